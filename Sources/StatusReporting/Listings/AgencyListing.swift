import Supervision

/// Agencies with how they stand.
struct AgencyListing: StatusListing {
    static let shape = ViewShape(
        name: "agencies",
        filters: [.search, .jurisdiction, .kind, .severity, .state, .duty, .year, .site],
        orders: [.name, .jurisdiction, .severity],
        states: ObligationStatus.State.allCases.map(\.rawValue),
        kinds: AgencyKind.allCases.map(\.rawValue)
    )

    let context: PageContext

    var rows: [AgencyStatus] { context.snapshot.agencies }

    /// State, duty and year are those of one and the same obligation.
    func takes(_ agency: AgencyStatus, _ query: ViewQuery) -> Bool {
        query.takes(agency.jurisdiction) && query.takes(.kind, agency.kind.rawValue)
            && query.takes(.severity, agency.worstSeverity?.rawValue) && takesObligation(of: agency, query)
            && takesSite(of: agency, query)
            && (query.search?.finds { stands in names(agency, stands) } ?? true)
    }

    var searched: SearchedTexts? {
        context.index.searched(Self.shape.name, context.language.written) { SearchedTexts(rows, names) }
    }

    private func names(_ agency: AgencyStatus, _ stands: (String?) -> Bool) -> Bool {
        context.index.names(of: agency).contains(where: stands) || stands(agency.id.rawValue)
            || stands(agency.jurisdiction.rawValue)
    }

    private func takesObligation(of agency: AgencyStatus, _ query: ViewQuery) -> Bool {
        guard query[.state] != nil || query[.duty] != nil || query[.year] != nil else { return true }
        return agency.obligations.contains { query.takes($0) }
    }

    private func takesSite(of agency: AgencyStatus, _ query: ViewQuery) -> Bool {
        guard let host = query[.site] else { return true }
        return context.index.sources(of: agency.id).contains { StatusIndex.site(of: $0) == host }
    }

    func inReadingOrder(_ rows: [AgencyStatus]) -> [AgencyStatus] { ObligationTable.troubledFirst(rows) }

    func precedes(_ left: AgencyStatus, _ right: AgencyStatus, by order: ViewOrder) -> Bool {
        switch order {
        case .severity:
            left.worstSeverity.map { mine in right.worstSeverity.map { mine < $0 } ?? false }
                ?? (right.worstSeverity != nil)
        case .jurisdiction: left.jurisdiction.rawValue < right.jurisdiction.rawValue
        default: left.name < right.name
        }
    }

    func columns(_ text: DashboardText) -> [ListingColumn] {
        [
            ListingColumn(title: text.agency, order: .name), ListingColumn(title: text.kind),
            ListingColumn(title: text.jurisdiction, order: .jurisdiction), ListingColumn(title: text.obligations),
        ]
    }

    func write(_ agency: AgencyStatus, _ cells: inout Markup, _ context: PageContext) {
        ObligationTable(context: context).write(agency, &cells)
    }

    static let fields =
        ["id", "name", "kind", "jurisdiction", "worst_severity", "alerts"]
        + ObligationStatus.State.allCases.map(\.rawValue)

    func record(_ agency: AgencyStatus) -> [String] {
        let firing = context.index.alerts(of: agency.id).filter { $0.state == .firing }.count
        let states = ObligationStatus.State.allCases.map { state in
            "\(agency.obligations.filter { $0.state == state }.count)"
        }
        return [
            agency.id.rawValue, agency.name, agency.kind.rawValue, agency.jurisdiction.rawValue,
            agency.worstSeverity?.rawValue ?? "", "\(firing)",
        ] + states
    }

    func write(_ agency: AgencyStatus, _ writer: inout JSONWriter) { writer.write(agency) }
}

extension ViewQuery {
    /// Whether an obligation is of the state, the duty and the year that are asked for.
    func takes(_ obligation: ObligationStatus) -> Bool {
        takes(.state, obligation.state.rawValue) && takes(.duty, obligation.duty)
            && takes(.year, "\(obligation.reportYear)")
    }
}
