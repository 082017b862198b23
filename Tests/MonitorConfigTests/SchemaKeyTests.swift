import Supervision
import Testing

@testable import MonitorConfig

/// The keys that the schemas allow are those that the readers know, section by section and no key more or less.
///
/// Nothing is compared by a list of its own: the readers themselves are asked, by a document that has every section of the
/// schema and in each one a key that nobody knows.
struct SchemaKeyTests {
    private func schema(_ name: String) throws -> String { try #require(BuiltInFile.schema(name)).text }

    /// What the readers say that they know, by the path of the section.
    private func known(in problems: ConfigurationProblems) throws -> [String: Set<String>] {
        #expect(problems.omitted == 0, "more problems than are kept: make the document smaller")
        let asked = problems.errors.filter { $0.keyPath.hasSuffix(SchemaSample.strangeKey) }
        let lists = try asked.map { problem in
            let advice = try #require(problem.suggestion?.english)
            let words = try #require(advice.wholeMatch(of: /Known keys: (.*)\./)).output.1.split(separator: ", ")
            let path = problem.keyPath.dropLast(SchemaSample.strangeKey.count)
            return (path.hasSuffix(".") ? String(path.dropLast()) : String(path), Set(words.map(String.init)))
        }
        return Dictionary(lists) { first, _ in first }
    }

    /// Fails with every difference between a schema and its readers, in words.
    private func expectNoDifference(_ sample: SchemaSample, _ problems: ConfigurationProblems?) throws {
        let known = try known(in: try #require(problems))
        #expect(!sample.objects.isEmpty)
        for (path, allowed) in sample.objects.sorted(by: { $0.key < $1.key }) {
            guard let read = known[path] else {
                Issue.record("'\(path)': no reader was asked")
                continue
            }
            #expect(allowed.subtracting(read) == [], "'\(path)': keys that the schema alone knows")
            #expect(read.subtracting(allowed) == [], "'\(path)': keys that the reader alone knows")
        }
    }

    private func problems(_ read: () throws(ConfigurationProblems) -> Void) -> ConfigurationProblems? {
        do throws(ConfigurationProblems) { try read() } catch { return error }
        return nil
    }

    @Test func theSchemaOfRulePacksKnowsTheKeysOfARulePack() throws {
        // Of `duty` and `duties` one is read; examples are read by a reader of their own.
        let sample = try SchemaSample(of: try schema("rule-pack-v1"), omitting: ["duty", "examples"])
        let text = try sample.text()
        let problems = problems { () throws(ConfigurationProblems) in _ = try RulePack.read(text, named: "pack") }
        try expectNoDifference(sample, problems)
    }

    @Test func theSchemaOfRulePacksKnowsTheKeysOfAnAmendment() throws {
        // The amended pack has one duty, so that no deadline has to name its own.
        let omitted: Set = ["examples", "amends", "amendments.deadlines[0].duty"]
        let sample = try SchemaSample(of: try schema("rule-pack-v1"), omitting: omitted, isAlternative: true)
        let folder = try TemporaryFolder()
        let text = try sample.text()
        let path = try folder.write(#"{"amends":"cn-annual-report","# + text.dropFirst(), to: "pack.yaml")
        let problems = problems { () throws(ConfigurationProblems) in
            _ = try RuleBook.load(packs: ["cn-annual-report", path])
        }
        try expectNoDifference(sample, problems)
    }

    @Test func theSchemaOfRulePacksKnowsTheKeysOfAnExample() throws {
        let base = try #require(BuiltInFile.rulePack("cn-annual-report"))
        let pack = try RulePack.read(base.text, named: base.path)
        let all: Set = ["duty", "duties", "rules", "legal_sources", "page_checks", "link_limits", "columns"]
        let omitted = all.union(["list_collapse", "examples[0].like", "examples[0].previous"])
        var sample = try SchemaSample(of: try schema("rule-pack-v1"), omitting: omitted)
        sample.keep { $0.hasPrefix("examples") }
        let text = try sample.text()
        let problems = problems { () throws(ConfigurationProblems) in
            _ = try RuleExample.read(text, named: "pack", of: pack)
        }
        try expectNoDifference(sample, problems)
    }

    @Test func theSchemaOfConfigurationsKnowsTheKeysOfAConfiguration() throws {
        let sample = try SchemaSample(of: try schema("config-v1"))
        let folder = try TemporaryFolder()
        let path = try folder.write(try sample.text(), to: "monitor.yaml")
        let problems = problems { () throws(ConfigurationProblems) in _ = try MonitorConfiguration.load(from: path) }
        try expectNoDifference(sample, problems)
    }

    @Test func theSchemaOfCalendarsKnowsTheKeysOfACalendar() throws {
        let sample = try SchemaSample(of: try schema("calendar-v1"))
        let text = try sample.text()
        let problems = problems { () throws(ConfigurationProblems) in
            _ = try WorkingCalendar.read(text, named: "calendar")
        }
        try expectNoDifference(sample, problems)
    }

    @Test func theSchemaOfBulletinsKnowsTheKeysOfATemplate() throws {
        let sample = try SchemaSample(of: try schema("bulletin-v1"))
        let text = try sample.text()
        let problems = problems { () throws(ConfigurationProblems) in
            _ = try BulletinTemplate.read(text, named: "template")
        }
        try expectNoDifference(sample, problems)
    }
}
