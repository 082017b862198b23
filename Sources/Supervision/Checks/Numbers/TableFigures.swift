import FoundationEssentials

/// The figures of one column of a statutory table, by row.
struct TableFigures {
    private let figures: [String: Decimal]
    /// All figures of a row whose columns are not those of the other rows.
    private let others: [String: [Decimal]]
    private let order: [String]
    let isAllZero: Bool

    /// Nil where the report does not have this table exactly once, or all cells are blank; of a table whose rows have the same
    /// columns also where one cannot be read.
    init?(of criterion: TextTableCriterion, in subject: ReportCase) {
        let tables = subject.report.tables.filter { $0.table == criterion.table }
        guard tables.count == 1, let form = subject.forms.tableForms.first(where: { $0.id == tables[0].form }) else {
            return nil
        }
        let column =
            criterion.column.flatMap { id in form.columns.firstIndex { $0.id == id } } ?? form.columns.count - 1
        var figures: [String: Decimal] = [:]
        var others: [String: [Decimal]] = [:]
        var hasNumber = false
        for row in form.rows {
            let cells = tables[0].rows[row.id] ?? []
            if form.layout.hasRowsOfTheirOwn {
                others[row.id] = cells.compactMap(\.number)
                figures[row.id] = cells.indices.contains(column) ? cells[column].number : nil
                hasNumber = hasNumber || figures[row.id] != nil
                continue
            }
            guard cells.count == form.columns.count else { return nil }
            hasNumber = hasNumber || cells.contains { $0.number != nil }
            guard let figure = Self.figure(cells, at: column) else { return nil }
            figures[row.id] = figure
        }
        guard hasNumber else { return nil }
        self.figures = figures
        self.others = others
        order = form.rows.map(\.id)
        isAllZero = figures.values.allSatisfy { $0 == 0 }
    }

    /// A total that is blank is the sum of the cells before it.
    private static func figure(_ cells: [Figure], at column: Int) -> Decimal? {
        guard cells[column].value == .blank, column == cells.count - 1 else { return cells[column].summand }
        return cells.dropLast().reduce(Decimal?(0)) { sum, cell in
            guard let sum, let summand = cell.summand else { return nil }
            return sum + summand
        }
    }

    /// Every figure that may be meant, the one that should be first.
    func plausible(for statement: TableStatement, withRows: Bool) -> [Decimal] {
        let sums = statement.sums.filter { rows in rows.allSatisfy(isKnown) }.map(sum)
        guard withRows else { return sums }
        return sums
            + statement.rows.flatMap(named).flatMap { row in
                [figures[row]].compactMap(\.self) + (others[row] ?? [])
            }
    }

    /// What the figures of `rows` add up to.
    func sum(of rows: [String]) -> Decimal { rows.reduce(Decimal(0)) { $0 + sum(of: $1) } }

    private func isKnown(_ name: String) -> Bool {
        others.isEmpty || named(name).allSatisfy { figures[$0] != nil }
    }

    private func sum(of name: String) -> Decimal {
        if name.hasPrefix("-") { return -sum(of: String(name.dropFirst())) }
        return named(name).reduce(Decimal(0)) { $0 + (figures[$1] ?? 0) }
    }

    /// The rows of a name: `t3.other.*` is `t3.other.1` and what follows, or `t3.other` in the form that does not divide it.
    private func named(_ name: String) -> [String] {
        guard name.hasSuffix(".*") else { return [name] }
        let group = String(name.dropLast(2))
        return order.filter { $0 == group || $0.hasPrefix(group + ".") }
    }
}
