import Supervision

/// How something owed stands, and what is to be known of that.
struct ObligationState {
    let obligation: ObligationStatus
    let text: DashboardText

    func write(into cell: inout Markup) {
        cell.chip(text.name(obligation.state), tone: obligation.state.rawValue)
        if !obligation.isCertain && [.met, .late].contains(obligation.state) {
            cell.raw(" ")
            cell.element("span", ["class": "small", "title": text.unconfirmedMeaning], text: text.unconfirmed)
        }
        if let reason = obligation.reason {
            cell.element("p", ["class": "reason"], text: reason.name(in: text.language))
        }
    }
}
