import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Table four in the shapes that publishers give it.
struct LineTableTests {
    private let reader = TableReader(forms: [StatutoryForms.t4])
    private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]

    private func grid(_ rows: [[String]]) -> TableGrid {
        let width = rows.map(\.count).max() ?? 0
        return TableGrid(
            rows: rows.map { row in
                row.map { TableCell($0) } + Array(repeating: TableCell("", isOrigin: false), count: width - row.count)
            }
        )
    }

    private func numbers(_ row: String, _ grids: [TableGrid]) -> [Decimal?]? {
        reader.tables(in: grids).first?.rows[row]?.map(\.number)
    }

    @Test func eachGroupMayHaveALineOfItsOwn() {
        let table = grid([
            ["类别"] + Self.outcomes, ["行政复议", "1", "0", "0", "2", "3"], ["未经复议直接起诉", "0", "0", "0", "0", "0"],
            ["行政诉讼复议后起诉", "4", "", "0", "0", "4"],
        ])
        #expect(numbers("t4.reconsideration", [table]) == [1, 0, 0, 2, 3])
        #expect(numbers("t4.litigation_after", [table]) == [4, nil, 0, 0, 4])
    }

    @Test func theTableMayBeTurned() {
        var rows = [["", "行政复议", "未经复议直接起诉", "复议后起诉"]]
        for (index, outcome) in Self.outcomes.enumerated() { rows.append([outcome, "\(index)", "\(index + 5)", "0"]) }
        #expect(numbers("t4.reconsideration", [grid(rows)]) == [0, 1, 2, 3, 4])
        #expect(numbers("t4.litigation_direct", [grid(rows)]) == [5, 6, 7, 8, 9])
    }

    @Test func aLineForEachFigureIsReadByBothItsLabels() {
        var rows: [[String]] = []
        for group in ["行政复议", "未经复议直接起诉", "复议后起诉"] {
            for (index, outcome) in Self.outcomes.enumerated() { rows.append([group, outcome, "\(index)"]) }
        }
        #expect(numbers("t4.litigation_after", [grid(rows)]) == [0, 1, 2, 3, 4])
    }

    @Test func theTableMayBeCutInTwo() {
        let first = TableGrid(rows: [
            [TableCell("行政复议")] + (0..<4).map { _ in TableCell("行政复议", isOrigin: false) },
            Self.outcomes.map { TableCell($0) }, ["1", "0", "0", "0", "1"].map { TableCell($0) },
        ])
        let groups = ["未经复议直接起诉", "复议后起诉"].flatMap { name in (0..<5).map { TableCell(name, isOrigin: $0 == 0) } }
        let second = TableGrid(rows: [
            groups, (Self.outcomes + Self.outcomes).map { TableCell($0) },
            ["2", "0", "0", "0", "2", "0", "3", "0", "0", "3"].map { TableCell($0) },
        ])
        #expect(numbers("t4.reconsideration", [first, second]) == [1, 0, 0, 0, 1])
        #expect(numbers("t4.litigation_after", [first, second]) == [0, 3, 0, 0, 3])
    }

    @Test func twoLinesOfDifferentFiguresAreNone() {
        let head = Self.outcomes + Self.outcomes + Self.outcomes
        let figures = (1...15).map(String.init)
        #expect(reader.tables(in: [grid([head, figures, figures.reversed()])]).isEmpty)
        #expect(numbers("t4.reconsideration", [grid([head, figures])]) == [1, 2, 3, 4, 5])
    }

    @Test func columnsInAnotherOrderAreNotCountedOff() {
        let turned = ["总计", "结果维持", "结果纠正", "其他结果", "尚未审结"]
        let table = grid([turned + turned + turned, (1...15).map(String.init)])
        #expect(reader.tables(in: [table]).isEmpty)
    }
}
