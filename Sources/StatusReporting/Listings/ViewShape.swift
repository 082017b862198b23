import Supervision

/// What can be asked of one listing: what chooses its rows, and what orders them.
struct ViewShape: Sendable {
    /// The first segment of its path.
    let name: String
    /// What its rows can be chosen by, in the order in which a form shows it.
    let filters: [ViewFilter]
    /// What its rows can be ordered by; without any of them they stand as people want to read them.
    let orders: [ViewOrder]
    /// The words that the state may be; none where it has no state.
    var states: [String] = []
    /// The words that the kind may be.
    var kinds: [String] = []

    /// The values that a filter may have; nil where it takes any text.
    func allowed(_ filter: ViewFilter) -> [String]? {
        switch filter {
        case .state: states
        case .kind: kinds
        case .severity: Severity.allCases.map(\.rawValue)
        case .case: ["open", "overdue", "none"]
        case .search, .jurisdiction, .rule, .duty, .year, .site, .agency, .since: nil
        }
    }
}

/// What the rows of a listing can be ordered by.
enum ViewOrder: String, CaseIterable, Sendable {
    case name, jurisdiction, severity, state, due, since, site, rule, items, id
}
