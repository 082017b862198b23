/// Finds the places that a finding speaks of: checks name them in words, and the words are those of the form and of the report.
struct ReviewPlaceFinder {
    private let report: Report
    private let forms: [TableForm]
    private let identities: [TableIdentity]
    private let sections: [(heading: String, names: [String], text: String)]

    /// A sentence that is shorter may stand anywhere.
    private static let shortestQuotation = 6
    /// A title that is shorter is a word of any sentence.
    private static let shortestTitle = 4
    /// More places than these help nobody to find them.
    private static let most = 10

    init(report: Report, duty: YearlyDuty) {
        self.report = report
        forms = duty.tableForms.filter { form in report.tables.contains { $0.form == form.id } }
        identities = duty.identities
        sections = report.sections.map { section in
            let names = [section.heading, section.title].map { FoldedText.bare($0) }
            return (section.heading, names, FoldedText.bare(section.text))
        }
    }

    /// The places, the narrowest kind that is named: cells, else sentences, else sections, else whole tables.
    func places(of finding: Finding) -> [ReviewPlace] {
        let said = [finding.evidence, finding.message.chinese].compactMap(\.self).joined(separator: "\n")
        let kinds = [
            cells(in: said), sums(of: finding, in: said), quotations(of: finding), parts(of: finding), tables(in: said),
        ]
        return Array((kinds.first { !$0.isEmpty } ?? []).prefix(Self.most))
    }

    private func cells(in said: String) -> [ReviewPlace] {
        forms.flatMap { form in
            form.rows.flatMap { row -> [ReviewPlace] in
                guard said.holds("\(form.title)“\(row.label)”") else { return [] }
                let cells = cells(inRow: row, of: form).filter { said.holds($0.words) }.map(\.place)
                return cells.isEmpty ? [.table(form.title, row: row.label, column: nil)] : cells
            }
        }
    }

    /// The cell whose name a text begins with.
    func cell(beginning text: String) -> ReviewPlace? {
        for form in forms {
            for row in form.rows {
                if let cell = cells(inRow: row, of: form).first(where: { text.hasPrefix($0.words + " ") }) {
                    return cell.place
                }
            }
        }
        return nil
    }

    /// The cells that have names of their own, as checks write them; see `TableForm.place`.
    private func cells(inRow row: TableForm.Row, of form: TableForm) -> [(words: String, place: ReviewPlace)] {
        guard !form.layout.hasRowsOfTheirOwn else { return [] }
        return form.columns.indices.map { column in
            let place = ReviewPlace.table(form.title, row: row.label, column: form.columns[column].label)
            return (form.place(row: row, column: column), place)
        }
    }

    /// Sums that fail are named by the label of their row or column alone; the rule tells the table.
    private func sums(of finding: Finding, in said: String) -> [ReviewPlace] {
        identities.filter { $0.rule == finding.rule }.flatMap { identity in
            forms.filter { identity.forms.contains($0.id) }.flatMap { form -> [ReviewPlace] in
                switch identity.scope {
                case .columns:
                    form.columns.filter { said.holds("“\($0.label)”") }
                        .map { .table(form.title, row: nil, column: $0.label) }
                case .rows:
                    form.rows.filter { said.holds("“\($0.label)”") }
                        .map { .table(form.title, row: $0.label, column: nil) }
                }
            }
        }
    }

    private func quotations(of finding: Finding) -> [ReviewPlace] {
        guard let evidence = finding.evidence, report.shows(evidence) else { return [] }
        if FoldedText.bare(evidence) == FoldedText.bare(report.title) { return [.title] }
        return evidence.split { "；｜…".contains($0) }.compactMap { piece in
            let words = FoldedText.bare(String(piece))
            guard words.count >= Self.shortestQuotation else { return nil }
            if let heading = sections.first(where: { $0.names.contains(words) })?.heading {
                return .section(heading)
            }
            let section = sections.first { $0.text.holds(words) }
            let isText = section != nil || FoldedText.bare(report.text).holds(words)
            return isText ? .sentence(String(piece), section: section?.heading) : nil
        }
    }

    private func parts(of finding: Finding) -> [ReviewPlace] {
        let said = [finding.evidence, finding.found].compactMap(\.self).joined(separator: "\n")
        return sections.filter { $0.heading.count >= Self.shortestTitle && said.holds($0.heading) }
            .map { .section($0.heading) }
    }

    private func tables(in said: String) -> [ReviewPlace] {
        forms.filter { said.holds($0.title) }.map { .table($0.title, row: nil, column: nil) }
    }
}
