import Supervision

extension TableForm {
    init?(reading entry: Entry, names: RulePackNames) {
        let keys = [
            "id", "table", "title", "part", "report_years", "layout", "fingerprint", "columns", "rows", "units",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let id = section.required("id")?.identifier()
        let table = section.required("table")?.identifier()
        let title = section.optional("title")?.text()
        let part = section.optional("part")?.identifier()
        let years = section.required("report_years").flatMap(YearRange.init(reading:))
        let layout = section.required("layout")?.choice(among: [.matrix, .labelled, .line, .indicators] as [Layout])
        let fingerprint = section.required("fingerprint")?.list { $0.words() }
        if let id, let entry = section.optional("id") {
            names.define(id, as: .tableForm, at: entry)
        }
        if let table, let entry = section.optional("table") {
            names.mention(table, as: .table, at: entry)
        }
        let columns = Self.columns(of: section, layout: layout)
        let rows = section.required("rows").flatMap { Self.rows(reading: $0, table: table, layout: layout) }
        for row in rows ?? [] { names.mention(row.id, as: .row, at: entry) }
        for column in columns ?? [] { names.mention(column.id, as: .column, at: entry) }
        guard let id, let table, let years, let layout, let fingerprint, let columns, let rows else { return nil }
        self.init(
            id: id,
            table: table,
            reportYears: years,
            layout: layout,
            columns: columns,
            rows: rows,
            fingerprint: fingerprint,
            title: title,
            part: part,
            units: section.optional("units")?.words() ?? []
        )
    }

    private static func columns(of section: Section, layout: Layout?) -> [Column]? {
        // Rows of the layout `labelled` have figures of their own number; the form needs no columns.
        if layout == .labelled, section.optional("columns") == nil {
            return []
        }
        var first: [String: Entry] = [:]
        return section.required("columns")?.list(allowsEmpty: layout == .labelled) { entry in
            let column = Column(reading: entry)
            if let id = column?.id, let other = first.updateValue(entry, forKey: id) {
                entry.report(.repeated(id, first: other.location))
            }
            return column
        }
    }

    private static func rows(reading entry: Entry, table: String?, layout: Layout?) -> [Row]? {
        var first: [String: Entry] = [:]
        return entry.list { entry in
            let row = Row(reading: entry, table: table, layout: layout)
            if let id = row?.id, let other = first.updateValue(entry, forKey: id) {
                entry.report(.repeated(id, first: other.location))
            }
            return row
        }
    }
}

extension TableForm.Column {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["id", "label", "words"]) else { return nil }
        let id = section.required("id")?.identifier()
        let label = section.required("label")?.text()
        let words = section.optional("words")?.words()
        guard let id, let label else { return nil }
        self.init(id: id, label: label, words: words)
    }
}

extension TableForm.Row {
    init?(reading entry: Entry, table: String?, layout: TableForm.Layout?) {
        guard let section = Section(entry, keys: ["id", "label", "words", "exact", "figures"]) else { return nil }
        let id = section.required("id")?.identifier()
        let label = section.required("label")?.text()
        let words = section.required("words")?.words()
        let isExact = section.value("exact", default: false) { $0.truthValue() }
        let figures = section.optional("figures")?.wholeNumber(in: 1...100)
        if let id, let table, !id.hasPrefix(table + ".") {
            section.optional("id")?.report(.rowOfAnotherTable(id, table: table))
        }
        if layout == .labelled {
            _ = section.required("figures")
        } else if layout != nil {
            section.optional("figures")?.report(.figuresOutsideLabelled)
        }
        guard let id, let label, let words else { return nil }
        self.init(id: id, label: label, words: words, isExact: isExact, figures: figures)
    }
}
