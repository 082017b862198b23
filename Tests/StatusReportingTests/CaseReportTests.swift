import Foundation
import StatusReporting
import Supervision
import TestSupport
import Testing

/// Cases in words, and as a text for spreadsheets.
struct CaseReportTests {
    private static func record(_ message: String) -> CaseRecord {
        let text = LocalizedText(chinese: message, english: message)
        let finding = Finding(
            rule: "missing",
            severity: .critical,
            subject: "annual-report/2025",
            legalSource: text,
            message: text,
            agency: "bureau"
        )
        var one = RectificationCase(
            id: "2026-0001",
            of: finding,
            openedAt: TestSupport.Samples.instant("2026-02-02"),
            due: TestSupport.Samples.day("2026-02-16"),
            isDueProvisional: false
        )
        (one.overdueToldAt, one.repeats, one.revision) = (one.openedAt, "2025-0003", 1)
        let step = CaseStep(
            caseID: one.id,
            number: 1,
            time: one.openedAt,
            kind: .notified,
            state: .notified,
            due: one.due,
            author: "王某",
            note: "已送达\n\u{202E}"
        )
        return CaseRecord(one, finding: finding, steps: [step])
    }

    private func report(_ language: Language) -> CaseReport {
        CaseReport(
            SampleRules.rectification,
            watchlist: TestSupport.Samples.watchlist(),
            in: language,
            civilTime: .china,
            at: TestSupport.Samples.instant("2026-02-20")
        )
    }

    @Test func aLineSaysWhoseWhatAndByWhen() {
        let line = report(.chinese).list([Self.record("未公布\n年报\u{202E}")])
        #expect(line == "2026-0001  新发现  限2026-02-16（逾期）  严重  云泽市教育局  未公布 年报  一年内重复（2025-0003）")
        #expect(report(.english).list([]) == "No cases.")
    }

    @Test func aCaseIsShownWithEverythingThatWasSaid() {
        let text = report(.english).show(Self.record("missing"))
        #expect(text.contains("2026-02-02 12:00  agency notified → 已通知  王某: 已送达"), "\(text)")
    }

    @Test func theDocumentFollowsItsSchema() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let schema = try String(
            contentsOf: root.appending(path: "config/schemas/cases-v1.schema.json"),
            encoding: .utf8
        )
        let json = report(.english).json([Self.record("a"), Self.record("b")])
        #expect(try SchemaValidator(schema).violations(of: Data(json.utf8)).isEmpty)
        for word in CaseState.allCases.map(\.rawValue) + CaseStep.Kind.allCases.map(\.rawValue) {
            #expect(schema.contains("\"\(word)\""), "\(word)")
        }
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\r=x", "＝1"])
    func nothingInATableIsComputed(_ text: String) {
        #expect(SpreadsheetText.inert(text) == "'" + text)
        #expect(SpreadsheetText.inert("a" + text) == "a" + text)
    }

    @Test func aTableIsWrittenAsTheStandardHasIt() {
        let text = SpreadsheetText.csv([["编号", "a,b"], ["c\"d", "e\nf"]])
        #expect(text == "\u{FEFF}编号,\"a,b\"\r\n\"c\"\"d\",\"e\nf\"\r\n")
    }
}
