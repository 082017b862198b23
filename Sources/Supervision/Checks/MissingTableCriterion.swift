/// Nothing of a statutory table is in the section where it belongs.
package struct MissingTableCriterion: Equatable, Sendable {
    /// Words of the section by which its table stands elsewhere: 详见附件.
    package var elsewhere: [String]

    package init(elsewhere: [String] = []) {
        self.elsewhere = elsewhere
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let report = subject.report
        guard !report.isCutShort else { return [] }
        let there = report.mentionedTables.union(report.tables.map(\.table))
        var seen = there
        return subject.forms.tableForms.compactMap { form in
            guard seen.insert(form.table).inserted, let part = form.part else { return nil }
            // A missing section is told as such.
            let sections = subject.sections(part)
            guard let section = sections.first, !sections.contains(where: isElsewhere),
                report.picture(in: sections) == nil
            else { return nil }
            return CheckFailure(place: form.title, evidence: section.title)
        }
    }

    private func isElsewhere(_ section: ReportSection) -> Bool {
        let text = FoldedText.fold(section.text)
        return elsewhere.contains { text.holds($0) } || Self.hasLostCells(section)
    }

    /// So many lines that are a number are the cells of a table.
    private static let leastLines = 4

    private static func hasLostCells(_ section: ReportSection) -> Bool {
        section.text.split(separator: "\n").count { line in
            let cells = line.split(whereSeparator: \.isWhitespace)
            return !cells.isEmpty && cells.allSatisfy { FigureReader.isFigure(String($0)) }
        } >= leastLines
            || section.text.split(separator: "\n").contains { line in
                line.split(whereSeparator: \.isWhitespace).count { FigureReader.isFigure(String($0)) } >= leastLines
            }
    }
}
