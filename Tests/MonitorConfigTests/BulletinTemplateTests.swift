import Foundation
import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// Templates of bulletins: the built-in one is right, and whatever is wrong with one is told with its place.
struct BulletinTemplateTests {
    private func builtIn() throws -> String { try #require(BuiltInFile.bulletin("cn")).text }

    private func violations(of text: String) throws -> [String] {
        let schema = try SchemaValidator(try #require(BuiltInFile.schema("bulletin-v1")).text)
        return try schema.violations(of: try RulePackSchemaTests.json(of: text))
    }

    /// What is said of the built-in template after a slip.
    private func problems(_ written: String, _ slipped: String) throws -> [ConfigurationProblem] {
        let text = try builtIn()
        #expect(text.contains(written), "\(written)")
        do throws(ConfigurationProblems) {
            _ = try BulletinTemplate.read(text.replacing(written, with: slipped, maxReplacements: 1), named: "t.yaml")
            return []
        } catch {
            return error.errors
        }
    }

    @Test func theBuiltInTemplateIsReadAndFollowsItsSchema() throws {
        let template = try BulletinTemplate.load()
        #expect(template == (try BulletinTemplate.read(try builtIn(), named: "cn")))
        #expect(try violations(of: try builtIn()) == [])
        #expect(template.scoring.indicators.map(\.weight).reduce(0, +) == BulletinScoring.total)
        #expect(Set(template.terms.keys) == Set(BulletinTerm.allCases))
        #expect(Set(template.pageKinds.keys) == Set(SourceKind.allCases))
        #expect(Set(template.sections.map(\.part)) == Set(BulletinTemplate.Part.allCases))
    }

    @Test func itsTextsSpeakOfTheSameInBothLanguages() throws {
        let template = try BulletinTemplate.load()
        let texts = template.sections.flatMap { [$0.title] + $0.paragraphs.map(\.text) } + [template.title]
        for text in texts { #expect(text.isAlikeInBothLanguages, "\(text.text.english)") }
    }

    /// A rule that was renamed would cost nothing, or be an issue where nothing was seen.
    @Test func everyRuleThatItNamesStandsInABuiltInPack() throws {
        let template = try BulletinTemplate.load()
        let book = try RuleBook.load(packs: BuiltInFile.rulePackNames)
        let rules = Set(book.packs.flatMap(\.rules.keys).map(\.rawValue))
        for rule in template.unreadRules.union(template.undecidedRules) { #expect(rules.contains(rule.rawValue)) }
        for pattern in template.scoring.indicators.flatMap(\.deductions).flatMap(\.rules) {
            let isKnown =
                pattern.hasSuffix("*")
                ? rules.contains { $0.hasPrefix(pattern.dropLast()) } : rules.contains(pattern)
            #expect(isKnown, "no rule \(pattern)")
        }
    }

    @Test func anUnknownVariableIsToldWithLineKeyAndAdvice() throws {
        let problems = try problems("本期监测{agencies}家", "本期监测{agencie}家")
        let problem = try #require(problems.first)
        #expect(problems.count == 1)
        let line = try builtIn().split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("本期监测{agencies}家") }
        #expect(problem.line == line.map { $0 + 1 })
        #expect(problem.keyPath == "sections[0].paragraphs[1].text.zh-Hans")
        #expect(problem.text(in: .chinese).contains("未知的变量“{agencie}”"))
        #expect(problem.text(in: .english).contains("Did you mean \"agencies\"?"))
    }

    @Test func weightsThatDoNotSumAreToldWithTheSum() throws {
        let problem = try #require(try problems("    weight: 20\n", "    weight: 15\n").first)
        #expect(problem.keyPath == "scoring" && problem.line != nil)
        #expect(problem.text(in: .english).contains("must sum to 100; 30 + 30 + 15 + 20 = 95"))
    }

    @Test(arguments: [
        ("part: method", "part: territories", "is there twice"),
        ("part: overview", "part: overviev", "Did you mean \"overview\""),
        ("points: 15}", "points: 31}", "out of range"), ("\"report-late-*\"", "\"*-late\"", "is no rule"),
        ("least_severity: warning", "least_severity: grave", "is not allowed"),
        ("early_days: 10", "early_day: 10", "early_days"),
        ("if: obligations", "if: obligation", "Did you mean \"obligations\""),
        ("schema: disclosure-monitor/bulletin/v1", "schema: disclosure-monitor/bulletin/v2", "bulletin/v1"),
        ("  overdue: {zh-Hans: 逾期, en: overdue}\n", "", "\"overdue\" is missing"),
    ])
    func whatIsWrongIsNamed(written: String, slipped: String, words: String) throws {
        let problems = try problems(written, slipped)
        #expect(
            problems.contains { $0.text(in: .english).contains(words) },
            "\(problems.map { $0.text(in: .english) })"
        )
    }

    @Test func aTemplateWithoutTheHonestPartsIsRefused() throws {
        let text = try builtIn()
        let start = try #require(text.firstRange(of: "  - part: blind_spots"))
        let end = try #require(text.firstRange(of: "  - part: next_steps"))
        let cut = text[..<start.lowerBound] + text[end.lowerBound...]
        #expect(throws: ConfigurationProblems.self) { try BulletinTemplate.read(String(cut), named: "t") }
    }

    @Test(arguments: [
        ("weight: 20", "weigth: 20"), ("part: method", "part: methods"), ("if: obligations", "if: obligation"),
        ("points: 15", "points: 0"), ("least_severity: warning", "least_severity: grave"),
    ])
    func whatTheReaderRefusesBreaksTheSchema(written: String, slipped: String) throws {
        #expect(try violations(of: try builtIn().replacing(written, with: slipped, maxReplacements: 1)) != [])
    }

    @Test func anUnknownNameAndAnAbsentFileAreTold() throws {
        for name in ["de", "/nowhere/bulletin.yaml"] {
            #expect(throws: ConfigurationProblems.self) { try BulletinTemplate.load(name) }
        }
    }
}
