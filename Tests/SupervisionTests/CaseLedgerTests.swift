import FoundationEssentials
import TestSupport
import Testing

@testable import Supervision

/// The ledger that people fill: what they changed is taken, and what was said meanwhile is not written over.
struct CaseLedgerTests {
    private static let law = SampleRules.rectification

    /// A case that was opened and, as its second step, noted.
    private static func record(_ id: RectificationCase.ID = "2026-0001", steps: Int = 1) -> CaseRecord {
        let text = LocalizedText(chinese: "=未公布", english: "=missing")
        let finding = Finding(
            rule: "missing",
            severity: .critical,
            subject: "annual-report/2025",
            legalSource: text,
            message: text,
            agency: "bureau"
        )
        var one = RectificationCase(
            id: id,
            of: finding,
            openedAt: Samples.instant("2026-02-02"),
            due: Samples.day("2026-02-16"),
            isDueProvisional: false
        )
        var all: [CaseStep] = []
        for number in 1...steps {
            one.revision = number
            if number > 1 { one.state = .notified }
            all.append(
                CaseStep(
                    caseID: id,
                    number: number,
                    time: one.openedAt,
                    kind: number == 1 ? .opened : .notified,
                    state: one.state,
                    due: one.due,
                    author: number == 1 ? nil : "王某",
                    note: number == 1 ? "" : "已送达"
                )
            )
        }
        return CaseRecord(one, finding: finding, steps: all)
    }

    private static func rows(_ records: [CaseRecord], _ edit: (inout [[String]]) -> Void = { _ in }) -> [LedgerRow] {
        let ledger = CaseLedger(law, in: .chinese, civilTime: .china)
        var rows = ledger.rows(records, names: { $0.rawValue }, today: Samples.day("2026-02-10"))
        edit(&rows)
        return rows.enumerated().map { LedgerRow(number: $0 + 1, cells: $1) }
    }

    private static func place(_ column: CaseLedgerColumn) -> Int {
        CaseLedgerColumn.allCases.firstIndex(of: column) ?? 0
    }

    private static func reading(_ rows: [LedgerRow], _ records: [CaseRecord]) -> CaseLedgerReading {
        CaseLedgerReading(
            rows,
            law: law,
            records: Dictionary(records.map { ($0.case.id, $0) }) { first, _ in first }
        )
    }

    @Test func aLedgerThatNobodyFilledChangesNothing() {
        let records = [Self.record(), Self.record("2026-0002", steps: 2)]
        let reading = Self.reading(Self.rows(records), records)
        #expect(reading.changes.isEmpty && reading.problems.isEmpty && reading.conflicts.isEmpty)
    }

