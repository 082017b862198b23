import FoundationEssentials

/// A figure is many times that of the year before: a slip of the pen, or another unit.
package struct RiseCriterion: Equatable, Sendable {
    /// The figures that are looked at.
    package var cells: [Cells]
    /// More than this many times the figure of the year before.
    package var times: Int
    /// And more than this, whatever it was before; nil: however small.
    package var above: Int?
    /// Whether a figure that rose from zero counts.
    package var countsFromZero: Bool

    package init(cells: [Cells], times: Int, above: Int? = nil, countsFromZero: Bool = false) {
        self.cells = cells
        self.times = times
        self.above = above
        self.countsFromZero = countsFromZero
    }

    /// Some cells of tables that are of one of the same forms in both years.
    package struct Cells: Equatable, Sendable {
        /// Ids of the forms; both years must have a table of one of them.
        package var forms: [String]
        /// Ids of the rows.
        package var rows: [String]
        /// From 1 on; a row that has fewer columns is looked at where it has them.
        package var columns: [Int]

        package init(forms: [String], rows: [String], columns: [Int]) {
            self.forms = forms
            self.rows = rows
            self.columns = columns
        }
    }

    func failures(in subject: ComparisonCase) -> [CheckFailure] {
        cells.filter { subject.pair.bothHave($0.forms) }.flatMap { cells in
            cells.rows.flatMap { row in cells.columns.compactMap { failure(row, $0, subject) } }
        }
    }

    private func failure(_ row: String, _ column: Int, _ subject: ComparisonCase) -> CheckFailure? {
        guard let now = subject.pair.report.figure(row, column), let before = subject.pair.other.figure(row, column),
            before > 0 || before == 0 && countsFromZero, now > before * Decimal(times), now > Decimal(above ?? 0)
        else { return nil }
        let column = subject.label(ofColumn: column - 1, inRow: row).map { "“\($0)”" } ?? ""
        return CheckFailure(
            found: "\(now)（\(subject.pair.other.reportYear)年度：\(before)）",
            place: subject.label(ofRow: row) + column,
            evidence: "\(subject.label(ofRow: row))\(column) \(before) → \(now)"
        )
    }
}
