/// Tells whether a list is the one that was learnt, or another page that stands at its address: the entrance of a rebuilt
/// site, another column, another organ's list. What is not on that one may well be on the list.
struct ListContinuity {
    let source: Source
    let duties: [ListedDuty]
    let known: SourceState

    /// Whether another page stands in the list's place. Of pages that are no lists nothing is said.
    func isReplaced(by list: ListReading) -> Bool {
        guard !source.kind.isPage, known.baselineAt != nil, !known.rowHashes.isEmpty, !list.rows.isEmpty,
            // Titles that cannot be read are those of no other page.
            list.illegibleTitle == nil
        else { return false }
        let (had, has) = (known.rowHashes.count, list.rows.count)
        let shared = sharedRows(with: list)
        // Whoever shows mostly the same is the same, whatever it calls itself now.
        if shared * 2 >= max(had, has) { return false }
        // A column turns over; a new name over nothing known is another page.
        guard source.kind.isDutyList else { return shared == 0 && isRenamed(to: list) }
        let candidates = ReportCandidate.candidates(in: list, of: duties)
        let own = candidates.count { $0.owner != .none }
        if own * 2 >= has { return false }
        if isRenamed(to: list) { return true }
        if shared == 0, own == 0 { return candidates.isEmpty || isOthers }
        if shared >= max(had, Self.fewRows) { return false }
        return (own == 0 && shared * 2 < min(had, has)) || has > 3 * had + Self.fewRows
    }

    /// A jump from one row to these many is still growth.
    private static let fewRows = 5

    /// Whether the list of one agency, which showed its reports, would now show those of others alone.
    private var isOthers: Bool {
        let agencies = Set(duties.flatMap(\.agencies).map(\.id))
        return agencies.count == 1 && !(known.reports.isEmpty && known.publishedYears.isEmpty)
    }

    /// How many rows stood there before: at the same address, or by the same title at another one.
    private func sharedRows(with list: ListReading) -> Int {
        let rows = Set(known.rowHashes)
        let titles = Set(known.titleHashes)
        let reports = Set(known.reports.flatMap { [$0.address.lasting.text, $0.title] })
        return list.rows.count {
            rows.contains($0.hash) || titles.contains($0.titleHash) || reports.contains($0.title)
                || reports.contains($0.address.lasting.text)
        }
    }

    private func isRenamed(to list: ListReading) -> Bool {
        Self.differ(known.list?.name, list.name) || Self.differ(known.list?.owner, list.owner)
    }

    /// Whether two names are those of different things. What is not named differs from nothing; years in names change.
    private static func differ(_ known: String?, _ name: String?) -> Bool {
        guard let known = known.map(bare), let name = name.map(bare), !known.isEmpty, !name.isEmpty else {
            return false
        }
        return !known.contains(name) && !name.contains(known)
    }

    private static func bare(_ name: String) -> String { FoldedText.bare(name).filter { !$0.isNumber } }
}
