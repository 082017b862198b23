import Supervision

/// What each column of a table holds, as its first row says.
struct AgencyTableHeadings {
    /// By the column's number from 0; nil where there is no heading, or one that is wrong.
    private(set) var columns: [AgencyTableWords.Column?] = []
    private let log: ProblemLog
    private let file: String

    init(of record: CSVTable.Record, words: AgencyTableWords, log: ProblemLog, file: String) {
        self.log = log
        self.file = file
        var first: [AgencyTableWords.Column: Int] = [:]
        for (index, cell) in record.cells.enumerated() {
            let column = column(of: SheetCell.cleaned(cell), at: index + 1, words)
            columns.append(column)
            guard let column, column != .ignored else { continue }
            if let other = first[column] {
                let name = log.cells?.name(of: Place(line: 1, column: other)).text
                report(.headingTwice(first: name ?? LocalizedText("", "")), column: index + 1)
            } else {
                first[column] = index + 1
            }
        }
        for field in [AgencyTableWords.Field.name, .kind] where first[.field(field)] == nil {
            let label = words.headings.labels[field.rawValue] ?? field.rawValue
            report(.missingColumn(label, id: field.rawValue), column: 0)
        }
    }

    /// The number of the column that holds `field`, from 1; 0 where none does.
    func number(of field: AgencyTableWords.Field) -> Int {
        (columns.firstIndex(of: .field(field)) ?? -1) + 1
    }

    private func column(of heading: String, at number: Int, _ words: AgencyTableWords) -> AgencyTableWords.Column? {
        guard !heading.isEmpty else { return nil }
        if let column = words.column(heading) { return column }
        let fault = Fault.unknownHeading(
            heading,
            known: words.headings.list,
            nearest: words.nearestHeading(to: heading)
        )
        report(fault, column: number)
        // What stands below is not judged.
        return .ignored
    }

    private func report(_ fault: Fault, column: Int) {
        log.error(ConfigurationProblem(fault, file: file, place: Place(line: 1, column: column)))
    }
}
