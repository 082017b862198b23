/// A table as a spreadsheet exports it: records of cells, each with the row that the spreadsheet shows.
struct CSVTable {
    /// Every record that could be read, blank ones included, in the order of the file.
    private(set) var records: [Record] = []
    /// What is wrong with the text as a table; line and column of a place are row and column of the spreadsheet.
    private(set) var faults: [(fault: Fault, place: Place)] = []

    static let sizeLimit = 10 << 20
    static let rowLimit = 20_000
    static let columnLimit = 200
    /// In Unicode scalars.
    static let cellLimit = 10_000

    /// One row. A record whose cells hold line breaks is one row of the spreadsheet and several lines of the file.
    struct Record: Equatable {
        let row: Int
        /// The line of the file on which it begins.
        let line: Int
        var cells: [String]

        var isBlank: Bool { cells.allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) } }
    }

    init(_ text: String) {
        var reader = CSVReader(separator: Self.separator(of: text))
        reader.read(text)
        records = reader.records
        faults = reader.faults
    }

    /// What parts the cells: the comma, semicolon or tab that stands most often between the headings.
    static func separator(of text: String) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in text.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == "\n" || scalar == "\r" { break }
            counts[scalar, default: 0] += 1
        }
        let candidates: [Unicode.Scalar] = [",", ";", "\t"]
        return candidates.reduce(",") { (counts[$1] ?? 0) > (counts[$0] ?? 0) ? $1 : $0 }
    }
}
