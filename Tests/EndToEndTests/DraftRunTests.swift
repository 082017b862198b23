import Foundation
import SuiteTags
import TestSupport
import Testing

/// The real daemon takes drafts: reviewed in a process of its own, held against what was read of the year before.
@Suite(.serialized, .tags(.process))
struct DraftRunTests {
    private static let token = "a-token-that-nobody-guesses"
    private let workspace: Workspace
    private let client: LoopbackClient

    init() throws {
        workspace = try Workspace()
        client = LoopbackClient(socketPath: workspace.path("a.sock"))
    }

    /// Rules and a calendar of the office's own, named as seen from the configuration: every overview is too long for it.
    private func writeOwnRules() throws {
        try workspace.write(
            "own-pack.yaml",
            """
            schema: disclosure-monitor/rule-pack/v1
            id: own-pack
            version: "1"
            title: {zh-Hans: 本市补充规定, en: Rules of the city}
            amends: cn-annual-report
            legal_sources:
              measures:
                citation: {zh-Hans: 《某市办法》第二条, en: "Measures of the city, art. 2"}
                confidence: high
            amendments:
              checks: [{rule: own-length, test: part-length, part: s1, most: 1}]
            rules:
              own-length:
                severity: info
                legal_source: measures
                message: {zh-Hans: "{agency}的总体情况过长。", en: "The overview of {agency} is long."}
            examples: []

            """
        )
        try workspace.write(
            "own-calendar.yaml",
            """
            schema: disclosure-monitor/calendar/v1
            id: own-calendar
            title: {zh-Hans: 本市日历, en: Calendar of the city}
            coverage: {first: 2020-01-01, last: 2030-12-31}
            years: []

            """
        )
    }

    private func start() throws -> RunningDaemon {
        try writeOwnRules()
        workspace.putList(years: [2024])
        workspace.putReport(2024)
        let token = try workspace.write("token", Self.token)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: token)
        let configuration = try workspace.write(
            "monitor.yaml",
            """
            version: 1
            state_directory: \(workspace.path("state"))
            rule_packs: [cn-annual-report, own-pack.yaml]
            calendars: [./own-calendar.yaml]
            listen: {address: "unix:\(workspace.path("a.sock"))", token_file: \(token)}
            fetch: {allow_private_addresses: true, per_host: {concurrency: 4, delay: 0s}}
            agencies:
              - id: bureau
                name: 云泽市教育局
                kind: local-dept
                sources: [{url: "\(workspace.server.base)/nb/", kind: annual-report-list}]

            """
        )
        let clock = ["--now", "2025-06-16T12:00:00+08:00", "--clock-rate", "1000"]
        return try RunningDaemon(configuration: configuration, arguments: clock)
    }

    private func send(_ path: String, _ type: String, _ body: String, cookie: String? = nil) async throws
        -> LoopbackResponse
    {
        var lines = [
            "POST \(path) HTTP/1.1", "Host: localhost", "Connection: close", "Origin: http://localhost",
            "Content-Type: \(type)", "Content-Length: \(body.utf8.count)",
        ]
        if let cookie { lines.append("Cookie: \(cookie)") }
        return LoopbackResponse(try await client.exchange(lines.joined(separator: "\r\n") + "\r\n\r\n" + body))
    }

    private func enter() async throws -> (cookie: String, formToken: String) {
        let type = "application/x-www-form-urlencoded"
        let answer = try await send("/desk", type, "by=a&token=\(Self.token)")
        let cookie = try #require(answer.headers["set-cookie"]?.split(separator: ";").first.map(String.init))
        let page = try await client.get("/check?lang=en", headers: [("Cookie", cookie)])
        let field = page.text.components(separatedBy: "name=\"form-token\" value=\"").last ?? ""
        return (cookie, String(field.prefix { $0 != "\"" }))
    }

    private func check(_ text: String, isFile: Bool, _ known: (cookie: String, formToken: String)) async throws
        -> LoopbackResponse
    {
        let fields = ["form-token": known.formToken, "agency": "云泽市教育局"].map { name, value in
            "--XX\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let name = isFile ? "name=\"file\"; filename=\"a.html\"" : "name=\"text\""
        let draft = "--XX\r\nContent-Disposition: form-data; \(name)\r\n\r\n\(text)\r\n--XX--\r\n"
        let type = "multipart/form-data; boundary=XX"
        return try await send("/check?lang=en", type, fields.joined() + draft, cookie: known.cookie)
    }

    /// Waits until the report on 2024 was read: the status says so.
    private func untilRead() async throws {
        for _ in 0..<3_000 {
            let status = try? await client.get("/api/v1/agencies/bureau")
            if status?.text.contains("\"met\"") == true { return }
            await Task.yield()
        }
    }

    @Test func aDraftIsHeldAgainstTheReportThatTheMonitorHasRead() async throws {
        let daemon = try start()
        #expect(await daemon.wait(for: "状态页面开始监听"))
        try await untilRead()
        let known = try await enter()
        // The stock of documents in force is one more each year; here it jumps.
        let right = workspace.report(2025)
        let draft = right.replacing("<td>\(2025 - 2015)</td>", with: "<td>77</td>")
        #expect(draft != right)
        let answer = try await check(draft, isFile: true, known)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.text.contains("report-stock-roll"), "\(answer.text)")
        #expect(answer.text.contains("Looked at and right") && answer.text.contains("a.html"))
        #expect(answer.text.contains("Measures of the city, art. 2"), "\(answer.text)")
        #expect(!answer.text.contains("The monitor has not read"))

        let garbage = try await check(String(repeating: "%PDF-1.7 \u{1} ", count: 10_000), isFile: true, known)
        #expect(garbage.status == 200 && garbage.text.contains("Nothing was checked"), "\(garbage.text)")
        let pasted = try await check("云泽市教育局2025年政府信息公开工作年度报告\n一、总体情况\n二\t三\n", isFile: false, known)
        #expect(pasted.status == 200 && pasted.text.contains("To be corrected"), "\(pasted.text)")
        // A table by itself is checked as a table: no part of a report is missing.
        let table = "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n二、上年结转政府信息公开申请数量\t-2\t0\t0\t0\t0\t0\t-2\n"
        let alone = try await check(table, isFile: false, known)
        #expect(alone.status == 200 && !alone.text.contains("report-section-missing"), "\(alone.text)")
        let end = await daemon.end(by: SIGTERM)
        #expect(end.status == 0)
        #expect(!end.lines.contains { $0.contains("政府信息公开工作年度报告") && $0.contains("77") })
        let files = FileManager.default.enumerator(atPath: workspace.path("state"))?.compactMap { $0 as? String } ?? []
        #expect(!files.contains { $0.hasSuffix(".html") })
    }
}
