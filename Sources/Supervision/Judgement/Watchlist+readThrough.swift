extension Watchlist {
    /// Through what the page was read that a finding rests on: that of its source; of an agency's lists of documents the
    /// first that only a script draws. Nil where all of them are read as they are.
    package func readThrough(of finding: Finding, in states: [Source.ID: SourceState]) -> ReadThrough? {
        if let source = finding.source { return states[source]?.readThrough }
        guard let agency = finding.agency else { return nil }
        return sources(of: agency).lazy.filter(\.kind.isDutyList).compactMap { states[$0.id]?.readThrough }.first
    }
}
