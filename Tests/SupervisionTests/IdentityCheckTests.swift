import FoundationEssentials
import Supervision
import TestSupport
import Testing

struct IdentityCheckTests {
    private let flow = IdentityCheck(identity: SampleRules.duty.identities[0], form: SampleRules.table)
    private let row = IdentityCheck(identity: SampleRules.duty.identities[1], form: SampleRules.table)

    private func table(_ rows: [String: [String]]) -> StatutoryTable {
        StatutoryTable(table: "t3", form: "t3", rows: rows.mapValues { $0.map { FigureReader.figure($0) } })
    }

    @Test func sumsThatComeOutAreNoDiscrepancy() {
        let good = table(["t3.new": ["3", "1", "4"], "t3.total": ["2", "1", "3"], "t3.carried_out": ["1", "", "1"]])
        #expect(flow.discrepancies(in: good).isEmpty)
        #expect(row.discrepancies(in: good).isEmpty)
    }

    @Test func aWrongSumIsNamedWithItsPlace() {
        let bad = table(["t3.new": ["3", "1", "4"], "t3.total": ["1", "1", "2"], "t3.carried_out": ["1", "0", "1"]])
        #expect(
            flow.discrepancies(in: bad) == [
                IdentityCheck.Discrepancy(place: "自然人", stated: 3, sum: 2, sumSummands: [1, 1]),
                IdentityCheck.Discrepancy(place: "总计", stated: 4, sum: 3, sumSummands: [2, 1]),
            ]
        )
        #expect(flow.discrepancies(in: bad).map(\.sumText) == ["1＋1＝2", "2＋1＝3"])
        #expect(flow.discrepancies(in: bad).map(\.statedText) == ["3", "4"])
    }

    @Test func whatCannotBeReadOrIsNotPrintedProvesNothing() {
        let unreadable = table([
            "t3.new": ["约3", "", "4"], "t3.total": ["1", "", "约"], "t3.carried_out": ["1", "", ""],
        ])
        #expect(flow.discrepancies(in: unreadable).isEmpty)
        #expect(flow.discrepancies(in: table(["t3.new": ["3", "1", "4"]])).isEmpty)
    }

    @Test func aBlankTotalOfARowIsTheSumOfItsCells() {
        let blank = table(["t3.new": ["3", "1", "4"], "t3.total": ["2", "1", ""], "t3.carried_out": ["1", "0", "1"]])
        #expect(flow.discrepancies(in: blank).isEmpty)
        #expect(row.discrepancies(in: blank).isEmpty)
    }

    @Test func anAllZeroTableHolds() {
        let zero = table(["t3.new": ["0", "0", "0"], "t3.total": ["0", "0", "0"], "t3.carried_out": ["0", "0", "0"]])
        #expect(flow.discrepancies(in: zero).isEmpty)
    }
}
