import FoundationEssentials

extension ReportRecord {
    /// Keeps of a report what comparisons look at.
    ///
    /// - Parameters:
    ///   - year: The year that it is about.
    ///   - agencyNames: Everything the agency is called, aliases and predecessors included.
    package init(of report: Report, year: Int, agencyNames: [String], forms: ReportForms) {
        var figures: [String: [Decimal?]] = [:]
        for table in report.tables {
            let hasTotal = forms.tableForms.first { $0.id == table.form }?.layout == .matrix
            for (row, cells) in table.rows where forms.comparedRows.contains(row) {
                figures[row] = Self.numbers(in: cells, hasTotal: hasTotal)
            }
        }
        self.init(
            reportYear: year,
            forms: report.tables.map(\.form),
            figures: figures,
            sketch: TextSketch(of: report, removing: agencyNames, forms: forms),
            isCutShort: report.isCutShort
        )
    }

    /// The numbers of a row; nil, where nothing is printed. A blank is zero only where the rest of the row shows that
    /// it is: it adds up to its total, or every other cell is a number.
    private static func numbers(in cells: [Figure], hasTotal: Bool) -> [Decimal?]? {
        let numbers = cells.map(\.number)
        let blanks = cells.count { $0.value == .blank }
        guard blanks < cells.count else { return nil }
        guard blanks > 0, blanks + numbers.count(where: { $0 != nil }) == cells.count else { return numbers }
        if hasTotal {
            let sum = numbers.dropLast().reduce(Decimal(0)) { $0 + ($1 ?? 0) }
            guard let total = numbers.last, total ?? sum == sum else { return numbers }
            return numbers.dropLast().map { $0 ?? 0 } + [sum]
        }
        return blanks == 1 && cells.count > 1 ? numbers.map { $0 ?? 0 } : numbers
    }
}
