/// A table has the form of other years.
package struct TableFormCriterion: Equatable, Sendable {
    /// Each form that must not be used, with its signs.
    package var layouts: [Layout]

    package init(layouts: [Layout]) {
        self.layouts = layouts
    }

    /// A form that must not be used, and by what it is told for certain from the one that must be.
    package struct Layout: Equatable, Sendable {
        /// The id of that form.
        package var form: String
        /// Words of which one must stand in the table; those that do are told. Empty: none need stand there.
        package var holds: [String]
        /// Words of which none may stand in the table: they belong to the right form.
        package var lacks: [String]
        /// Rows that must have been read.
        package var rows: [String]
        /// What is found where no word tells it.
        package var sign: String?

        package init(form: String, holds: [String] = [], lacks: [String] = [], rows: [String] = [], sign: String? = nil)
        {
            self.form = form
            self.holds = holds
            self.lacks = lacks
            self.rows = rows
            self.sign = sign
        }
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        // Where a part was not read, the rows of the right form may stand in it.
        guard !subject.report.isCutShort else { return [] }
        return layouts.flatMap { layout in
            subject.report.tables.filter { $0.form == layout.form }.compactMap { failure(of: $0, layout, in: subject) }
        }
    }

    private func failure(of table: StatutoryTable, _ layout: Layout, in subject: ReportCase) -> CheckFailure? {
        guard layout.rows.allSatisfy({ table.rows[$0] != nil }) else { return nil }
        let text = table.grids.isEmpty ? FoldedText.bare(subject.report.text) : table.bareText
        guard !layout.lacks.contains(where: { text.holds(FoldedText.bare($0)) }) else { return nil }
        let found = layout.holds.filter { text.holds(FoldedText.bare($0)) }
        guard layout.holds.isEmpty || !found.isEmpty else { return nil }
        let words = found.map { "“\($0)”" }.joined(separator: "、")
        return CheckFailure(found: layout.sign ?? words, place: subject.forms.title(of: table), evidence: words)
    }
}

extension StatutoryTable {
    /// All that stands in its grids, bare.
    var bareText: String {
        FoldedText.bare(grids.map { $0.rows.map { $0.filter(\.isOrigin).map(\.text).joined() }.joined() }.joined())
    }
}

extension ReportForms {
    func form(of table: StatutoryTable) -> TableForm? { tableForms.first { $0.id == table.form } }

    /// What people call the table.
    func title(of table: StatutoryTable) -> String { form(of: table)?.title ?? table.table }
}
