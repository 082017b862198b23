/// The states of lists as each agency needs them: with its own reports alone. A list of thousands of agencies is looked
/// through once, and not once for each of them.
package struct AgencyShares: Sendable {
    private let bare: [Source.ID: SourceState]
    private let reports: [Source.ID: [Agency.ID: [KnownReport]]]
    private let years: [Source.ID: [Agency.ID: [PublishedYears]]]

    package init(of states: [Source.ID: SourceState]) {
        bare = states.mapValues { state in
            var bare = state
            (bare.reports, bare.publishedYears) = ([], [])
            return bare
        }
        reports = states.mapValues { Dictionary(grouping: $0.reports, by: \.agency) }
        years = states.mapValues { Dictionary(grouping: $0.publishedYears, by: \.agency) }
    }

    /// What is known of a source, with the reports of one agency; nil where nothing is known of it.
    package func state(of source: Source.ID, for agency: Agency.ID) -> SourceState? {
        guard var state = bare[source] else { return nil }
        state.reports = reports[source]?[agency] ?? []
        state.publishedYears = years[source]?[agency] ?? []
        return state
    }
}
