import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// Tables as spreadsheets write them.
struct CSVTableTests {
    private func cells(_ text: String) -> [[String]] { CSVTable(text).records.map(\.cells) }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,b\n\n1,2\n", [["a", "b"], [""], ["1", "2"]]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1;2\t3\n", [["a", "b"], ["1;2", "3"]]),
        ("\"a,1\";b;c\n1;2;3\n", [["a,1", "b", "c"], ["1", "2", "3"]]),
        ("a,b\n\"x, \"\"y\"\"\",\"\"\n", [["a", "b"], ["x, \"y\"", ""]]),
        ("a,b\n\"1\r\n2\r3\",4\n", [["a", "b"], ["1\n2\n3", "4"]]),
        ("a,b\nx\"y,=\"0043\"\n", [["a", "b"], ["x\"y", "=\"0043\""]]),
        ("a,b\n\"x\" ,y\n", [["a", "b"], ["x", "y"]]),
        ("a,b\n,\n", [["a", "b"], ["", ""]]),
        ("a,b\n1,", [["a", "b"], ["1", ""]]),
        ("a,b\n\"1\"", [["a", "b"], ["1"]]),
        ("", []),
        ("\n", [[""]]),
    ])
    func aTextIsPartedAsSpreadsheetsPartIt(text: String, expected: [[String]]) {
        let table = CSVTable(text)
        #expect(table.records.map(\.cells) == expected)
        #expect(table.faults.isEmpty)
    }

    @Test func aRowKeepsItsNumberAndTheLineOnWhichItBegins() {
        let table = CSVTable("a,b\r\n\"1\r\n2\n3\",4\r\n\r\n5,6\r\n")
        #expect(table.records.map(\.row) == [1, 2, 3, 4])
        #expect(table.records.map(\.line) == [1, 2, 5, 6])
        #expect(table.records.map(\.isBlank) == [false, false, true, false])
    }

    @Test func anOpenQuoteIsToldWhereItBegins() {
        let table = CSVTable("a,b\n\"1\n2\",3\n4,\"5\n6,7\n8,9\n")
        #expect(table.faults.map(\.fault) == [.openQuote(line: 4)])
        #expect(table.faults.map(\.place) == [Place(line: 3, column: 2)])
    }

    @Test func anOpenQuoteIsNotALongCell() {
        let table = CSVTable("a\n\"" + String(repeating: "字", count: CSVTable.cellLimit + 1))
        #expect(table.faults.map(\.fault) == [.openQuote(line: 2)])
    }

    @Test func textAfterAQuoteIsToldOnceForItsRow() {
        let table = CSVTable("a,b\n\"1\"x,\"2\"y\n3,\"4\"\"5\"z\n")
        #expect(table.faults.map(\.fault) == [.textAfterQuote, .textAfterQuote])
        #expect(table.faults.map(\.place) == [Place(line: 2, column: 1), Place(line: 3, column: 2)])
    }

    @Test func whatIsAtTheLimitsIsReadAndWhatIsBeyondIsTold() {
        let row = Array(repeating: "x", count: CSVTable.columnLimit).joined(separator: ",")
        #expect(CSVTable(row).faults.isEmpty)
        #expect(CSVTable(row + ",").faults.map(\.fault) == [.tooManyColumns(CSVTable.columnLimit)])
        #expect(CSVTable(row + ",x,x").records.first?.cells.count == CSVTable.columnLimit)
        let cell = String(repeating: "字", count: CSVTable.cellLimit)
        #expect(CSVTable(cell).faults.isEmpty)
        #expect(CSVTable(cell + "字").faults.map(\.fault) == [.cellTooLong(CSVTable.cellLimit)])
        let rows = String(repeating: "x\n", count: CSVTable.rowLimit)
        #expect(CSVTable(rows).faults.isEmpty)
        #expect(CSVTable(rows).records.count == CSVTable.rowLimit)
        #expect(CSVTable(rows + "x").faults.map(\.fault) == [.tooManyRows(CSVTable.rowLimit)])
        #expect(CSVTable(rows + "x\ny\n").records.count == CSVTable.rowLimit)
    }

    @Test func whateverIsWrittenIsReadBack() {
        var random = SeededGenerator(seed: 20_260_801)
        let alphabet = Array("ab,;\t\"\n 名'=")
        for _ in 0..<400 {
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                ["h"]
                    + (0..<3).map { _ in
                        String(
                            (0..<Int.random(in: 0...6, using: &random)).map { _ in
                                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                            }
                        )
                    }
            }
            let quoted = rows.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            }
            #expect(cells(quoted.joined(separator: "\r\n")) == rows)
        }
    }
}
