import Foundation
import Glibc
import SuiteTags
import TestSupport
import Testing

/// The daemon over weeks of a clock that hurries, on a served site whose columns and platform change.
@Suite(.serialized, .tags(.process, .wallClock))
struct ColumnRunTests {
    private let workspace: Workspace
    private let site: ColumnSite

    init() throws {
        workspace = try Workspace()
        site = ColumnSite(workspace)
    }

    private func start(_ sources: String, from instant: String) throws -> RunningDaemon {
        let configuration = try workspace.write(
            "columns.yaml",
            """
            version: 1
            language: en
            state_directory: \(workspace.path("state"))
            listen: none
            rule_packs: [cn-annual-report, cn-columns, cn-platform]
            fetch: {allow_private_addresses: true, per_host: {concurrency: 4, delay: 0s}}
            agencies:
              - id: city
                name: 云泽市人民政府
                kind: city-gov
                sources: [\(sources)]
            """
        )
        return try RunningDaemon(
            configuration: configuration,
            arguments: ["--now", instant, "--clock-rate", "86400"]
        )
    }

    private func source(_ path: String, _ rest: String) -> String {
        "{url: \"\(workspace.server.base)\(path)\", \(rest)}"
    }

    @Test func aColumnFallsQuietOnItsDayAndWakes() async throws {
        site.putColumn("/dt/", ["2026-03-01", "2026-02-20", "2026-02-10"])
        let daemon = try start(source("/dt/", "kind: column, class: news"), from: "2026-03-13T12:00:00+08:00")
        let quiet = try #require(try await daemon.alerts(until: "alert_firing", of: "column-stale-14d").last)
        #expect(quiet["reason"] as? String == "no-new-rows")
        #expect(quiet["due"] as? String == "2026-03-15")
        #expect((quiet["ts"] as? String ?? "") >= "2026-03-15T16:00")
        // Rows without dates are new when they are seen, however far the clock has run on a busy machine.
        site.putUndatedColumn("/dt/")
        let told = try await daemon.alerts(until: "alert_resolved", of: "column-stale-14d")
        #expect(
            !told.contains { $0["event"] as? String == "alert_firing" && $0["rule"] as? String == "column-stale-14d" }
        )
        #expect(await daemon.end(by: SIGTERM).status == 0)
    }

    @Test func aPlatformLosesAPartAndGetsItBack() async throws {
        site.putPlatform(["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报"])
        let daemon = try start(source("/zfxxgk/", "kind: platform"), from: "2026-03-02T12:00:00+08:00")
        // Nothing is wrong with the parts at first: the first alert on them comes of the change.
        await workspace.server.waitForAnswer(to: "/zfxxgk/")
        site.putPlatform(["政府信息公开指南", "法定主动公开内容", "政府信息公开年报"])
        let missing = try #require(try await daemon.alerts(until: "alert_firing", of: "platform-part-missing").last)
        #expect((missing["message"] as? String ?? "").contains("政府信息公开制度"))
        site.putPlatform(["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报"])
        _ = try await daemon.alerts(until: "alert_resolved", of: "platform-part-missing")
        #expect(await daemon.end(by: SIGTERM).status == 0)
    }

    @Test func aColumnWhoseAddressLeadsElsewhereHasMovedAndOneOfAnotherListIsNotQuiet() async throws {
        // A row of a day to come gives a busy machine time: the column would fall quiet only days after it.
        site.putColumn("/dt/", ["2026-03-18", "2026-03-01", "2026-02-20", "2026-02-10"])
        site.putColumn("/other/", ["2019-03-01", "2019-02-20", "2019-02-10"])
        let daemon = try start(source("/dt/", "kind: column, class: news"), from: "2026-03-02T12:00:00+08:00")
        await workspace.server.waitForAnswer(to: "/dt/")
        workspace.put("/dt/", .redirect(to: "\(workspace.server.base)/other/"))
        let told = try await daemon.firing(of: ["source-moved", "column-freshness-unknown"])
        #expect(told.values.allSatisfy { $0["reason"] as? String == "moved" })
        let end = await daemon.end(by: SIGTERM)
        #expect(!end.lines.contains { $0.contains("column-stale-14d") })
    }
}
