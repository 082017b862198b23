import Supervision

/// A row at the end of a page and the row at the top of the next, which may be the rest of it.
struct RowFragment {
    private let upper: [TableCell]
    private let lower: [TableCell]
    private let upperPiece: FilledTable

    init(_ upper: [TableCell], _ lower: [TableCell], _ upperPiece: FilledTable) {
        self.upper = upper
        self.lower = lower
        self.upperPiece = upperPiece
    }

    /// The whole row; nil where the lower row is a row of its own.
    func joined() -> [TableCell]? {
        guard upper.count == lower.count else { return nil }
        var whole = upper
        for column in lower.indices where lower[column].isOrigin && !lower[column].text.isEmpty {
            let rest = lower[column].text
            guard !upper[column].text.isEmpty else {
                // Its figure stands on the lower part.
                whole[column].text = rest
                continue
            }
            guard goesOn(upper[column].text, rest) else { return nil }
            whole[column].text += rest
        }
        let isRest =
            lower.allSatisfy(\.text.isEmpty)
            || whole.indices.contains { isLabel(upper[$0].text) && whole[$0].text != upper[$0].text }
        return isRest ? whole : nil
    }

    /// Whether a label goes on: it had no room left, and what follows has no number of its own.
    private func goesOn(_ text: String, _ rest: String) -> Bool {
        isLabel(text) && isLabel(rest) && HeadingMark(rest) == nil && upperPiece.isFull(text)
    }

    private func isLabel(_ text: String) -> Bool {
        !text.isEmpty && !FigureReader.isFigure(text)
    }
}

extension FilledTable {
    /// Whether the last line of a cell with this text, in the last row, reaches the edge of the cell.
    func isFull(_ text: String) -> Bool {
        let bottom = table.rows.count - 1
        return zip(table.cells, contents).contains { cell, content in
            cell.rows.upperBound == bottom && content.text == text && content.isFull
        }
    }
}
