import FoundationEssentials
import Supervision

/// Rectification cases (整改台账).
struct CaseListing: StatusListing {
    static let shape = ViewShape(
        name: "cases",
        filters: [.search, .state, .case, .severity, .rule, .agency, .jurisdiction],
        orders: [.id, .due, .severity],
        states: CaseState.allCases.map(\.rawValue)
    )

    let context: PageContext

    var rows: [RectificationCase] { context.snapshot.cases }

    var searched: SearchedTexts? {
        context.index.searched(Self.shape.name, context.language.written) { SearchedTexts(rows, names) }
    }

    func takes(_ one: RectificationCase, _ query: ViewQuery) -> Bool {
        query.takes(.state, one.state.rawValue) && query.takes(.severity, one.severity.rawValue)
            && query.takes(.rule, one.rule.rawValue) && takesCase(one, query) && takesPlace(of: one, query)
            && (query.search?.finds { stands in names(one, stands) } ?? true)
    }

    private func takesCase(_ one: RectificationCase, _ query: ViewQuery) -> Bool {
        switch query[.case] {
        case "open": one.state.isOpen
        case "overdue": one.isOverdue(on: context.today)
        case "none": false
        default: true
        }
    }

    private func takesPlace(of one: RectificationCase, _ query: ViewQuery) -> Bool {
        if let agency = query[.agency], !one.agencies.contains(Agency.ID(agency)) { return false }
        guard query[.jurisdiction] != nil else { return true }
        return one.agencies.contains { context.index.agency($0).map { query.takes($0.jurisdiction) } ?? false }
    }

    private func names(_ one: RectificationCase, _ stands: (String?) -> Bool) -> Bool {
        stands(one.id.rawValue) || stands(one.rule.rawValue) || stands(one.responsible) || stands(one.subject)
            || one.agencies.prefix(20).contains { stands(context.index.name(of: $0)) }
            || stands(context.index.alert(one.fingerprint)?.message[context.language.written])
    }

    /// What is wrong: as its alert says, as long as there is one, else what its rule is about.
    func matter(of one: RectificationCase) -> String {
        context.index.alert(one.fingerprint)?.message[context.language] ?? one.rule.rawValue
    }

    /// Open ones first, of those the overdue ones, then what is due first.
    func inReadingOrder(_ rows: [RectificationCase]) -> [RectificationCase] {
        let keyed = rows.map { one in
            (
                key: (one.state.isOpen ? 0 : 1, one.isOverdue(on: context.today) ? 0 : 1, one.due, one.id.rawValue),
                one: one
            )
        }
        return keyed.sorted { $0.key < $1.key }.map(\.one)
    }

    func precedes(_ left: RectificationCase, _ right: RectificationCase, by order: ViewOrder) -> Bool {
        switch order {
        case .due: left.due < right.due
        case .severity: left.severity < right.severity
        default: left.id.precedes(right.id)
        }
    }

    func columns(_ text: DashboardText) -> [ListingColumn] {
        [
            ListingColumn(title: text.caseNumber, order: .id), ListingColumn(title: text.state),
            ListingColumn(title: text.severity, order: .severity), ListingColumn(title: text.message),
            ListingColumn(title: text.agency), ListingColumn(title: text.due, order: .due),
        ]
    }

    func write(_ one: RectificationCase, _ cells: inout Markup, _ context: PageContext) {
        let text = context.text
        cells.cell(text.caseNumber) {
            $0.element("a", ["href": context.links.rectification(one.id)], text: one.id.rawValue)
        }
        cells.cell(text.state) { cell in
            cell.chip(context.name(of: one.state), tone: one.state.isOpen ? "warning" : "plain")
        }
        cells.cell(text.severity) { $0.chip(text.name(one.severity), tone: one.severity.rawValue) }
        cells.cell(text.message) { cell in
            cell.write(matter(of: one))
            guard let earlier = one.repeats else { return }
            cell.element("p", ["class": "small"]) { line in
                line.write(text.repeats)
                line.raw(" ")
                line.element("a", ["href": context.links.rectification(earlier)], text: earlier.rawValue)
            }
        }
        cells.cell(text.agency) { AgencyNames(ids: one.agencies, context: context).write(into: &$0) }
        cells.cell(text.due) { cell in
            cell.element("span", ["class": "day"], text: one.due.description)
            guard one.isOverdue(on: context.today) else { return }
            cell.raw(" ")
            cell.chip(text.overdue, tone: "missing")
        }
    }

    static let fields = [
        "id", "state", "severity", "rule", "subject", "agencies", "agency_names", "opened_at", "due", "overdue",
        "responsible", "repeats", "notified_at", "mended_at", "fingerprint", "message",
    ]

    func record(_ one: RectificationCase) -> [String] {
        [
            one.id.rawValue, one.state.rawValue, one.severity.rawValue, one.rule.rawValue, one.subject,
            one.agencies.map(\.rawValue).joined(separator: " "),
            one.agencies.map(context.index.name).joined(separator: " "), Timestamp.seconds(one.openedAt),
            one.due.description, "\(one.isOverdue(on: context.today))", one.responsible ?? "",
            one.repeats?.rawValue ?? "", one.notifiedAt.map(Timestamp.seconds) ?? "",
            one.mendedAt.map(Timestamp.seconds) ?? "", one.fingerprint, matter(of: one),
        ]
    }

    func write(_ one: RectificationCase, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", one.id)
            writer.field("state", one.state.rawValue)
            writer.field("severity", one.severity.rawValue)
            writer.field("rule", one.rule)
            writer.field("subject", one.subject)
            writer.field("agencies", one.agencies) { $0.string($1.rawValue) }
            writer.field("source", one.source)
            writer.field("opened_at", one.openedAt)
            writer.field("since", one.changedAt)
            writer.field("due", one.due)
            writer.field("due_provisional", one.isDueProvisional)
            writer.field("overdue", one.isOverdue(on: context.today))
            writer.field("responsible", one.responsible)
            writer.field("repeats", one.repeats)
            writer.field("notified_at", one.notifiedAt)
            writer.field("mended_at", one.mendedAt)
            writer.field("fingerprint", one.fingerprint)
            writer.field("revision", one.revision)
        }
    }
}
