import FoundationEssentials
import HTTPTypes
import Supervision

/// How an agency stands, for its own site to link to or to show in a frame: no navigation, no form, nothing to click but what
/// it published.
struct PlainStatusPage {
    let agency: AgencyStatus
    let context: PageContext

    private var text: DashboardText { context.text }

    /// Any site may show it: it is the same for everybody, and nothing can be done on it.
    func content() -> Content {
        var content = Content(html: html())
        content.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
        return content
    }

    private func html() -> String {
        var page = Markup()
        page.raw("<!DOCTYPE html>\n")
        page.element("html", ["lang": text.language.rawValue]) { html in
            html.element("head") { head in
                head.void("meta", ["charset": "utf-8"])
                head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                head.element("title", text: "\(agency.name) · \(text.title)")
                head.void("link", ["rel": "stylesheet", "href": context.links.plain(["style.css"])])
            }
            html.element("body") { body in body.element("main", ["class": "wrap"]) { main(&$0) } }
        }
        return page.text
    }

    private func main(_ main: inout Markup) {
        main.element("h1", text: agency.name)
        main.element("p", text: text.state(of: agency, isSeenWhole: isSeenWhole))
        main.element("p", ["class": "small"], text: lastRead)
        let obligations = ObligationTable.latestFirst(agency.obligations)
        if !obligations.isEmpty {
            main.table([text.reportYear, text.duty, text.state, text.due, text.published]) { rows in
                for obligation in obligations { rows.element("tr") { row(obligation, &$0) } }
            }
        }
        main.element("p", ["class": "small"], text: text.unknownIsNotMissing)
        main.element("p", ["class": "small"]) { line in
            line.write("disclosure-monitor · \(text.updated)")
            line.raw(" ")
            line.time(context.snapshot.generatedAt, in: context.civilTime)
        }
    }

    private var isSeenWhole: Bool {
        let sources = context.index.sources(of: agency.id)
        return sources.allSatisfy { $0.state == .ok } && !sources.isEmpty
            && agency.obligations.allSatisfy { $0.state != .unknown }
    }

    private var lastRead: String {
        let times = context.index.sources(of: agency.id).compactMap(\.lastSuccess)
        return times.max().map { text.lastRead(Timestamp.local($0, in: context.civilTime)) } ?? text.neverRead
    }

    private func row(_ obligation: ObligationStatus, _ row: inout Markup) {
        row.cell(text.reportYear, text: "\(obligation.reportYear)")
        row.cell(text.duty) { cell in
            guard let address = obligation.address else { return cell.write(text.duty(obligation)) }
            cell.link(to: address, text: text.duty(obligation))
        }
        row.cell(text.state) { ObligationState(obligation: obligation, text: text).write(into: &$0) }
        row.cell(text.due, text: obligation.due?.description ?? "–")
        row.cell(text.published, text: obligation.published?.description ?? "–")
    }
}
