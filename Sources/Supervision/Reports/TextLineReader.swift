/// Reads a table whose rows stand beside one another (table four) out of text in which no cells are left.
struct TextLineReader {
    /// Column labels without figures between them, and the figures behind the last.
    private struct Piece {
        var labels: [Int] = []
        var groups: [Int] = []
        var end = 0
    }

    private let form: TableForm
    private let columns: [[Unicode.Scalar]]
    private let groups: [[[Unicode.Scalar]]]

    init(form: TableForm) {
        self.form = form
        columns = form.columns.map { TextTableReader.scalars($0.label) }
        groups = form.rows.map { $0.words.map(TextTableReader.scalars) }
    }

    func rows(in tape: TableTape) -> TableRows {
        var rows = TableRows()
        guard let start = columns.first.flatMap({ tape.range(of: $0, from: 0, window: .max)?.lowerBound }) else {
            return rows
        }
        // The name of the first group stands before its columns.
        var position = max(0, start - 12)
        while rows.figures.count < form.rows.count, let piece = piece(in: tape, from: position) {
            for (group, figures) in figures(of: piece, in: tape) { rows.add(form.rows[group].id, figures) }
            position = piece.end
        }
        return rows
    }

    /// The labels from `start` to the first figure.
    private func piece(in tape: TableTape, from start: Int) -> Piece? {
        var piece = Piece()
        var index = start
        let end = min(tape.bare.count, start + 300)
        while index < end {
            if let column = columns.firstIndex(where: { tape.bare[index...].starts(with: $0) }) {
                piece.labels.append(column)
                index += columns[column].count
                piece.end = index
            } else if let group = groups.firstIndex(where: { words in
                words.contains { tape.bare[index...].starts(with: $0) }
            }) {
                if !piece.groups.contains(group) { piece.groups.append(group) }
                index += groups[group].map(\.count).min() ?? 1
            } else if ("0"..."9").contains(tape.bare[index]), !piece.labels.isEmpty {
                return tape.place(behind: piece.end) <= tape.places[index] ? piece : nil
            } else {
                index += 1
            }
        }
        return nil
    }

    /// The figures behind a piece by their groups; empty where its labels are not whole groups.
    private func figures(of piece: Piece, in tape: TableTape) -> [(group: Int, figures: [Figure])] {
        let count = form.columns.count
        let parts = piece.labels.count / count
        let isWhole = piece.labels == (0..<parts).flatMap { _ in form.columns.indices }
        let named = parts == form.rows.count ? Array(form.rows.indices) : piece.groups
        guard parts > 0, isWhole, named.count == parts, named == named.sorted() else { return [] }
        let run = TableRun(tape, from: tape.place(behind: piece.end), nextNumber: nil)
        guard let figures = figures(of: run, parts: parts) else {
            return named.map { group in
                (group, Array(repeating: Figure(text: run.text, value: .unreadable), count: count))
            }
        }
        return zip(named, figures).map { ($0, $1) }
    }

    private func figures(of run: TableRun, parts: Int) -> [[Figure]]? {
        let count = form.columns.count
        if let figures = run.figures, figures.count == parts * count {
            let groups = (0..<parts).map { Array(figures[$0 * count..<($0 + 1) * count]) }
            // One sum that fails is a slip of the agency; several are a slip of ours.
            if groups.count(where: { !TextTableReader.addsUp($0) }) * 2 < parts { return groups }
        }
        return run.isUnclear ? nil : FigureSplitter.split(run.tokens, groups: parts, of: count)
    }
}
