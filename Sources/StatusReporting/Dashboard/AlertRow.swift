import Supervision

/// An alert as a row that says everything that defends it.
struct AlertRow {
    let alert: AlertStatus
    let context: PageContext
    /// Whether it is said whose it is: not on the page of the agency.
    var namesAgency = true

    private var text: DashboardText { context.text }

    func write(into row: inout Markup) {
        row.cell(text.severity) { cell in
            cell.chip(text.name(alert.severity), tone: alert.severity.rawValue)
            guard alert.state != .firing else { return }
            cell.raw(" ")
            cell.chip(text.name(alert.state), tone: "plain")
        }
        row.cell(text.message) { details(&$0) }
        if namesAgency {
            row.cell(text.agency) { cell in
                AgencyNames(ids: alert.agency.map { [$0] } ?? alert.agencies, context: context).write(into: &cell)
            }
        }
        row.cell(text.due) { $0.element("span", ["class": "day"], text: alert.due?.description ?? "–") }
        row.cell(text.since) { $0.time(alert.startsAt, in: context.civilTime) }
    }

    private func details(_ cell: inout Markup) {
        cell.element("p", ["class": "message"]) { line in
            line.element("a", ["href": context.links.alert(alert.fingerprint)], text: alert.message[text.language])
        }
        let words = context.words(of: alert.finding)
        cell.terms([
            (text.found, words.found), (text.expected, words.expected), (text.evidence, words.evidence),
            (text.legalSource, alert.legalSource[text.language]), (text.cause, alert.cause.map(text.words)),
            (text.said, alert.order.map { text.words($0, in: context.civilTime) }),
        ])
        cell.element("p", ["class": "small"]) { foot(&$0) }
    }

    private func foot(_ line: inout Markup) {
        line.element("a", ["href": context.links.rule(alert.rule)]) { $0.element("code", text: alert.rule.rawValue) }
        line.raw(" · ")
        line.element("code", text: alert.subject)
        if let id = alert.caseID {
            line.raw(" · ")
            line.element("a", ["href": context.links.rectification(id)], text: "\(text.caseNumber) \(id.rawValue)")
        }
        if let address = alert.address {
            line.raw(" · ")
            line.link(to: address, text: text.openPage)
        }
    }
}
