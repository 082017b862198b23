import Supervision

extension ComparisonCriterion {
    static var forms: [CriterionForm<ComparisonCriterion>] {
        [
            CriterionForm("carry-over", keys: ["row", "previous_row"], read: carryOver),
            CriterionForm("roll", keys: ["forms", "rows", "column", "previous", "added", "removed"], read: roll),
            CriterionForm("rise", keys: ["cells", "times", "above", "from_zero"], read: rise),
            CriterionForm("similarity", keys: ["least", "below", "least_length", "stock"], read: similarity),
        ]
    }

    private static func carryOver(_ section: Section) -> ComparisonCriterion? {
        let row = section.required("row")?.text()
        let previous = section.required("previous_row")?.text()
        guard let row, let previous else { return nil }
        return .carryOver(CarryOverCriterion(row: row, previousRow: previous))
    }

    private static func roll(_ section: Section) -> ComparisonCriterion? {
        let forms = section.required("forms")?.words()
        let rows = section.required("rows")?.words()
        let column = section.required("column")?.column()
        let previous = section.required("previous")?.columns()
        let added = section.value("added", default: []) { $0.columns() }
        let removed = section.value("removed", default: []) { $0.columns() }
        guard let forms, let rows, let column, let previous else { return nil }
        return .roll(
            RollCriterion(forms: forms, rows: rows, column: column, previous: previous, added: added, removed: removed)
        )
    }

    private static func rise(_ section: Section) -> ComparisonCriterion? {
        let cells = section.required("cells")?.list { RiseCriterion.Cells(reading: $0) }
        let times = section.required("times")?.wholeNumber(in: 2...1_000_000)
        let above = section.optional("above")?.wholeNumber(in: 0...1_000_000_000)
        let countsFromZero = section.value("from_zero", default: false) { $0.truthValue() }
        guard let cells, let times else { return nil }
        return .rise(RiseCriterion(cells: cells, times: times, above: above, countsFromZero: countsFromZero))
    }

    private static func similarity(_ section: Section) -> ComparisonCriterion? {
        let least = section.required("least")?.wholeNumber(in: 0...100)
        let below = section.optional("below")?.wholeNumber(in: 1...100)
        let length = section.required("least_length")?.wholeNumber(in: 0...100_000)
        let stock = section.optional("stock")?.words(allowsEmpty: true) ?? []
        guard let least, let length else { return nil }
        return .similarity(SimilarityCriterion(least: least, below: below, leastLength: length, stock: stock))
    }
}

extension RiseCriterion.Cells {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["forms", "rows", "columns"]) else { return nil }
        let forms = section.required("forms")?.words()
        let rows = section.required("rows")?.words()
        let columns = section.required("columns")?.columns()
        guard let forms, let rows, let columns else { return nil }
        self.init(forms: forms, rows: rows, columns: columns)
    }
}

extension Entry {
    /// The place of a column among those with figures, from 1 on.
    fileprivate func column() -> Int? { wholeNumber(in: 1...50) }

    fileprivate func columns() -> [Int]? { list { $0.column() } }
}
