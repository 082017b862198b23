import Supervision
import TestSupport
import Testing

@testable import StatusReporting

struct StatusTableTests {
    @Test func aTerminalShowsColoursAndCutsLinesWhereItEnds() {
        var table = StatusTable(Samples.snapshot(), language: .chinese)
        let plain = table.rendered()
        #expect(!plain.contains("\u{1B}"))
        table.style = TerminalStyle(isColourful: true, columns: 80)
        let shown = table.rendered()
        #expect(shown.contains("\u{1B}[31m") && shown.contains("\u{1B}[0m"))
        let bare = shown.replacing(#/\u{1B}\[\d+m/#, with: "")
        #expect(
            bare.split(separator: "\n").filter { $0.hasPrefix("严重") || $0.hasPrefix("错误") }.allSatisfy { line in
                DisplayWidth.of(String(line)) <= 80
            }
        )
        #expect(bare.count <= plain.count)
    }

    @Test func theTableIsPinned() throws {
        let source = try #require(Samples.source(standing: .blocked, reason: "http-412"))
        let table = StatusTable(Samples.snapshot(sources: [source]), language: .chinese)
        #expect(
            table.rendered() == """
                存在严重问题 · 更新于 2026-02-01 08:00 · disclosure-monitor 1.0.0
                告警: 严重 1
                公开义务: 逾期未公开 1
                监测页面: 被拦截 1

                程度  机关              期限        情况
                严重  某市发展和改革局  2026-01-31  2025 年度报告逾期未公开

                公开义务    义务      报告年度  期限        机关
                逾期未公开  年度报告  2025      2026-01-31  某市发展和改革局

                监测页面  原因               页面
                被拦截    服务器返回状态412  https://example.gov.cn/nb/

                """
        )
    }

    @Test func blindSpotsAreAllListedWithWhatAPersonHasSeen() throws {
        var sources = try (0..<60).map {
            try #require(Samples.source("https://example.gov.cn/\($0)/", standing: .blocked))
        }
        sources[3].lastSuccess = Samples.morning
        sources[3].attestation = OrderMark(
            id: 1,
            kind: .attest,
            author: "王某",
            at: Samples.morning,
            until: nil,
            note: "2025年度报告已公布"
        )
        let table = StatusTable(Samples.snapshot(sources: sources), language: .chinese)
        let lines = table.blindSpots().split(separator: "\n")
        #expect(lines.count == 61)
        let seen = try #require(lines.first { $0.contains("/3/") })
        #expect(seen.contains("2026-02-01 08:00") && seen.contains("王某") && seen.contains("某市发展和改革局"))
        #expect(StatusTable(Samples.snapshot(), language: .english).blindSpots() == "Every watched page can be read.\n")
    }

    @Test func aQuietStatusIsShort() {
        let snapshot = Samples.snapshot(overall: .ok, agencies: [Samples.agency(worst: nil, state: .met)], alerts: [])
        #expect(
            StatusTable(snapshot, language: .english).rendered() == """
                All well · Updated 2026-02-01 08:00 · disclosure-monitor 1.0.0
                Alerts: –
                Obligations: On time 1
                Watched pages: Readable 1

                """
        )
    }

    @Test func aTerminalIsNeverSteered() throws {
        let source = try #require(Samples.source(standing: .blocked, reason: Samples.hostile))
        let finding = Samples.finding(message: LocalizedText(chinese: Samples.hostile, english: Samples.hostile))
        var snapshot = Samples.snapshot(
            agencies: [Samples.agency(name: Samples.hostile)],
            sources: [source],
            alerts: [Samples.alert(finding)],
            storageError: Samples.hostileText,
            configError: Samples.hostileText
        )
        snapshot.monitor.sinks = [Samples.sink(Samples.hostile, error: Samples.hostileText)]
        let text = StatusTable(snapshot, language: .chinese).rendered()
        #expect(text.unicodeScalars.allSatisfy { !VisibleText.isInvisible($0) || $0 == "\n" })
    }

    @Test func longTablesAreCutWithACount() {
        let agencies = (0..<80).map { Samples.agency(Agency.ID("a\($0)"), worst: nil) }
        let text = StatusTable(Samples.snapshot(agencies: agencies, alerts: []), language: .english).rendered()
        #expect(text.contains("\n  … +30\n"))
    }

    @Test(arguments: [(StatusSnapshot.Overall.ok, Int32(0)), (.warning, 1), (.critical, 2), (.unknown, 3)])
    func theExitCodeIsThatOfAMonitoringPlugin(overall: StatusSnapshot.Overall, code: Int32) {
        #expect(StatusTable(Samples.snapshot(overall: overall), language: .english).exitCode == code)
    }

    @Test(arguments: [("abc", 3), ("公开", 4), ("（一）", 6), ("é", 1), ("e\u{301}", 1), ("𠮷", 2), ("ｱ", 1), ("…", 1)])
    func ideographsTakeTwoColumns(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [("公开义务", 5, "公开…"), ("公开义务", 6, "公开… "), ("ab", 4, "ab  ")])
    func cellsAreFilledOrCut(text: String, columns: Int, expected: String) {
        #expect(DisplayWidth.fit(text, to: columns) == expected)
    }
}
