package import Supervision

/// Figures of the statutory tables of one report, as numbers or as the agency prints them.
package struct StatutoryFigures: Sendable {
    /// Row id to the numbers of its columns.
    package var rows: [String: [Int]] = [:]

    package init() {}

    /// Figures whose sums come out: most cells zero, as in a small agency's report, some large.
    package static func random(_ forms: [TableForm], using generator: inout SeededGenerator) -> StatutoryFigures {
        var figures = StatutoryFigures()
        for form in forms {
            for row in form.rows {
                let count = (row.figures ?? form.columns.count) - (form.layout == .labelled ? 0 : 1)
                var cells = (0..<count).map { _ in number(using: &generator) }
                if form.layout != .labelled { cells.append(cells.reduce(0, +)) }
                figures.rows[row.id] = cells
            }
        }
        return figures
    }

    private static func number(using generator: inout SeededGenerator) -> Int {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<5: 0
        case 5..<8: Int.random(in: 1..<10, using: &generator)
        case 8: Int.random(in: 10..<1000, using: &generator)
        default: Int.random(in: 1000..<30000, using: &generator)
        }
    }
}
