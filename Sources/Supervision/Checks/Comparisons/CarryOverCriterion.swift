import FoundationEssentials

/// What one year leaves is what the next begins with.
package struct CarryOverCriterion: Equatable, Sendable {
    /// The row of the later report: 上年结转.
    package var row: String
    /// The row of the earlier report: 结转下年度.
    package var previousRow: String

    package init(row: String, previousRow: String) {
        self.row = row
        self.previousRow = previousRow
    }

    func failures(in subject: ComparisonCase) -> [CheckFailure] {
        guard let begun = subject.pair.report.figures[row], let left = subject.pair.other.figures[previousRow],
            begun.count == left.count
        else { return [] }
        return begun.indices.compactMap { column in
            guard let found = begun[column], let expected = left[column], found != expected else { return nil }
            let label = subject.label(ofColumn: column, inRow: row) ?? String(column + 1)
            return CheckFailure(
                found: "\(label) \(found)",
                expected: "\(label) \(expected)",
                place: "\(label) \(found)≠\(expected)"
            )
        }
    }
}
