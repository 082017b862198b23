import FoundationEssentials
import Supervision
import TestSupport
import Testing

struct TableReaderTests {
    private let reader = TableReader(forms: [SampleRules.table])

    private func grid(_ rows: [[String]]) -> TableGrid {
        TableGrid(rows: rows.map { row in row.map { TableCell($0) } })
    }

    private func numbers(_ row: String, _ grid: TableGrid) -> [Decimal?]? {
        reader.tables(in: [grid]).first?.rows[row]?.map(\.number)
    }

    @Test func rowsAreKnownByTheirLabelsAndColumnsByTheirs() {
        let table = grid([
            ["申请人", "申请人", "自然人", "企业", "总计"], ["一、新收", "一、新收", "3", "1", "4"],
            ["三、结果", "3.其他", "2", "", "2"], ["三、结果", "（七）总计", "2", "1", "3"],
            ["四、结转下年度", "四、结转下年度", "1", "/", "１"],
        ])
        #expect(numbers("t3.new", table) == [3, 1, 4])
        #expect(numbers("t3.other", table) == [2, nil, 2])
        #expect(numbers("t3.total", table) == [2, 1, 3])
        #expect(numbers("t3.carried_out", table) == [1, nil, 1])
    }

    @Test func withoutAReadableHeadingTheFiguresStandAtTheRightEdge() {
        let table = grid([["说明：自然人等", "", "", ""], ["一、新收", "3", "1", "4"], ["四、结转下年度", "0", "0", "0"]])
        #expect(numbers("t3.new", table) == [3, 1, 4])
    }

    @Test func aTableWithoutTheFingerprintIsAnother() {
        #expect(reader.tables(in: [grid([["一、新收", "自然人", "1", "2", "3"]])]).isEmpty)
    }

    @Test(arguments: [
        ("12", 12 as Decimal?), ("１２", 12), (" 1,234 件", 1234), ("+3", 3), ("减2", -2), ("0.50", 0.5),
        ("251000元", 251_000),
        ("", nil), ("—", nil), ("无", nil), ("/", nil), ("12,34", nil), ("约3", nil), ("二", nil), ("1.2.3", nil),
        ("12（条）", 12), ("１，２３４", 1234), ("1.2万元", Decimal(string: "1.2")), ("零", 0), ("1 2", nil), ("00", nil),
        ("012", nil),
        ("12%", nil), ("12¹", nil), ("1.2亿元", nil), ("3件以上", nil), ("1.", nil), ("0,123", nil),
    ])
    func figuresAreReadAsPeoplePrintThem(_ example: (String, Decimal?)) {
        #expect(FigureReader.figure(example.0).number == example.1)
    }

    @Test func aNumberThatASpaceDividesIsReadWhereTheSumOfItsRowConfirmsIt() {
        let rows = [["", "自然人", "企业", "总计"], ["一、新收", "1 51", "3", "154"], ["四、结转下年度", "1 2", "0", "3"]]
        #expect(numbers("t3.new", grid(rows)) == [151, 3, 154])
        #expect(numbers("t3.carried_out", grid(rows)) == [nil, 0, 3])
    }

    @Test func columnsUnderAHeadingInAnotherOrderAreReadByIt() {
        let rows = [["", "总计", "自然人", "企业"], ["一、新收", "4", "3", "1"], ["四、结转下年度", "0", "0", "0"]]
        #expect(numbers("t3.new", grid(rows)) == [3, 1, 4])
    }

    @Test func aRowWithTooFewFiguresIsUnreadableAndSaysSo() {
        let rows = [["", "自然人", "企业", "总计"], ["一、新收", "3", "4"], ["四、结转下年度", "0", "0", "0"]]
        let figures = reader.tables(in: [grid(rows)]).first?.rows["t3.new"]
        #expect(figures?.map(\.value) == [.unreadable, .unreadable, .unreadable])
        #expect(figures?.first?.text == "3 4")
    }

    @Test func aRowPrintedTwiceWithDifferentFiguresIsUnreadable() {
        let rows = [
            ["", "自然人", "企业", "总计"], ["一、新收", "3", "1", "4"], ["一、新收", "2", "1", "3"], ["四、结转下年度", "0", "0", "0"],
        ]
        #expect(numbers("t3.new", grid(rows)) == [nil, nil, nil])
        #expect(numbers("t3.carried_out", grid(rows)) == [0, 0, 0])
    }

    @Test func blankIsZeroInASumAndUnreadableIsNot() {
        #expect(FigureReader.figure("—").summand == 0)
        #expect(FigureReader.figure("约3").summand == nil)
    }
}
