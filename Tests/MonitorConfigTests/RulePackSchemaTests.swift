import Foundation
import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// The JSON Schema of rule packs says what the program reads.
struct RulePackSchemaTests {
    private func schema() throws -> SchemaValidator {
        try SchemaValidator(try #require(BuiltInFile.schema("rule-pack-v1")).text)
    }

    @Test(arguments: BuiltInFile.rulePackNames)
    func everyBuiltInPackFollowsTheSchema(name: String) throws {
        let text = try #require(BuiltInFile.rulePack(name)).text
        #expect(try schema().violations(of: try Self.json(of: text)) == [])
    }

    @Test(arguments: ["sample-pack.yaml", "cn-yunze.yaml"])
    func everyPackOfTheTestsFollowsTheSchema(name: String) throws {
        #expect(try schema().violations(of: try Self.json(of: try Fixture.text(name))) == [])
    }

    @Test(arguments: [
        ("id: cn-yunze", "idd: cn-yunze"), ("test: part-length, part: s1", "test: part-length, parts: [s1]"),
        ("part: s1, most: 240", "part: s1, most: many"), ("test: part-length", "test: part-lenght"),
        ("enabled: true", "enabled: often"), ("amendments:\n", "duty: {}\namendments:\n"),
        ("id: yunze-late,", "di: yunze-late,"), ("severity: error", "severity: fatal"),
        ("jurisdiction: cn/yunze/qingshi", "jurisdiction: cn//qingshi"),
    ])
    func whatThePackReaderRefusesBreaksTheSchema(written: String, slipped: String) throws {
        let text = try Fixture.text("cn-yunze.yaml")
        #expect(text.contains(written))
        let wrong = text.replacing(written, with: slipped, maxReplacements: 1)
        #expect(try schema().violations(of: try Self.json(of: wrong)) != [])
    }

    /// A key that the program reads and the schema does not know would be refused by every editor.
    @Test func everyTestAndItsKeysStandInTheSchema() throws {
        let root = try JSONSerialization.jsonObject(
            with: Data(try #require(BuiltInFile.schema("rule-pack-v1")).text.utf8)
        )
        let defs = try #require((root as? [String: Any])?["$defs"] as? [String: Any])
        let checks = try Self.keysOfTests(in: defs["check"])
        for test in ReportCheck.criteria {
            let known = try #require(checks[test.name], "\(test.name) is not in the schema")
            #expect(Set(test.keys).subtracting(known) == [], "\(test.name)")
        }
        let comparisons = try Self.keysOfTests(in: defs["comparison"])
        for test in ComparisonCriterion.forms {
            let known = try #require(comparisons[test.name], "\(test.name) is not in the schema")
            #expect(Set(test.keys).subtracting(known) == [], "\(test.name)")
        }
        let pages = try Self.keysOfTests(in: defs["page_check"])
        for test in PageCheck.criteria {
            let known = try #require(pages[test.name], "\(test.name) is not in the schema")
            #expect(Set(test.keys).subtracting(known) == [], "\(test.name)")
        }
    }

    /// The page for lawyers names every test.
    @Test func everyTestStandsOnThePageOfRulePacks() throws {
        let page = try Fixture.text("../../../config/rule-packs/README.md")
        let checks = ReportCheck.criteria.map(\.name) + PageCheck.criteria.map(\.name)
        for name in checks + ComparisonCriterion.forms.map(\.name) {
            #expect(page.contains("`\(name)`"), "\(name)")
        }
    }

    private static func keysOfTests(in definition: Any?) throws -> [String: Set<String>] {
        let branches = try #require((definition as? [String: Any])?["allOf"] as? [[String: Any]])
        let pairs = branches.compactMap { branch -> (String, Set<String>)? in
            let properties = (branch["then"] as? [String: Any])?["properties"] as? [String: Any]
            let name = (properties?["test"] as? [String: Any])?["const"] as? String
            return name.map { ($0, Set(properties?.keys.map(\.self) ?? [])) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// A YAML document as JSON.
    static func json(of text: String) throws -> Data {
        let (root, faults) = YAMLComposer.compose(text)
        #expect(faults.isEmpty)
        return try JSONSerialization.data(withJSONObject: value(of: try #require(root)), options: .fragmentsAllowed)
    }

    private static func value(of node: YAMLNode) -> Any {
        switch node.content {
        case .sequence(let items): return items.map(value)
        case .mapping(let pairs):
            let members = pairs.compactMap { pair -> (String, Any)? in
                guard case .scalar(let key) = pair.key.content else { return nil }
                return (key.text, value(of: pair.value))
            }
            return Dictionary(members) { first, _ in first }
        case .scalar(let scalar):
            guard scalar.isPlain else { return scalar.text }
            switch PlainScalar(scalar.text) {
            case .null: return NSNull()
            case .truthValue: return ["true": true, "false": false][scalar.text].map { $0 as Any } ?? scalar.text
            case .number: return Int(scalar.text).map { $0 as Any } ?? scalar.text
            case .text: return scalar.text
            }
        }
    }
}
