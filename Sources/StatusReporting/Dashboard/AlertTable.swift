import Supervision

/// Alerts as rows that say everything that defends them.
struct AlertTable {
    let alerts: [AlertStatus]
    let text: DashboardText
    let civilTime: CivilTime
    /// The names of agencies; without them the table has no column for agencies.
    let names: [Agency.ID: String]?
    /// Whether the state is shown beside the severity.
    let showsState: Bool
    /// Who publishes on the sources that have alerts.
    var owners: [Source.ID: [Agency.ID]] = [:]

    /// The gravest first, of equal ones the oldest.
    static func sorted(_ alerts: [AlertStatus]) -> [AlertStatus] {
        alerts.sorted { ($1.severity, $0.startsAt, $0.fingerprint) < ($0.severity, $1.startsAt, $1.fingerprint) }
    }

    func write(into markup: inout Markup) {
        let agency = names == nil ? [] : [text.agency]
        markup.table([text.severity, text.message] + agency + [text.due, text.since]) { rows in
            for alert in alerts {
                rows.element("tr", ["class": "alert \(alert.severity.rawValue)"]) { row(alert, &$0) }
            }
        }
    }

    private func row(_ alert: AlertStatus, _ row: inout Markup) {
        row.cell(text.severity) { cell in
            cell.chip(text.name(alert.severity), tone: alert.severity.rawValue)
            if showsState {
                cell.raw(" ")
                cell.chip(text.name(alert.state), tone: "plain")
            }
        }
        row.cell(text.message) { details(alert, &$0) }
        if let names { row.cell(text.agency) { writeAgency(of: alert, names, &$0) } }
        row.cell(text.due) { $0.element("span", ["class": "day"], text: alert.due?.description ?? "–") }
        row.cell(text.since) { $0.time(alert.startsAt, in: civilTime) }
    }

    /// Whose alert it is; of a page that several publish on, the first, and how many there are.
    private func writeAgency(of alert: AlertStatus, _ names: [Agency.ID: String], _ cell: inout Markup) {
        let owners = alert.agency.map { [$0] } ?? alert.source.flatMap { self.owners[$0] } ?? []
        guard let agency = owners.first else { return cell.write(alert.source?.rawValue ?? "–") }
        cell.element(
            "a",
            ["href": DashboardPage.path(of: agency, in: text.language)],
            text: names[agency] ?? agency.rawValue
        )
        if owners.count > 1 { cell.write(" … (\(owners.count))") }
    }

    private func details(_ alert: AlertStatus, _ cell: inout Markup) {
        cell.element("p", ["class": "message"], text: alert.message[text.language])
        cell.terms([
            (text.found, alert.found), (text.expected, alert.expected), (text.evidence, alert.evidence),
            (text.legalSource, alert.legalSource[text.language]), (text.cause, alert.cause.map(text.words)),
            (text.said, alert.order.map { text.words($0, in: civilTime) }),
        ])
        cell.element("p", ["class": "small"]) { line in
            line.element("code", text: alert.rule.rawValue)
            line.raw(" · ")
            line.element("code", text: alert.subject)
            if let address = alert.address {
                line.raw(" · ")
                line.link(to: address, text: text.openPage)
            }
        }
    }
}
