package import Supervision

/// What was read on one generated page beside what stands there.
package struct ReadingComparison {
    /// What was expected and what was found, by aspect; an aspect that the page has nothing of is absent.
    package private(set) var items: [Aspect: (expected: [String], found: [String])] = [:]
    /// Whether the reading calls a list whole of which rows are missing: the one thing that must never happen.
    package private(set) var isFalselyWhole = false

    /// - Parameter duty: The rules by which titles and reports are read.
    package init(of reading: ReadPage, with truth: PageTruth, duty: YearlyDuty) {
        let kind = reading.kind.rawValue
        let isRight = truth.kinds.contains(reading.kind)
        items[.kinds] = (truth.kinds.map(\.rawValue).sorted().prefix(1).map { isRight ? kind : $0 }, [kind])
        compareLists(reading, truth, duty.titles)
        guard truth.isArticle else { return }
        compareArticles(reading, truth)
        if truth.reportYear != nil { compareReports(reading, truth, duty) }
    }

    /// What was expected and not found, and what was found and not expected, one line each.
    package var differences: [String] {
        Aspect.allCases.flatMap { aspect -> [String] in
            guard let (expected, found) = items[aspect], expected.sorted() != found.sorted() else { return [] }
            let missing = Self.subtract(found, from: expected).map { "\(aspect.rawValue): missing \($0)" }
            let extra = Self.subtract(expected, from: found).map { "\(aspect.rawValue): extra \($0)" }
            return missing + extra
        } + (isFalselyWhole ? ["whole: claimed with rows missing"] : [])
    }

    private mutating func compareLists(_ reading: ReadPage, _ truth: PageTruth, _ rules: TitleRules) {
        let rows = reading.list?.rows ?? []
        let right = Set(truth.rows.map(Self.key)).intersection(rows.map(Self.key)).count
        if let list = reading.list, list.isWhole { isFalselyWhole = right < truth.rowsTotal || !truth.isList }
        guard truth.isList || !rows.isEmpty else { return }
        items[.rows] = (truth.rows.map(Self.key), rows.map(Self.key))
        items[.rowDates] = (truth.rows.compactMap(Self.dateKey), rows.compactMap(Self.dateKey))
        items[.whole] = (truth.isWhole ? ["whole"] : [], reading.list?.isWhole == true ? ["whole"] : [])
        let years = truth.rows.compactMap { row in truth.reportYears[row.title].map { "\(row.address.text) \($0)" } }
        let foundYears = rows.compactMap { row -> String? in
            let title = ReportTitle(row.title, rules: rules)
            return title.form == .statutory ? "\(row.address.text) \(title.year ?? 0)" : nil
        }
        items[.years] = (years, foundYears)
    }

    private mutating func compareArticles(_ reading: ReadPage, _ truth: PageTruth) {
        items[.titles] = (truth.title.map { [Self.bare($0)] } ?? [], reading.title.map { [Self.bare($0)] } ?? [])
        items[.dates] = (truth.published.map { ["\($0)"] } ?? [], reading.published.map { ["\($0.date)"] } ?? [])
    }

    private mutating func compareReports(_ reading: ReadPage, _ truth: PageTruth, _ duty: YearlyDuty) {
        let report = ReportReader(forms: duty.forms).report(in: reading, expecting: .init(agencyKind: .localDept))
        items[.years] = (truth.reportYear.map { ["\($0)"] } ?? [], report.reportYear.map { ["\($0.year)"] } ?? [])
        guard !truth.figures.isEmpty else { return }
        items[.sections] = Self.sections(truth, report)
        let found = report.tables.flatMap { table in
            table.rows.flatMap { id, figures in Self.cells(id, figures.map { $0.value == .blank ? "" : $0.text }) }
        }
        items[.cells] = (truth.figures.flatMap { Self.cells($0, $1) }, found)
    }

    /// The parts by id, and by the words of their text where those are known.
    private static func sections(_ truth: PageTruth, _ report: Report) -> (expected: [String], found: [String]) {
        let found = report.sections.compactMap { section -> String? in
            guard let id = section.id, let mark = truth.sectionMarks[id] else { return section.id }
            return bare(section.text).contains(bare(mark)) ? "\(id) with its text" : id
        }
        return (truth.sections.map { truth.sectionMarks[$0] == nil ? $0 : "\($0) with its text" }, found)
    }

    private static func cells(_ row: String, _ values: [String]) -> [String] {
        values.enumerated().map { "\(row)[\($0)] = \(FoldedText.fold($1))" }
    }

    private static func key(_ row: ListRow) -> String { "\(bare(row.title)) \(row.address.text)" }

    private static func dateKey(_ row: ListRow) -> String? { row.date.map { "\(row.address.text) \($0)" } }

    private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    private static func subtract(_ some: [String], from all: [String]) -> [String] {
        var left = some.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return all.filter { item in
            guard let count = left[item], count > 0 else { return true }
            left[item] = count - 1
            return false
        }
    }
}
