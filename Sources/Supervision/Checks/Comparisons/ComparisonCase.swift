import FoundationEssentials

/// Two reports that are being compared, with the forms that give their rows and columns names.
struct ComparisonCase {
    let pair: ReportPair
    let tableForms: [TableForm]

    /// The label of a row as the newest form prints it.
    func label(ofRow row: String) -> String {
        form(ofRow: row)?.rows.first { $0.id == row }?.label ?? row
    }

    /// The label of a column; nil where the form gives it none, and where the one figure of a row of its own needs none: the
    /// form's first columns are those of other rows.
    func label(ofColumn column: Int, inRow row: String) -> String? {
        guard let form = form(ofRow: row), form.columns.indices.contains(column) else { return nil }
        let figures = form.rows.first { $0.id == row }?.figures
        return form.layout.hasRowsOfTheirOwn && figures == 1 ? nil : form.columns[column].label
    }

    private func form(ofRow row: String) -> TableForm? {
        let forms = tableForms.filter { form in form.rows.contains { $0.id == row } }
        return forms.first { pair.report.forms.contains($0.id) } ?? forms.first
    }
}

extension ReportRecord {
    /// A figure by its row and the place of its column, from 1 on; nil where it was not read.
    func figure(_ row: String, _ column: Int) -> Decimal? {
        guard let figures = figures[row], figures.indices.contains(column - 1) else { return nil }
        return figures[column - 1]
    }

    /// The sum of some columns of a row; nil where one of them was not read.
    func sum(_ row: String, _ columns: [Int]) -> Decimal? {
        columns.reduce(Decimal(0) as Decimal?) { sum, column in
            guard let sum, let figure = figure(row, column) else { return nil }
            return sum + figure
        }
    }
}
