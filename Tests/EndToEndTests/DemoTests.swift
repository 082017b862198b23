import Foundation
import SuiteTags
import Testing

@Suite(.tags(.process))
struct DemoTests {
    /// Every built-in trouble, with the agency whose it is; a blocked page is its source's and names no agency.
    private static let troubles: [String: String] = [
        "education": "report-late-dept", "water": "report-missing-dept", "civil-affairs": "report-t3-sum",
        "justice": "report-section-missing", "archives": "report-items-2008",
    ]

    @Test func onePassTellsEachTroubleOnceAndNothingElse() async throws {
        let workspace = try Workspace()
        let outcome = try await Program.run("demo", "--once", "--state-directory", workspace.directory.path)
        #expect(outcome.status == 0)
        let alerts = outcome.objects
        let byAgency = Dictionary(grouping: alerts) { $0["agency"] as? String ?? "" }
        #expect(
            byAgency.filter { !$0.key.isEmpty }.mapValues { $0.compactMap { $0["rule"] as? String } }
                == Self.troubles.mapValues { [$0] }
        )
        #expect(byAgency[""]?.map { $0["event"] as? String } == ["source_blocked"])
        #expect(alerts.compactMap { $0["seq"] as? Int } == Array(1...alerts.count))
    }

    @Test func onePassLeavesAStatusThatSaysTheSame() async throws {
        let workspace = try Workspace()
        _ = try await Program.run("demo", "--once", "--state-directory", workspace.directory.path)
        let data = try Data(contentsOf: workspace.directory.appending(path: "status.json"))
        let status = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(status["overall"] as? String == "critical")
        let counts = try #require(status["counts"] as? [String: Any])
        let obligations = try #require(counts["obligations_by_state"] as? [String: Int])
        #expect(obligations["missing"] == 1)
        #expect(obligations["late"] == 1)
        // Eight years of the agency whose pages are blocked: unknown, never missing. The ninth is not due for long.
        #expect(obligations["unknown"] == 8)
        let table = try await Program.run("status", "--file", workspace.path("status.json"))
        #expect(table.status == 2)
        #expect(table.output.contains("云泽市水务局"))
    }
}
