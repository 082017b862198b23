import Supervision

/// What is owed, one thing a row: what falls due, what is overdue, what came late.
struct ObligationListing: StatusListing {
    static let shape = ViewShape(
        name: "obligations",
        filters: [.search, .state, .duty, .year, .jurisdiction, .kind, .agency],
        orders: [.due, .name, .jurisdiction],
        states: ObligationStatus.State.allCases.map(\.rawValue),
        kinds: AgencyKind.allCases.map(\.rawValue)
    )

    /// Something owed, and by whom.
    struct Row: Sendable {
        let agency: AgencyStatus
        let obligation: ObligationStatus
    }

    let context: PageContext

    var rows: [Row] {
        context.snapshot.agencies.flatMap { agency in agency.obligations.map { Row(agency: agency, obligation: $0) } }
    }

    func takes(_ row: Row, _ query: ViewQuery) -> Bool {
        query.takes(row.obligation) && query.takes(row.agency.jurisdiction)
            && query.takes(.kind, row.agency.kind.rawValue) && query.takes(.agency, row.agency.id.rawValue)
            && (query.search?.finds(in: context.index.names(of: row.agency) + [row.agency.id.rawValue]) ?? true)
    }

    /// The gravest state first, of equal ones what was due first.
    func inReadingOrder(_ rows: [Row]) -> [Row] {
        let ranks = Dictionary(uniqueKeysWithValues: zip(ObligationTable.gravestFirst, 0...))
        let keyed = rows.enumerated().map { index, row in
            let due = row.obligation.due?.daysSinceEpoch ?? .max
            return (key: (ranks[row.obligation.state] ?? ranks.count, due, index), row: row)
        }
        return keyed.sorted { $0.key < $1.key }.map(\.row)
    }

    func precedes(_ left: Row, _ right: Row, by order: ViewOrder) -> Bool {
        switch order {
        case .name: left.agency.name < right.agency.name
        case .jurisdiction: left.agency.jurisdiction.rawValue < right.agency.jurisdiction.rawValue
        default: (left.obligation.due?.daysSinceEpoch ?? .max) < (right.obligation.due?.daysSinceEpoch ?? .max)
        }
    }

    func columns(_ text: DashboardText) -> [ListingColumn] {
        [
            ListingColumn(title: text.state), ListingColumn(title: text.agency, order: .name),
            ListingColumn(title: text.duty), ListingColumn(title: text.due, order: .due),
            ListingColumn(title: text.published), ListingColumn(title: text.jurisdiction, order: .jurisdiction),
        ]
    }

    func write(_ row: Row, _ cells: inout Markup, _ context: PageContext) {
        let (text, obligation) = (context.text, row.obligation)
        cells.cell(text.state) { ObligationState(obligation: obligation, text: text).write(into: &$0) }
        cells.cell(text.agency) {
            $0.element("a", ["href": context.links.agency(row.agency.id)], text: row.agency.name)
        }
        cells.cell(text.duty) { cell in
            cell.write("\(text.duty(obligation)) \(obligation.reportYear)")
            guard let address = obligation.address else { return }
            cell.raw(" · ")
            cell.link(to: address, text: text.openPage)
        }
        cells.cell(text.due, text: obligation.due?.description)
        cells.cell(text.published, text: obligation.published?.description)
        cells.cell(text.jurisdiction, text: context.index.territories.name(of: row.agency.jurisdiction))
    }

    static let fields = [
        "agency", "agency_name", "kind", "jurisdiction", "duty", "report_year", "state", "certain", "due", "published",
        "published_basis", "first_seen", "reason", "url",
    ]

    func record(_ row: Row) -> [String] {
        let (agency, one) = (row.agency, row.obligation)
        return [
            agency.id.rawValue, agency.name, agency.kind.rawValue, agency.jurisdiction.rawValue, one.duty,
            "\(one.reportYear)", one.state.rawValue, "\(one.isCertain)", one.due?.description ?? "",
            one.published?.description ?? "", one.publishedBasis?.rawValue ?? "",
            one.firstSeen.map(Timestamp.seconds) ?? "", one.reason?.shownText ?? "", one.address?.text ?? "",
        ]
    }

    func write(_ row: Row, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("agency", row.agency.id)
            writer.field("agency_name", row.agency.name)
            writer.field("jurisdiction", row.agency.jurisdiction.rawValue)
            writer.key("obligation")
            writer.write(row.obligation)
        }
    }
}