    @Test func whatPeopleFilledIsTakenAndNothingElse() throws {
        let records = [Self.record()]
        let rows = Self.rows(records) { rows in
            rows[1][Self.place(.state)] = "整改中"
            rows[1][Self.place(.due)] = "2026/3/2"
            rows[1][Self.place(.responsible)] = "李某"
            rows[1][Self.place(.note)] = "已约谈"
            rows[1][Self.place(.message)] = "另一回事"
        }
        let reading = Self.reading(rows, records)
        #expect(reading.problems == [] && reading.conflicts == [])
        #expect(
            reading.changes == [
                CaseChange(
                    id: "2026-0001",
                    revision: 1,
                    state: .inProgress,
                    responsible: "李某",
                    due: Samples.day("2026-03-02"),
                    note: "已约谈"
                )
            ]
        )
    }

    @Test(arguments: ["2020-01-01", "2026-02-01", "2099-12-31", "9999-12-31"])
    func aDayThatOnlyASlipNamesIsRefusedWithItsPlace(_ day: String) {
        let records = [Self.record()]
        let reading = Self.reading(Self.rows(records) { $0[1][Self.place(.due)] = day }, records)
        #expect(reading.changes.isEmpty && reading.problems.count == 1)
        #expect(reading.problems.first?.row == 2 && reading.problems.first?.column == Self.place(.due) + 1)
        #expect(reading.problems.first?.message.chinese.contains("早于发现日期 2026-02-02") == true)
    }

    @Test func ofACaseWhoseDayWasMovedNobodyIsOverdue() throws {
        var record = Self.record()
        func step(_ kind: CaseStep.Kind, on day: String, due: String) {
            record.steps.append(
                CaseStep(
                    caseID: record.case.id,
                    number: record.steps.count + 1,
                    time: Samples.instant(day),
                    kind: kind,
                    state: .inProgress,
                    due: Samples.day(due)
                )
            )
        }
        func isOverdue(on day: String) throws -> Bool {
            try #require(PastCase(record, at: Samples.instant(day))).isOverdue
        }
        step(.overdue, on: "2026-02-18", due: "2026-02-16")
        step(.noted, on: "2026-02-20", due: "2026-03-20")
        step(.overdue, on: "2026-03-22", due: "2026-03-20")
        #expect(try isOverdue(on: "2026-02-19") && !isOverdue(on: "2026-02-21") && isOverdue(on: "2026-03-23"))
    }

    @Test func anOldLedgerWritesOverNothingThatWasSaidMeanwhile() {
        let (old, now) = ([Self.record()], [Self.record(steps: 2)])
        #expect(Self.reading(Self.rows(old), now).changes.isEmpty, "nobody has changed that row")
        let rows = Self.rows(old) { $0[1][Self.place(.state)] = "整改中" }
        let reading = Self.reading(rows, now)
        #expect(reading.conflicts.map(\.row) == [2] && reading.problems.isEmpty)
        #expect(reading.conflicts.first?.message.chinese.contains("其间已记为“已通知”（导出时为“新发现”）") == true)
        let responsible = Self.rows(old) { $0[1][Self.place(.responsible)] = "李某" }
        #expect(Self.reading(responsible, now).conflicts.isEmpty, "nobody has said who sees to it")
        #expect(Self.reading(responsible, now).changes.first?.revision == 2)
    }

    @Test(arguments: [
        (CaseLedgerColumn.id, "2026-0099", "There is no case \"2026-0099\""), (.id, "", "There is no id"),
        (.revision, "9", "1 at most"), (.state, "做完了", "There is no state"), (.state, "误报", "alert false-alarm"),
        (.due, "月底", "is no day"), (.note, "=HYPERLINK(1)", "formula"), (.responsible, "=A1", "formula"),
        (.responsible, String(repeating: "长", count: 41), "120 bytes"),
    ])
    func whatIsWrongIsToldByRowAndColumn(_ column: CaseLedgerColumn, _ text: String, _ words: String) {
        let records = [Self.record()]
        let reading = Self.reading(Self.rows(records) { $0[1][Self.place(column)] = text }, records)
        #expect(reading.problems.count == 1)
        #expect(reading.problems.first?.row == 2 && reading.problems.first?.column == Self.place(column) + 1)
        #expect(reading.problems.first?.message.english.contains(words) == true, "\(reading.problems)")
    }

    @Test func anIDThatIsThereTwiceAndAColumnThatIsMissingAreTold() {
        let records = [Self.record()]
        let twice = Self.reading(Self.rows(records) { $0.append($0[1]) }, records)
        #expect(twice.problems.map(\.row) == [3])
        let missing = Self.reading(Self.rows(records) { $0[0][1] = "x" }, records)
        #expect(missing.problems.first?.message.english.contains("\"Revision\" is missing") == true)
        #expect(Self.reading([], records).problems.first?.row == 1)
    }

    @Test func aSpreadsheetsNumberOfADayIsThatDay() {
        #expect(CaseLedgerReading.day("46055") == Samples.day("2026-02-02"))
        #expect(CaseLedgerReading.day("2026年2月2日") == Samples.day("2026-02-02"))
    }
}
