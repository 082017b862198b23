/// Parts a text into records and cells (RFC 4180), and says where that cannot be done.
///
/// A reader of our own: swiftcsv/SwiftCSV 0.10.0 tells neither row nor column of an error, takes a quote that never
/// ends for the end of the cell, drops white space at the beginning of cells, and has no limits.
struct CSVReader {
    private(set) var records: [CSVTable.Record] = []
    private(set) var faults: [(fault: Fault, place: Place)] = []

    private let separator: Unicode.Scalar
    private var state = State.cellStart
    private var cell = String.UnicodeScalarView()
    private var cellLength = 0
    private var cells: [String] = []
    private var columns = 1
    private var line = 1
    private var recordLine = 1
    private var quoteLine = 1
    private var hasFault = false
    private var isFull = false

    private enum State {
        /// Nothing of the cell has been read.
        case cellStart
        /// In a cell without quotes; a quote in it stands for itself, as spreadsheets read it.
        case plain
        case quoted
        /// After a quote in a quoted cell: the first of two, or the cell's last.
        case quote
    }

    init(separator: Unicode.Scalar) {
        self.separator = separator
    }

    mutating func read(_ text: String) {
        var endedWithReturn = false
        for scalar in text.unicodeScalars where !isFull {
            // A line ends with CR, LF or both.
            if scalar == "\n", endedWithReturn {
                endedWithReturn = false
                continue
            }
            endedWithReturn = scalar == "\r"
            step(scalar == "\r" ? "\n" : scalar)
        }
        finish()
    }

    private mutating func step(_ scalar: Unicode.Scalar) {
        switch state {
        case .cellStart where scalar == "\"":
            state = .quoted
            quoteLine = line
        case .cellStart, .plain: stepOutside(scalar)
        case .quoted:
            if scalar == "\"" { state = .quote } else { append(scalar) }
            if scalar == "\n" { line += 1 }
        case .quote: stepAfterQuote(scalar)
        }
    }

    private mutating func stepOutside(_ scalar: Unicode.Scalar) {
        switch scalar {
        case separator: endCell()
        case "\n": endRecord()
        default:
            state = .plain
            append(scalar)
        }
    }

    private mutating func stepAfterQuote(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"":
            append(scalar)
            state = .quoted
        case separator: endCell()
        case "\n": endRecord()
        case " ": break
        default: report(.textAfterQuote)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        cellLength += 1
        if cellLength <= CSVTable.cellLimit { cell.append(scalar) }
    }

    private mutating func endCell() {
        if cellLength > CSVTable.cellLimit { report(.cellTooLong(CSVTable.cellLimit)) }
        if columns <= CSVTable.columnLimit {
            cells.append(String(cell))
        } else if columns == CSVTable.columnLimit + 1 {
            report(.tooManyColumns(CSVTable.columnLimit))
        }
        cell = .init()
        cellLength = 0
        columns += 1
        state = .cellStart
    }

    private mutating func endRecord() {
        endCell()
        guard records.count < CSVTable.rowLimit else {
            isFull = true
            return
        }
        records.append(CSVTable.Record(row: records.count + 1, line: recordLine, cells: cells))
        cells = []
        columns = 1
        hasFault = false
        line += 1
        recordLine = line
    }

    /// The last record may lack its line break, and an open quote has swallowed all that follows it.
    private mutating func finish() {
        if state == .quoted {
            report(.openQuote(line: quoteLine))
            // What the quote swallowed is not judged.
            records.append(CSVTable.Record(row: records.count + 1, line: recordLine, cells: []))
        } else if state != .cellStart || columns > 1, !isFull {
            endRecord()
        }
        if isFull {
            faults.append((.tooManyRows(CSVTable.rowLimit), Place(line: records.count, column: 0)))
        }
    }

    /// Tells the first fault of a record; the others mostly follow from it.
    private mutating func report(_ fault: Fault) {
        if !hasFault { faults.append((fault, Place(line: records.count + 1, column: columns))) }
        hasFault = true
    }
}
