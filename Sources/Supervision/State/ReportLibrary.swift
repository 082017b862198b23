/// Every report that is remembered, by agency and year, so that any two of them can be held against each other in
/// whatever order they came.
package struct ReportLibrary: Sendable {
    /// From this similarity on, the reports of two agencies are worth a look.
    private let leastSimilarity: Double
    private var entries: [Key: Entry] = [:]
    private var sketches: [Int: SketchIndex<Agency.ID>] = [:]
    /// The other agencies whose reports are alike; kept on both sides.
    private var alike: [Key: Set<Agency.ID>] = [:]
    /// What two reports have in common, as it was written; known for those that were read since the start.
    private var passages: [Pair: [String]] = [:]

    package init(leastSimilarity: Double = 1) {
        self.leastSimilarity = leastSimilarity
    }

    /// The report of an agency on a year.
    package struct Key: Hashable, Sendable {
        /// Whose report it is.
        package var agency: Agency.ID
        /// The year that it is on.
        package var year: Int

        package init(agency: Agency.ID, year: Int) {
            self.agency = agency
            self.year = year
        }

        /// The same agency's report on the year before.
        package var before: Key { Key(agency: agency, year: year - 1) }
        /// The same agency's report on the year after.
        package var behind: Key { Key(agency: agency, year: year + 1) }
    }

    /// A report with the day by which it was there: of two that are alike, the later one is the copy.
    package struct Entry: Hashable, Sendable {
        /// What is remembered of it.
        package var record: ReportRecord
        /// The day by which it was there.
        package var published: CivilDate

        package init(record: ReportRecord, published: CivilDate) {
            self.record = record
            self.published = published
        }
    }

    private struct Pair: Hashable {
        let first: Key
        let second: Key

        init(_ left: Key, _ right: Key) {
            let isInOrder = (left.agency, left.year) < (right.agency, right.year)
            (first, second) = isInOrder ? (left, right) : (right, left)
        }
    }

    /// The figures of an agency's reports on `years`, the earliest first; years of which nothing is remembered are left out.
    package func figures(of agency: Agency.ID, on years: ClosedRange<Int>) -> [YearFigures] {
        years.compactMap { year in
            guard let record = entries[Key(agency: agency, year: year)]?.record else { return nil }
            let totals = record.figures.totals
            return totals.isEmpty ? nil : YearFigures(reportYear: year, totals: totals)
        }
    }

    /// What is remembered of a report; nil where nothing is.
    package subscript(key: Key) -> Entry? { entries[key] }

    /// Other agencies whose reports on the same year are like this one.
    package func agencies(like key: Key) -> Set<Agency.ID> { alike[key] ?? [] }

    /// What two reports have in common, as it was written; none where neither was read since the start.
    package func passages(_ left: Key, _ right: Key) -> [String] { passages[Pair(left, right)] ?? [] }

    // MARK: Keeping

    /// Remembers a report, or forgets it where `entry` is nil.
    package mutating func note(_ entry: Entry?, at key: Key) {
        let isSameText = entries[key]?.record.sketch == entry?.record.sketch
        entries[key] = entry
        guard !isSameText else { return }
        forgetText(of: key)
        guard let sketch = entry?.record.sketch else { return }
        for other in similarAgencies(to: sketch, on: key.year) where other != key.agency {
            alike[key, default: []].insert(other)
            alike[Key(agency: other, year: key.year), default: []].insert(key.agency)
        }
        sketches[key.year, default: SketchIndex()].insert(key.agency, sketch)
    }

    private mutating func forgetText(of key: Key) {
        sketches[key.year]?.remove(key.agency)
        for other in alike.removeValue(forKey: key) ?? [] {
            let otherKey = Key(agency: other, year: key.year)
            alike[otherKey]?.remove(key.agency)
            passages[Pair(key, otherKey)] = nil
        }
        passages[Pair(key, key.before)] = nil
        passages[Pair(key, key.behind)] = nil
    }

    private func similarAgencies(to sketch: TextSketch, on year: Int) -> [Agency.ID] {
        let similar = (sketches[year]?.candidates(for: sketch) ?? []).lazy.filter { other in
            let record = entries[Key(agency: other, year: year)]?.record
            return record.map { $0.sketch.similarity(to: sketch) >= leastSimilarity } ?? false
        }
        return Array(similar.prefix(Self.mostAlike))
    }

    /// A text that hundreds have copied is told by some of them.
    private static let mostAlike = 20

    /// Keeps the words that a report has in common with those that are like it, while its text is at hand.
    ///
    /// - Returns: The other agencies concerned.
    package mutating func notePassages(
        of report: Report,
        at key: Key,
        names: [String],
        forms: ReportForms
    ) -> Set<Agency.ID> {
        let agencies = agencies(like: key)
        for other in agencies.map({ Key(agency: $0, year: key.year) }) + [key.before, key.behind] {
            guard let sketch = entries[other]?.record.sketch else { continue }
            let shared = SharedPassages.passages(
                of: report,
                removing: names,
                sharedWith: sketch,
                forms: forms
            )
            // Of two years, the later report is the one that is judged: its own words are shown.
            if other == key.behind, passages[Pair(key, other)] != nil { continue }
            passages[Pair(key, other)] = shared.isEmpty ? nil : shared
        }
        return agencies
    }
}
