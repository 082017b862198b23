/// Every report that is remembered, by agency and year, so that any two of them can be held against each other in
/// whatever order they came.
package struct ReportLibrary: Sendable {
    private var entries: [Key: Entry] = [:]
    private var sketches: [Int: SketchIndex<Agency.ID>] = [:]
    /// What two reports have in common, as it was written; known for those that were read since the start.
    private var passages: [Pair: [String]] = [:]

    package init() {}

    /// The report of an agency on a year.
    package struct Key: Hashable, Sendable {
        package var agency: Agency.ID
        package var year: Int

        package init(agency: Agency.ID, year: Int) {
            self.agency = agency
            self.year = year
        }

        package var before: Key { Key(agency: agency, year: year - 1) }
        package var behind: Key { Key(agency: agency, year: year + 1) }
    }

    /// A report with the day by which it was there: of two that are alike, the later one is the copy.
    package struct Entry: Hashable, Sendable {
        package var record: ReportRecord
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

    package subscript(key: Key) -> Entry? { entries[key] }

    /// What two reports have in common, as it was written; none where neither was read since the start.
    package func passages(_ left: Key, _ right: Key) -> [String] { passages[Pair(left, right)] ?? [] }

    /// Other agencies whose reports on the same year are as similar to this one as `least`, or more.
    package func agencies(like key: Key, atLeast least: Double) -> [Agency.ID] {
        guard let entry = entries[key] else { return [] }
        let candidates = sketches[key.year]?.candidates(for: entry.record.sketch) ?? []
        return candidates.filter { other in
            guard other != key.agency, let record = entries[Key(agency: other, year: key.year)]?.record else {
                return false
            }
            return record.sketch.similarity(to: entry.record.sketch) >= least
        }
        .sorted()
    }

    // MARK: Keeping

    /// Remembers a report, or forgets it where `entry` is nil.
    package mutating func note(_ entry: Entry?, at key: Key) {
        guard entries[key] != entry else { return }
        if entries[key]?.record.sketch != entry?.record.sketch {
            sketches[key.year]?.remove(key.agency)
            if let entry { sketches[key.year, default: SketchIndex()].insert(key.agency, entry.record.sketch) }
        }
        entries[key] = entry
        if entry == nil { passages = passages.filter { $0.key.first != key && $0.key.second != key } }
    }

    /// Keeps the words that a report has in common with those that are like it, while its text is at hand.
    ///
    /// - Returns: The other agencies concerned.
    package mutating func notePassages(of report: Report, at key: Key, names: [String]) -> [Agency.ID] {
        let agencies = agencies(like: key, atLeast: Self.leastSimilarity)
        let others = agencies.map { Key(agency: $0, year: key.year) } + [key.before, key.behind]
        for other in others.prefix(Self.mostPairs) {
            guard let sketch = entries[other]?.record.sketch else { continue }
            let shared = SharedPassages.passages(of: report, removing: names, sharedWith: sketch, limit: 3)
            passages[Pair(key, other)] = shared.isEmpty ? nil : shared
        }
        return agencies
    }

    /// Below this no rule asks for the words.
    private static let leastSimilarity = 0.6
    /// A form that hundreds have copied is told by some of them.
    private static let mostPairs = 20
}
