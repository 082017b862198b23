/// The rows of a form that were read, by their ids.
struct TableRows {
    private(set) var figures: [String: [Figure]] = [:]
    /// The grids that they were read from; none where they were read from lines.
    var grids: [TableGrid] = []

    /// How many rows could be read.
    var readableCount: Int { figures.values.count { $0.contains { $0.value != .unreadable } } }

    /// How many cells hold a number.
    var numberCount: Int { figures.values.reduce(0) { count, row in count + row.count { $0.number != nil } } }

    /// Adds a row. A row that is printed twice counts once; what is said of it in two ways cannot be read.
    mutating func add(_ row: String, _ new: [Figure]) {
        guard let known = figures[row] else {
            figures[row] = new
            return
        }
        let hasNumbers = new.contains { $0.number != nil }
        if known.allSatisfy({ $0.number == nil }) {
            if hasNumbers || known.contains(where: { $0.value == .unreadable }) { figures[row] = new }
        } else if hasNumbers, known.map(\.value) != new.map(\.value) {
            figures[row] = known.map { Figure(text: $0.text, value: .unreadable) }
        }
    }

    mutating func add(_ other: TableRows) {
        for (row, figures) in other.figures { add(row, figures) }
        grids += other.grids
    }
}
