import Foundation
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// The life of an alert as it is told.
struct AlertLifeReportTests {
    private static let hour: TimeInterval = 3600

    private func finding(established: Bool = false) -> Finding {
        var finding = Samples.finding(found: "缺", evidence: Samples.hostile)
        finding.isEstablished = established
        return finding
    }

    private func alert(_ state: Alert.State, established: Bool = false, confirmations: Int = 0) -> Alert {
        Alert(
            finding: finding(established: established),
            state: state,
            startsAt: Samples.morning,
            updatedAt: Samples.morning,
            endsAt: state == .resolved ? Samples.morning.addingTimeInterval(9 * Self.hour) : nil,
            confirmations: confirmations,
            cause: .confirmed(AlertCause.ReadingCount(2, of: 2))
        )
    }

    private func step(_ hours: Double, _ state: Alert.State?, _ cause: AlertCause, seq: Int? = nil) -> AlertStep {
        let time = Samples.morning.addingTimeInterval(hours * Self.hour)
        return AlertStep(
            fingerprint: "00112233445566ff",
            time: time,
            state: state,
            event: seq == nil ? nil : .alertFiring,
            sequence: seq,
            cause: cause,
            severity: .critical,
            found: "缺",
            readings: time.addingTimeInterval(-60)...time.addingTimeInterval(-60),
            rule: "annual-report.missing",
            subject: "annual-report/2025",
            agency: "sample-bureau",
            source: nil
        )
    }

    private func life(_ alert: Alert?) -> AlertLife {
        let count = AlertCause.ReadingCount.init
        return AlertLife(
            fingerprint: "00112233445566ff",
            alert: alert,
            steps: [step(0, .pending, .unconfirmed(count(1, 2))), step(6, .firing, .confirmed(count(2, 2)), seq: 7)],
            lines: [Samples.line(3, cause: nil), Samples.line(7)]
        )
    }

    private func report(_ alert: Alert?, successes: Int? = 2) -> AlertLifeReport {
        AlertLifeReport(life(alert), watchlist: nil, successes: successes, civilTime: .china)
    }

