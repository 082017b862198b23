/// Tells which statutory tables a page may hold though they could not be read: what was not read is not missing.
struct TableMentions {
    private let forms: [TableForm]
    private let page: ReadPage
    private let sections: [ReportSection]
    /// The paragraphs, bare.
    private let text: String

    /// A grid with fewer cells that say something is layout.
    private static let leastCells = 4
    /// A heading may have so many characters more than its title.
    private static let slack = 12

    /// A report on `reportYear` may hold the tables that are prescribed for it; nil: any.
    init(forms: [TableForm], page: ReadPage, sections: [ReportSection], reportYear: Int?) {
        let tables = Set(forms.filter { form in reportYear.map(form.reportYears.contains) ?? true }.map(\.table))
        self.forms = forms.filter { tables.contains($0.table) }
        self.page = page
        self.sections = sections
        text = FoldedText.bare(page.paragraphs.map(\.text).joined())
    }

    /// The ids of the tables of which something stands on the page, or may stand in a file beside it.
    func tables(beside read: [StatutoryTable]) -> Set<String> {
        let other = page.attachments.filter { $0 != page.coveredFile }
        guard other.isEmpty else { return Set(forms.map(\.table)) }
        let readGrids = Set(read.flatMap(\.grids))
        let grids = page.grids.filter { !readGrids.contains($0) }
        let parts = partsWithGrid(notIn: readGrids)
        let texts = grids.map { FoldedText.bare($0.rows.map { $0.filter(\.isOrigin).map(\.text).joined() }.joined()) }
        let mentioned = forms.filter { form in
            form.part.map(parts.contains) ?? false || isInText(form)
                || texts.contains { text in labels(of: form).count { $0.contains { text.holds($0) } } >= 2 }
        }
        return Set(read.map(\.table) + mentioned.map(\.table))
    }

    // MARK: Words

    /// The words of each label that is long enough to be told from prose.
    private func labels(of form: TableForm) -> [[String]] {
        let words = form.rows.filter { !$0.isExact }.map(\.words) + form.columns.map(\.words)
        return words.map { $0.filter { $0.utf8.count > 6 } }.filter { !$0.isEmpty }
    }

    /// Whether so many labels stand in the text that they are a table whose cells were lost: prose names some as well.
    private func isInText(_ form: TableForm) -> Bool {
        let labels = labels(of: form)
        let found = labels.count { words in words.contains { text.holds($0) } }
        switch form.layout {
        case .matrix: return found * 3 >= labels.count
        // The heading of the section names one of them, and prose names those that it has numbers for.
        case .line: return found + 1 >= labels.count
        case .labelled:
            // The rows of table two are words of every report; its columns as they are printed are not.
            let printed = Set(form.columns.map { FoldedText.bare($0.label) } + (form.fingerprint.last ?? []))
            return printed.count { text.holds($0) } >= 2
        // Prose names some indicators as well, but not many in the words of the form.
        case .indicators: return found >= Self.leastIndicators
        }
    }

    private static let leastIndicators = 6

    // MARK: Places

    /// The parts of the outline under whose headings a grid stands that was not read as a statutory table.
    private func partsWithGrid(notIn read: Set<TableGrid>) -> Set<String> {
        var parts = Set<String>()
        var next = 0
        for block in page.blocks {
            switch block {
            case .text(let line): advance(&next, at: line.text)
            case .table(let grid):
                for row in grid.rows.prefix(500) { row.first.map { advance(&next, at: $0.text) } }
                guard next > 0, !read.contains(grid), Self.saysSomething(grid) else { continue }
                sections[next - 1].id.map { _ = parts.insert($0) }
            }
        }
        return parts
    }

    /// Goes on to the next section where `line` is its heading.
    private func advance(_ next: inout Int, at line: String) {
        guard next < sections.count else { return }
        let title = FoldedText.bare(sections[next].title)
        guard !title.isEmpty, line.utf8.count < 2_000 else { return }
        let start = String(FoldedText.bare(line).prefix(title.count + Self.slack))
        if start.holds(title) { next += 1 }
    }

    private static func saysSomething(_ grid: TableGrid) -> Bool {
        grid.columnCount > 1 && grid.rows.joined().count { $0.isOrigin && !$0.text.isEmpty } >= leastCells
    }
}
