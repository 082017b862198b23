/// Where a text comes nearest to a pattern, and by how many slips it misses it: a character lost, added, or taken for
/// another, or two swapped (optimal string alignment; the text may go on at both ends).
struct NearMatch {
    /// How many slips there are.
    let errors: Int
    /// Where the text is near to the pattern.
    let range: Range<Int>

    /// Nil where either is empty.
    init?(of pattern: [Unicode.Scalar], in text: [Unicode.Scalar]) {
        guard !pattern.isEmpty, !text.isEmpty else { return nil }
        // One row for each character of the pattern, one column for each of the text, and where each way began.
        var rows: [[Cell]] = [(0...text.count).map { Cell(errors: 0, start: $0) }]
        for (i, sign) in pattern.enumerated() {
            var row = [Cell(errors: i + 1, start: 0)]
            for (j, other) in text.enumerated() {
                var cell = rows[i][j].adding(sign == other ? 0 : 1)
                cell = min(cell, rows[i][j + 1].adding(1), row[j].adding(1))
                if i > 0, j > 0, sign == text[j - 1], pattern[i - 1] == other {
                    cell = min(cell, rows[i - 1][j - 1].adding(1))
                }
                row.append(cell)
            }
            rows.append(row)
        }
        guard let last = rows.last, let end = last.indices.min(by: { last[$0] < last[$1] }) else { return nil }
        errors = last[end].errors
        range = last[end].start..<max(end, last[end].start)
    }

    private struct Cell: Comparable {
        var errors: Int
        var start: Int

        func adding(_ more: Int) -> Cell { Cell(errors: errors + more, start: start) }

        /// Of ways that are equally good, the one that begins later leaves more of the name before it.
        static func < (left: Cell, right: Cell) -> Bool {
            (left.errors, right.start) < (right.errors, left.start)
        }
    }
}
