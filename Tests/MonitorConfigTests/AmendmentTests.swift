import MonitorConfig
import Supervision
import Testing

/// A pack that amends another one: what a province writes, and what is said where it does not fit.
struct AmendmentTests {
    private static let province = Fixture.folder + "cn-yunze.yaml"

    private func duty() throws -> (pack: RulePack, duty: YearlyDuty) {
        try #require(try RuleBook.load(packs: ["cn-annual-report", Self.province]).duties.first)
    }

    @Test func theExamplesOfTheProvinceComeOut() throws {
        let book = try RuleBook.load(packs: [Self.province, "cn-annual-report"], triesExamples: true)
        #expect(book.packs.map(\.id) == ["cn-annual-report", "source-health"])
        #expect(book.packs[0].amendments == ["cn-yunze"])
    }

    @Test func aDeadlineOfTheProvinceHoldsThereAndCitesItsSource() throws {
        let (pack, duty) = try duty()
        let local = try #require(
            duty.deadline(for: .localDept, in: "cn/yunze/yunchuan", reportYear: 2025, calendar: nil)
        )
        #expect("\(local.due)" == "2026-01-20")
        #expect(pack.citation(local.legalSource).chinese == "《云泽省政府信息公开办法》第二十六条")
        let other = try #require(duty.deadline(for: .localDept, in: "cn/other", reportYear: 2025, calendar: nil))
        #expect("\(other.due)" == "2026-01-31")
    }

    @Test func aRuleOfTheProvinceHoldsThereOnly() throws {
        let (pack, duty) = try duty()
        let rule = try #require(pack.rules["yunze-overview-length"])
        #expect(
            rule.overridden(by: duty.ruleOverrides, in: Territory(of: .localDept, in: "cn/yunze", year: 2025)).isEnabled
        )
        #expect(!rule.overridden(by: duty.ruleOverrides, in: Territory(of: .localDept, in: "cn", year: 2025)).isEnabled)
        let late = try #require(pack.rules["report-late-township"])
        #expect(
            late.overridden(by: duty.ruleOverrides, in: Territory(of: .townshipGov, in: "cn/yunze/a/b", year: 2025))
                .severity == .error
        )
        #expect(
            late.overridden(by: duty.ruleOverrides, in: Territory(of: .townshipGov, in: "cn/yunze/a/b", year: 2021))
                .severity == .info
        )
    }

    @Test func titlesAreAddedToThoseOfThePart() throws {
        let outline = try #require(try duty().duty.outlines.first { $0.id == "sections-2019" })
        let part = try #require(outline.parts.first { $0.id == "s5" })
        #expect(part.variants.contains("存在问题及改进情况"))
        #expect(part.variants.last == "工作短板与整改情况")
        #expect(part.keywords[0].filter { $0 == "短板" }.count == 1)
    }

    @Test func theSummaryOfACheckNamesTheAmendingPack() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "version: 1\nlanguage: en\nrule_packs: [cn-annual-report, \(Self.province)]\n",
            to: "c.yaml"
        )
        let check = ConfigurationCheck(path: path)
        #expect(check.text().contains("rule packs: cn-annual-report + cn-yunze, source-health;"))
        #expect(check.exitCode == 0)
    }

    @Test(arguments: AmendmentSlip.all)
    func aSlipIsToldAtItsPlace(slip: AmendmentSlip) throws {
        let text = try Fixture.text("cn-yunze.yaml")
        #expect(text.contains(slip.written), "the sample no longer holds what the slip replaces")
        let folder = try TemporaryFolder()
        let wrong = text.replacing(slip.written, with: slip.slipped, maxReplacements: 1)
        let path = try folder.write(wrong, to: "pack.yaml")
        #expect(Self.problems(of: ["cn-annual-report", path], in: folder) == slip.messages)
    }

    @Test func anUnknownTestOfACheckIsTold() throws {
        let folder = try TemporaryFolder()
        let wrong = try Fixture.text("cn-yunze.yaml").replacing("test: part-length", with: "test: part-lenght")
        let path = try folder.write(wrong, to: "pack.yaml")
        let problems = Self.problems(of: ["cn-annual-report", path], in: folder)
        #expect(problems.count == 1)
        #expect(problems[0].hasPrefix(#"pack.yaml:38:72: amendments.checks[0].test: "part-lenght" is not allowed: "#))
        #expect(problems[0].hasSuffix(#"Did you mean "part-length"?"#))
    }

    @Test func aPackThatAmendsNeedsTheOneThatItAmends() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Fixture.text("cn-yunze.yaml"), to: "pack.yaml")
        #expect(
            Self.problems(of: [path], in: folder) == [
                #"pack.yaml:7:9: amends: The rule pack "cn-annual-report" that is to be amended is not loaded. "#
                    + "List it beside this one in rule_packs."
            ]
        )
    }

    @Test func twoPacksMustNotOverrideTheSame() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Fixture.text("cn-yunze.yaml"), to: "pack.yaml")
        let other = """
            schema: disclosure-monitor/rule-pack/v1
            id: cn-other
            version: "1"
            title: {zh-Hans: 另一个, en: Another}
            amends: cn-annual-report
            amendments:
              deadlines:
                - jurisdiction: cn/yunze
                  report_years: {first: 2024}
                  agency_kinds: [vertical-system, local-dept]
                  due: {month: 1, day: 25}
                  legal_source: regulation-2019-49-1
              rules:
                - {rule: report-late-township, jurisdiction: cn/yunze, report_years: {first: 2025}, enabled: false}
                - {rule: report-late-township, jurisdiction: cn/yunze/qingshi, enabled: false}
            """
        let second = try folder.write(other, to: "other.yaml")
        let advice = "Keep one of them, or part years or kinds."
        #expect(
            Self.problems(of: ["cn-annual-report", path, second], in: folder) == [
                "other.yaml:8:7: amendments.deadlines[0]: The same is already overridden for cn/yunze, the same years "
                    + "and kinds of agency, at pack.yaml:20. \(advice)",
                "other.yaml:14:7: amendments.rules[0]: The same is already overridden for cn/yunze, the same years "
                    + "and kinds of agency, at pack.yaml:28. \(advice)",
            ]
        )
    }

    @Test func aPackThatAmendsCannotBeAmended() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Fixture.text("cn-yunze.yaml"), to: "pack.yaml")
        let second = try folder.write(
            """
            schema: disclosure-monitor/rule-pack/v1
            id: cn-city
            version: "1"
            title: {zh-Hans: 市, en: City}
            amends: cn-yunze
            """,
            to: "city.yaml"
        )
        #expect(
            Self.problems(of: ["cn-annual-report", path, second], in: folder) == [
                #"city.yaml:5:9: amends: The rule pack "cn-yunze" is itself one that amends. "#
                    + #"Amend "cn-annual-report" instead."#
            ]
        )
    }

    /// What is wrong with the packs and their examples, without the folder's path.
    private static func problems(of packs: [String], in folder: TemporaryFolder) -> [String] {
        do throws(ConfigurationProblems) {
            _ = try RuleBook.load(packs: packs, triesExamples: true)
            return []
        } catch {
            return error.errors.map {
                $0.text(in: .english).replacing(folder.path, with: "").replacing(
                    /annual-report.yaml:\d+/,
                    with: "annual-report.yaml"
                )
            }
        }
    }
}
