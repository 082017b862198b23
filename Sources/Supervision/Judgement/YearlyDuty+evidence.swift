extension YearlyDuty {
    /// Whether something on a page is a report's: its title, the sections that the law demands, or one of its tables. Any other
    /// document would lack all of them, and would be accused of it.
    func mayBeReport(_ report: Report, on kind: PageKind) -> Bool {
        if !report.tables.isEmpty { return true }
        // Columns are named after the reports in them.
        if kind != .list, report.form != .other { return true }
        let known = report.sections.filter { $0.id != nil }
        return Set(known.compactMap(\.id)).count >= Self.leastSections || known.contains(where: namesMatter)
    }

    /// Other documents have an overview and speak of problems, too; a heading that names disclosure is enough by itself.
    private func namesMatter(_ section: ReportSection) -> Bool {
        let title = FoldedText.bare(section.title)
        return titles.subjects.contains { title.holds($0) }
    }

    private static let leastSections = 3
}
