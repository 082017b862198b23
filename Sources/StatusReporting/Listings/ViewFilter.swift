/// What the rows of a listing can be chosen by. The raw value is the name of the parameter in addresses.
enum ViewFilter: String, CaseIterable, Sendable {
    /// Words that have to stand in names, titles, addresses or texts, all of them.
    case search = "q"
    /// A territory; whatever lies in it is taken with it.
    case jurisdiction
    /// The kind of an agency, or of a page.
    case kind
    /// The rule that does not hold.
    case rule
    case severity
    case state
    /// The id of a duty.
    case duty
    /// A report year.
    case year
    /// The host on which a page stands.
    case site
    /// The id of an agency.
    case agency
    /// The day on or after which something began.
    case since
    /// Whether a rectification case is open: `open`, `overdue`, `none`.
    case `case`
}