    @Test func eachStepSaysWhenWhatAndWhy() {
        let lines = report(alert(.firing)).text(in: .english).split(separator: "\n").map(String.init)
        #expect(
            lines.contains(
                "  2026-02-01 08:00  Pending · seen, waiting to be confirmed (1/2) · read at 2026-02-01 07:59 · Found: 缺"
                    + " · Critical"
            )
        )
        #expect(
            lines.contains(
                "  2026-02-01 14:00  Firing · told: Alert (seq 7) · confirmed by readings in a row (2/2)"
                    + " · read at 2026-02-01 13:59 · Found: 缺 · Critical"
            )
        )
    }

    @Test func aLineFromBeforeStepsWereKeptIsToldOnceAndInItsPlace() {
        let entries = report(alert(.firing)).entries
        #expect(entries.map(\.sequence) == [nil, 3, 7])
        #expect(entries.map(\.state) == ["pending", nil, "firing"])
    }

    @Test func nothingFetchedReachesTheTerminalRaw() {
        for language in Language.allCases {
            let text = report(alert(.firing)).text(in: language)
            #expect(text.unicodeScalars.filter(VisibleText.isInvisible).allSatisfy { $0 == "\n" })
        }
    }

    @Test(arguments: [
        (Alert.State.pending, false, "Further readings that show it confirm it"),
        (.firing, false, "2 readings in a row without it end it; 1 still needed."),
        (.firing, true, "The first evaluation that does not find it ends it."),
        (.inhibited, false, "Nothing, until what it rests on can be read again; then: 2 readings"),
        (.resolved, false, "It has ended."),
    ])
    func whatWouldEndItIsSaid(_ state: Alert.State, _ isEstablished: Bool, _ words: String) {
        let alert = alert(state, established: isEstablished, confirmations: 1)
        #expect(report(alert).text(in: .english).contains("Ends when: " + words))
    }

    @Test func withoutAConfigurationTheSettingIsNamedInsteadOfANumber() {
        #expect(report(alert(.firing), successes: nil).text(in: .english).contains("alerts.confirm.successes"))
        #expect(report(alert(.firing), successes: nil).text(in: .chinese).contains("alerts.confirm.successes"))
    }

    @Test func anAlertThatIsNoLongerKeptIsStillTold() {
        let text = report(nil).text(in: .chinese)
        #expect(text.contains("现状：不再保留"))
        #expect(text.contains("annual-report.missing"))
    }

    @Test func namesComeFromTheWatchlist() throws {
        let agency = Agency(id: "sample-bureau", name: "某局", kind: .localDept, jurisdiction: "cn")
        let watchlist = Watchlist(agencies: [agency], pages: [])
        let report = AlertLifeReport(life(alert(.firing)), watchlist: watchlist, successes: 2, civilTime: .china)
        #expect(report.text(in: .english).contains("Agency: sample-bureau 某局"))
        #expect(report.json().contains(#""agency_name":"某局""#))
    }

    @Test func theDocumentHasEveryStepWithItsCause() throws {
        let json = report(alert(.firing)).json()
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let steps = try #require(object["steps"] as? [[String: Any]])
        #expect(steps.map { $0["cause"] as? String } == ["unconfirmed", nil, "confirmed"])
        #expect(steps[0]["first_reading"] as? String == "2026-01-31T23:59:00Z")
        #expect(steps[2]["seq"] as? Int == 7)
        #expect((object["alert"] as? [String: Any])?["cause"] as? String == "confirmed")
        #expect((object["ends_when"] as? [String: String])?.keys.sorted() == ["en", "zh-Hans"])
    }

    // MARK: What changed

    private func changed() throws -> AlertLifeReport {
        let before = DocumentText(
            title: "报告",
            sentences: ["甲。", Samples.hostile],
            tables: [DocumentTable(id: "t3", rows: ["t3.new": ["12"]])]
        )
        let after = DocumentText(
            title: "报告",
            sentences: ["甲。", "丙。"],
            tables: [DocumentTable(id: "t3", rows: ["t3.new": ["15"]])]
        )
        var life = life(nil)
        life.changes = [
            ChangeRecord(
                sequence: 7,
                time: Samples.morning,
                fingerprint: life.fingerprint,
                source: "s",
                agency: "a",
                address: try #require(WebAddress("https://example.gov.cn/1.html")),
                title: Samples.hostile,
                change: DocumentChange(from: before, to: after)
            )
        ]
        return AlertLifeReport(life, watchlist: nil, successes: 2, civilTime: .china)
    }

    @Test func whatChangedIsToldInFull() throws {
        let text = try changed().text(in: .chinese)
        #expect(text.contains("改动 (2026-02-01 08:00, seq 7)：\n  t3.new: 12 → 15\n"))
        #expect(text.contains("\n  + 丙。\n"))
        #expect(text.unicodeScalars.filter(VisibleText.isInvisible).allSatisfy { $0 == "\n" })
        #expect(try changed().text(in: .english).contains("What changed (2026-02-01 08:00, seq 7):"))
    }

    @Test func theDocumentFollowsItsSchema() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let path = root.appending(path: "config/schemas/explain-alert-v1.schema.json")
        let validator = try SchemaValidator(String(contentsOf: path, encoding: .utf8))
        for report in [report(alert(.firing)), try changed()] {
            #expect(try validator.violations(of: Data(report.json().utf8)) == [])
        }
        let object = try JSONSerialization.jsonObject(with: Data(try changed().json().utf8)) as? [String: Any]
        let change = try #require((object?["changes"] as? [[String: Any]])?.first)
        #expect(change["extent"] as? String == "listed")
        #expect((change["cells"] as? [[String: Any]])?.first?["after"] as? String == "15")
    }
}
