import Supervision

extension TableCriterion {
    static var forms: [CriterionForm<TableCriterion>] {
        [
            CriterionForm("table-form", keys: ["layouts"]) { section in
                section.required("layouts")?.list { TableFormCriterion.Layout(reading: $0) }
                    .map { .form(TableFormCriterion(layouts: $0)) }
            },
            CriterionForm("table-missing", keys: ["elsewhere"]) { section in
                .missing(MissingTableCriterion(elsewhere: section.optional("elsewhere")?.words() ?? []))
            },
            CriterionForm("table-pictured") { _ in .pictured },
            CriterionForm("table-empty") { _ in .empty },
            CriterionForm("table-blank-cells") { _ in .blankCells },
            CriterionForm("table-cell-text", keys: ["words", "patterns"], read: cellText),
            CriterionForm("table-labels", keys: ["labels", "left_out"]) { section in
                let labels = section.optional("labels")?.words() ?? []
                return .labels(
                    TableLabelCriterion(labels: labels, leftOut: section.optional("left_out")?.words() ?? [])
                )
            },
            CriterionForm("table-negative", keys: ["except"]) { section in
                let exceptions = section.optional("except")?.list { NegativeFigureCriterion.Exception(reading: $0) }
                return .negative(NegativeFigureCriterion(exceptions: exceptions ?? []))
            },
            CriterionForm("table-largest", keys: ["rows", "from"], read: largest),
        ]
    }

    private static func cellText(_ section: Section) -> TableCriterion? {
        let words = section.required("words")?.words()
        let patterns = section.required("patterns")?.list { $0.pattern() }
        guard let words, let patterns else { return nil }
        return .cellText(CellTextCriterion(words: words, patterns: patterns))
    }

    private static func largest(_ section: Section) -> TableCriterion? {
        let rows = section.required("rows")?.words()
        let from = section.required("from")?.wholeNumber(in: 1...1_000_000_000)
        guard let rows, let from else { return nil }
        return .most(LargestFigureCriterion(rows: rows, from: from))
    }
}

extension TableFormCriterion.Layout {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["form", "holds", "lacks", "rows", "sign"]) else { return nil }
        let form = section.required("form")?.identifier()
        let holds = section.optional("holds")?.words() ?? []
        let lacks = section.optional("lacks")?.words() ?? []
        let rows = section.optional("rows")?.words() ?? []
        let sign = section.optional("sign")?.text()
        guard let form else { return nil }
        self.init(form: form, holds: holds, lacks: lacks, rows: rows, sign: sign)
    }
}

extension NegativeFigureCriterion.Exception {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["form", "rows", "column"]) else { return nil }
        let form = section.required("form")?.identifier()
        let rows = section.required("rows")?.words()
        let column = section.required("column")?.wholeNumber(in: 1...100)
        guard let form, let rows, let column else { return nil }
        self.init(form: form, rows: rows, column: column)
    }
}
