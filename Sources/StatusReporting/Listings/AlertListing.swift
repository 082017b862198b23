import FoundationEssentials
import Supervision

/// Alerts: what stands, and what was lately over.
struct AlertListing: StatusListing {
    static let shape = ViewShape(
        name: "alerts",
        filters: [.search, .severity, .state, .rule, .jurisdiction, .agency, .site, .duty, .year, .since, .case],
        orders: [.severity, .since, .due, .rule],
        states: Alert.State.allCases.map(\.rawValue)
    )

    let context: PageContext
    /// Those of one thing alone; nil: all.
    var only: [AlertStatus]?

    var rows: [AlertStatus] { only ?? context.snapshot.alerts }

    /// The gravest first, of equal ones the oldest.
    static func gravestFirst(_ alerts: [AlertStatus]) -> [AlertStatus] {
        alerts.sorted { ($1.severity, $0.startsAt, $0.fingerprint) < ($0.severity, $1.startsAt, $1.fingerprint) }
    }

    var searched: SearchedTexts? {
        only == nil
            ? context.index.searched(Self.shape.name, context.language.written) { SearchedTexts(rows, names) } : nil
    }

    func takes(_ alert: AlertStatus, _ query: ViewQuery) -> Bool {
        query.takes(.severity, alert.severity.rawValue) && query.takes(.state, alert.state.rawValue)
            && query.takes(.rule, alert.rule.rawValue) && takesSubject(of: alert, query)
            && (query.since.map { context.day(of: alert.startsAt) >= $0 } ?? true)
            && takesPlace(of: alert, query) && takesCase(of: alert, query)
            && (query.search?.finds { stands in names(alert, stands) } ?? true)
    }

    private func takesSubject(of alert: AlertStatus, _ query: ViewQuery) -> Bool {
        guard query[.duty] != nil || query[.year] != nil else { return true }
        // As in `annual-report/2025`.
        let parts = alert.subject.split(separator: "/", maxSplits: 2)
        return query.takes(.duty, parts.first.map(String.init))
            && query.takes(.year, parts.count > 1 ? String(parts[1]) : nil)
    }

    private func takesPlace(of alert: AlertStatus, _ query: ViewQuery) -> Bool {
        if let agency = query[.agency], !alert.agencies.contains(Agency.ID(agency)) { return false }
        if query[.jurisdiction] != nil {
            let places = alert.agencies.compactMap { context.index.agency($0)?.jurisdiction }
            guard places.contains(where: query.takes) else { return false }
        }
        return query.takes(.site, site(of: alert))
    }

    private func site(of alert: AlertStatus) -> String? {
        alert.source.flatMap(context.index.source).map(StatusIndex.site) ?? alert.address?.site
    }

    private func takesCase(of alert: AlertStatus, _ query: ViewQuery) -> Bool {
        guard let word = query[.case] else { return true }
        guard let one = alert.caseID.flatMap(context.index.rectification) else { return word == "none" }
        return word == "open" ? one.state.isOpen : word == "overdue" && one.isOverdue(on: context.today)
    }

    private func names(_ alert: AlertStatus, _ stands: (String?) -> Bool) -> Bool {
        stands(alert.message[context.language.written]) || stands(alert.found) || stands(alert.evidence)
            || stands(alert.rule.rawValue) || stands(alert.subject) || stands(alert.fingerprint)
            || stands(alert.address?.text)
            || alert.agencies.prefix(20).contains { stands(context.index.name(of: $0)) }
    }

    func precedes(_ left: AlertStatus, _ right: AlertStatus, by order: ViewOrder) -> Bool {
        switch order {
        case .severity: left.severity < right.severity
        case .since: left.startsAt < right.startsAt
        case .due: (left.due ?? .latest) < (right.due ?? .latest)
        default: left.rule < right.rule
        }
    }

    func columns(_ text: DashboardText) -> [ListingColumn] {
        [
            ListingColumn(title: text.severity, order: .severity), ListingColumn(title: text.message),
            ListingColumn(title: text.agency), ListingColumn(title: text.due, order: .due),
            ListingColumn(title: text.since, order: .since),
        ]
    }

    func write(_ alert: AlertStatus, _ cells: inout Markup, _ context: PageContext) {
        AlertRow(alert: alert, context: context).write(into: &cells)
    }

    static let fields = [
        "fingerprint", "severity", "state", "rule", "agency", "agency_name", "jurisdiction", "source", "subject", "due",
        "starts_at", "ends_at", "message", "found", "expected", "evidence", "legal_source", "url", "case",
    ]

    func record(_ alert: AlertStatus) -> [String] {
        let agency = alert.agencies.first.flatMap(context.index.agency)
        let language = context.language
        return [
            alert.fingerprint, alert.severity.rawValue, alert.state.rawValue, alert.rule.rawValue,
            alert.agency?.rawValue ?? "", agency?.name ?? "", agency?.jurisdiction.rawValue ?? "",
            alert.source?.rawValue ?? "", alert.subject, alert.due?.description ?? "",
            Timestamp.seconds(alert.startsAt), alert.endsAt.map(Timestamp.seconds) ?? "", alert.message[language],
            alert.found ?? "", alert.expected ?? "", alert.evidence ?? "", alert.legalSource[language],
            alert.address?.text ?? "", alert.caseID?.rawValue ?? "",
        ]
    }

    func write(_ alert: AlertStatus, _ writer: inout JSONWriter) { writer.write(alert) }
}

extension CivilDate {
    /// After every day that is written in four digits.
    fileprivate static let latest = CivilDate(daysSinceEpoch: 2_932_896)
}
