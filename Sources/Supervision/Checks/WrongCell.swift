package import FoundationEssentials

/// The one cell of a table whose figure, put right, makes every sum come out: what is most likely wrong where several fail.
package struct WrongCell: Equatable, Sendable {
    /// The cell in words.
    package let place: String
    /// What stands there.
    package let stated: Decimal
    /// What makes all sums come out.
    package let expected: Decimal

    /// Nil where all sums come out, or none or several cells explain what does not.
    package init?(in table: StatutoryTable, form: TableForm, identities: [TableIdentity]) {
        let equations = identities.flatMap { Self.equations($0, table: table, form: form) }
        let failing = equations.filter { $0.difference != 0 }
        guard let first = failing.first else { return nil }
        let explained = first.signs.keys.compactMap { cell -> (Cell, Decimal)? in
            let concerned = equations.filter { $0.signs[cell] != nil }
            let changes = Set(concerned.map { -$0.difference * ($0.signs[cell] ?? 1) })
            // It takes part in every sum that fails, in no other, and one change puts all of them right.
            guard failing.allSatisfy({ $0.signs[cell] != nil }), changes.count == 1, let change = changes.first else {
                return nil
            }
            return (cell, change)
        }
        guard explained.count == 1, let (cell, change) = explained.first,
            let row = form.rows.first(where: { $0.id == cell.row }),
            let number = table.rows[cell.row]?[cell.column].number, number + change >= 0
        else { return nil }
        place = form.place(row: row, column: cell.column)
        stated = number
        expected = number + change
    }

    private struct Cell: Hashable {
        let row: String
        let column: Int
    }

    /// A sum of the form at one row or column: by how much what is stated exceeds the sum, and the sign of each cell.
    private struct Equation {
        let difference: Decimal
        let signs: [Cell: Decimal]
    }

    private static func equations(_ identity: TableIdentity, table: StatutoryTable, form: TableForm) -> [Equation] {
        guard identity.forms.contains(form.id) else { return [] }
        switch identity.scope {
        case .columns:
            return form.columns.indices.compactMap { column in
                equation(
                    stated: identity.stated.map { Cell(row: $0, column: column) },
                    parts: identity.parts.map { Cell(row: $0, column: column) },
                    in: table
                )
            }
        case .rows:
            let columns = Dictionary(form.columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
            return form.rows.compactMap { row in
                equation(
                    stated: identity.stated.compactMap { columns[$0] }.map { Cell(row: row.id, column: $0) },
                    parts: identity.parts.compactMap { columns[$0] }.map { Cell(row: row.id, column: $0) },
                    in: table
                )
            }
        }
    }

    /// Nil where a cell holds no number.
    private static func equation(stated: [Cell], parts: [Cell], in table: StatutoryTable) -> Equation? {
        var difference = Decimal(0)
        var signs: [Cell: Decimal] = [:]
        for (cell, sign) in stated.map({ ($0, Decimal(1)) }) + parts.map({ ($0, Decimal(-1)) }) {
            guard let figures = table.rows[cell.row], figures.indices.contains(cell.column),
                let number = figures[cell.column].number
            else { return nil }
            difference += sign * number
            signs[cell] = sign
        }
        return Equation(difference: difference, signs: signs)
    }
}
