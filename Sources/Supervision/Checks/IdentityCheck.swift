package import FoundationEssentials

/// Whether the sums of a statutory table come out.
package struct IdentityCheck: Sendable {
    let identity: TableIdentity
    let form: TableForm

    package init(identity: TableIdentity, form: TableForm) {
        self.identity = identity
        self.form = form
    }

    /// A place where a sum does not come out.
    package struct Discrepancy: Equatable, Sendable {
        /// The label of the column or row.
        package var place: String
        /// The number that the table states.
        package var stated: Decimal
        /// What its parts add up to.
        package var sum: Decimal
        /// The numbers that `stated` and `sum` are the sums of; empty where they are one, or too many to be listed.
        package var statedSummands: [Decimal]
        /// The parts of `sum`; see `statedSummands`.
        package var sumSummands: [Decimal]

        package init(
            place: String,
            stated: Decimal,
            sum: Decimal,
            statedSummands: [Decimal] = [],
            sumSummands: [Decimal] = []
        ) {
            self.place = place
            self.stated = stated
            self.sum = sum
            self.statedSummands = statedSummands
            self.sumSummands = sumSummands
        }

        /// What is stated, with how it comes about: `20＋1＝21`.
        package var statedText: String { Self.text(stated, statedSummands) }
        /// What the parts add up to, with how it comes about: `15＋5＝20`.
        package var sumText: String { Self.text(sum, sumSummands) }

        private static func text(_ sum: Decimal, _ summands: [Decimal]) -> String {
            summands.isEmpty ? "\(sum)" : summands.map { "\($0)" }.joined(separator: "＋") + "＝\(sum)"
        }
    }

    /// The places at which the identity fails. Where a figure is unreadable, or one side is blank, nothing is claimed.
    package func discrepancies(in table: StatutoryTable) -> [Discrepancy] {
        switch identity.scope {
        case .columns: form.columns.indices.compactMap { discrepancy(inColumn: $0, of: table) }
        case .rows: form.rows.compactMap { discrepancy(inRow: $0, of: table) }
        }
    }

    /// Whether every sum of the identity could be tried: no figure that it needs is missing or unreadable.
    package func isTried(on table: StatutoryTable) -> Bool {
        let sides: [(stated: [Figure?], parts: [Figure?])] =
            switch identity.scope {
            case .columns: form.columns.indices.map { figures(inColumn: $0, of: table) }
            case .rows: form.rows.compactMap { figures(inRow: $0, of: table) }
            }
        let count = identity.scope == .columns ? form.columns.count : form.rows.count
        return count > 0 && sides.count == count
            && sides.allSatisfy { Self.sum($0.stated) != nil && Self.sum($0.parts) != nil }
    }

    private func discrepancy(inColumn column: Int, of table: StatutoryTable) -> Discrepancy? {
        let sides = figures(inColumn: column, of: table)
        return discrepancy(at: form.columns[column].label, stated: sides.stated, parts: sides.parts)
    }

    private func figures(inColumn column: Int, of table: StatutoryTable) -> (stated: [Figure?], parts: [Figure?]) {
        (
            identity.stated.map { figure(row: $0, column: column, of: table) },
            identity.parts.map { figure(row: $0, column: column, of: table) }
        )
    }

    private func discrepancy(inRow row: TableForm.Row, of table: StatutoryTable) -> Discrepancy? {
        guard let sides = figures(inRow: row, of: table) else { return nil }
        return discrepancy(at: row.label, stated: sides.stated, parts: sides.parts)
    }

    /// Nil where the row was not read with all its figures.
    private func figures(inRow row: TableForm.Row, of table: StatutoryTable) -> (stated: [Figure?], parts: [Figure?])? {
        guard let figures = table.rows[row.id], figures.count == form.columns.count else { return nil }
        let byColumn = Dictionary(zip(form.columns.map(\.id), figures)) { first, _ in first }
        return (identity.stated.map { byColumn[$0] }, identity.parts.map { byColumn[$0] })
    }

    private func discrepancy(at place: String, stated: [Figure?], parts: [Figure?]) -> Discrepancy? {
        guard let statedSum = Self.sum(stated), let sum = Self.sum(parts), statedSum != sum else { return nil }
        return Discrepancy(
            place: place,
            stated: statedSum,
            sum: sum,
            statedSummands: Self.summands(stated),
            sumSummands: Self.summands(parts)
        )
    }

    /// More numbers than these are not listed.
    private static let mostSummands = 7

    private static func summands(_ figures: [Figure?]) -> [Decimal] {
        (2...mostSummands).contains(figures.count) ? figures.compactMap { $0?.summand } : []
    }

    /// Nil where a figure is missing or unreadable, and where nothing at all is printed.
    private static func sum(_ figures: [Figure?]) -> Decimal? {
        guard figures.contains(where: { $0?.number != nil }) else { return nil }
        var sum = Decimal(0)
        for figure in figures {
            guard let summand = figure?.summand else { return nil }
            sum += summand
        }
        return sum
    }

    /// A figure, or what it must be: agencies leave totals of rows blank whose other cells they fill.
    private func figure(row: String, column: Int, of table: StatutoryTable) -> Figure? {
        guard let figures = table.rows[row], figures.indices.contains(column) else { return nil }
        let figure = figures[column]
        let isTotal = column == form.columns.count - 1 && form.layout == .matrix
        guard isTotal, figure.value == .blank, let sum = Self.sum(figures.dropLast()) else { return figure }
        return Figure(text: "", value: .number(sum))
    }
}
