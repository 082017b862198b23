import Foundation
import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// The JSON Schema of site families says what the program reads.
struct SiteFamilySchemaTests {
    private func violations(of text: String) throws -> [String] {
        let schema = try SchemaValidator(try #require(BuiltInFile.schema("site-families-v1")).text)
        return try schema.violations(of: try RulePackSchemaTests.json(of: text))
    }

    @Test(arguments: BuiltInFile.siteFamilyNames) func everyBuiltInFileFollowsTheSchema(name: String) throws {
        #expect(try violations(of: try #require(BuiltInFile.siteFamilies(name)).text) == [])
    }

    @Test(arguments: [
        ("signs: [unitbuild.js, querydata]", "sign: [unitbuild.js]"), ("form: object", "form: thing"),
        ("confidence: high", "confidence: sure"), ("paging: {first: 1, size: 15}", "paging: {first: 2}"),
        ("markup: data.html", "mark: data.html"), ("spread: data", "spread: {}"),
    ])
    func whatTheReaderRefusesBreaksTheSchema(written: String, slipped: String) throws {
        let text = try #require(BuiltInFile.siteFamilies("cn")).text
        #expect(text.contains(written))
        #expect(try violations(of: text.replacing(written, with: slipped, maxReplacements: 1)) != [])
    }

    /// The page for people who write an entry names every key.
    @Test func everyKeyStandsOnThePageOfSiteFamilies() throws {
        let page = try Fixture.text("../../../config/site-families/README.md")
        let forms = SiteFamily.Form.allCases.map(\.rawValue)
        let keys = ["signs", "block", "values", "requests", "paging", "rows", "markup", "success", "echo", "examples"]
        for word in forms + keys { #expect(page.contains("`\(word)`"), "\(word)") }
    }
}
