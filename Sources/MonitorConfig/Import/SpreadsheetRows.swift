package import Supervision

/// The rows of a table that a spreadsheet has written as text.
package enum SpreadsheetRows {
    /// Reads CSV in UTF-8, UTF-16 or GB 18030, whatever it is a table of; `name` is what problems call it.
    ///
    /// - Parameter decodesNational: Reads bytes as GB 18030, with U+FFFD for what is no character of it.
    /// - Throws: everything that is wrong with it as a table, by row and column.
    package static func read(
        _ bytes: [UInt8],
        named name: String,
        decodesNational: ([UInt8]) -> String
    ) throws(ConfigurationProblems) -> [LedgerRow] {
        let text: String
        do throws(FileError) {
            guard bytes.count <= CSVTable.sizeLimit else { throw FileError(.fileTooLarge(CSVTable.sizeLimit)) }
            text = try TableText.text(of: bytes, decodesNational: decodesNational)
        } catch {
            let log = ProblemLog()
            log.error(ConfigurationProblem(error.fault, file: name, place: error.place))
            throw log.problems(language: .chinese)
        }
        let table = CSVTable(text)
        let log = ProblemLog(cells: TableCellNames(of: table))
        for (fault, place) in table.faults { log.error(ConfigurationProblem(fault, file: name, place: place)) }
        return try log.checked(table.records.map { LedgerRow(number: $0.row, cells: $0.cells) })
    }
}
