import FoundationEssentials

/// A stock follows from that of the year before and what came to it and left it: 现行有效 from 制发 and 废止.
package struct RollCriterion: Equatable, Sendable {
    /// Both reports must have a table of one of these forms.
    package var forms: [String]
    /// Ids of the rows in which it must come out.
    package var rows: [String]
    /// The column of the stock in the later report, from 1 on.
    package var column: Int
    /// The columns of the earlier report that add up to what it leaves.
    package var previous: [Int]
    /// The columns of the later report that came to it, and that left it.
    package var added: [Int]
    /// The columns of the later report that left it.
    package var removed: [Int]

    package init(forms: [String], rows: [String], column: Int, previous: [Int], added: [Int] = [], removed: [Int] = [])
    {
        self.forms = forms
        self.rows = rows
        self.column = column
        self.previous = previous
        self.added = added
        self.removed = removed
    }

    func failures(in subject: ComparisonCase) -> [CheckFailure] {
        guard subject.pair.bothHave(forms) else { return [] }
        return rows.compactMap { failure(inRow: $0, subject) }
    }

    private func failure(inRow row: String, _ subject: ComparisonCase) -> CheckFailure? {
        let (report, other) = (subject.pair.report, subject.pair.other)
        guard let found = report.figure(row, column), let before = other.sum(row, previous),
            let added = report.sum(row, added), let removed = report.sum(row, removed)
        else { return nil }
        let expected = before + added - removed
        guard found != expected else { return nil }
        let label = subject.label(ofRow: row)
        return CheckFailure(
            found: "\(label) \(found)",
            expected: "\(label) \(expected)",
            place: "\(label) \(found)≠\(sum(row, subject))"
        )
    }

    /// The sum as it is written down: `12+3-1`.
    private func sum(_ row: String, _ subject: ComparisonCase) -> String {
        let (report, other) = (subject.pair.report, subject.pair.other)
        let before = previous.compactMap { other.figure(row, $0) }.map { ($0, isAdded: true) }
        let came = added.compactMap { report.figure(row, $0) }.map { ($0, isAdded: true) }
        let left = removed.compactMap { report.figure(row, $0) }.map { ($0, isAdded: false) }
        return (before + came + left).enumerated().reduce(into: "") { text, part in
            let (number, isAdded) = part.element
            if part.offset > 0 { text += isAdded ? "+" : "-" }
            text += number < 0 && part.offset > 0 ? "(\(number))" : "\(number)"
        }
    }
}
