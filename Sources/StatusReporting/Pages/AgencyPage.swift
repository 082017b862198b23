import FoundationEssentials
import Supervision

/// The page of one agency: what it has to do, what it owes, what is wrong, and where the monitor looks.
struct AgencyPage {
    let agency: AgencyStatus
    let context: PageContext
    /// Whether a draft of the agency's report can be handed in.
    var takesDrafts = false

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    func html() -> String {
        let path = ["agencies", agency.id.rawValue]
        return PageFrame(context: context, title: "\(agency.name) · \(text.title)", path: path).html { main in
            main.trail([(text.title, links.to([])), (text.agencies, links.list("agencies"))], text)
            heading(&main)
            toDo(&main)
            main.section("obligations", text.obligations) { section in
                let obligations = ObligationTable.latestFirst(agency.obligations)
                ObligationRows(agency: agency, obligations: obligations, context: context).write(into: &section)
            }
            alerts(&main)
            cases(&main)
            FiguresChart(figures: agency.figures, context: context).write(into: &main)
            sources(&main)
        }
    }

    private func heading(_ main: inout Markup) {
        main.element("div", ["class": "heading"]) { heading in
            heading.element("h1") { title in
                title.write(agency.name)
                guard let severity = agency.worstSeverity else { return }
                title.raw(" ")
                title.chip(text.name(severity), tone: severity.rawValue)
            }
            heading.element("p", ["class": "small"]) { line in
                line.write(text.name(agency.kind))
                line.raw(" · ")
                line.element(
                    "a",
                    ["href": links.jurisdiction(agency.jurisdiction)],
                    text: context.index.territories.name(of: agency.jurisdiction)
                )
                line.raw(" · ")
                line.element("code", text: agency.id.rawValue)
                line.raw(" · ")
                line.element("a", ["href": links.plain(["agencies", "\(agency.id.rawValue).json"])], text: "JSON")
                line.raw(" · ")
                line.element("a", ["href": links.to(["agencies", "\(agency.id.rawValue).atom"])], text: "Atom")
                line.raw(" · ")
                line.element("a", ["href": links.to(["agencies", agency.id.rawValue, "status"])], text: text.plainPage)
                guard takesDrafts else { return }
                line.raw(" · ")
                line.element(
                    "a",
                    ["href": links.to(["check"], [("agency", agency.id.rawValue)])],
                    text: text.checkDraft
                )
            }
        }
    }

    /// What the officer has to do, to be printed and ticked off: what is wrong, what it should be, by which law, where.
    private func toDo(_ main: inout Markup) {
        let standing = context.index.alerts(of: agency.id).filter { $0.state == .firing && $0.severity > .info }
        // What an alert says already is not said twice.
        let told = Set(standing.map(\.subject))
        let due = agency.obligations.filter { one in
            [.dueSoon, .missing].contains(one.state) && !told.contains("\(one.duty)/\(one.reportYear)")
        }
        main.section("to-do", text.toDo, count: standing.count + due.count) { section in
            guard !standing.isEmpty || !due.isEmpty else {
                return section.element("p", ["class": "empty"], text: text.nothingToDo)
            }
            section.element("ol", ["class": "to-do"]) { list in
                for one in due {
                    let words = text.publish(text.duty(one), one.reportYear, by: one.due)
                    list.element("li") { $0.write(words) }
                }
                for alert in standing { list.element("li") { item(alert, &$0) } }
            }
        }
    }

    private func item(_ alert: AlertStatus, _ item: inout Markup) {
        item.element("a", ["href": links.alert(alert.fingerprint)], text: alert.message[text.language])
        let parts = [
            alert.expected.map { "\(text.expected) \($0)" }, alert.legalSource[text.language],
            alert.due.map { "\(text.due) \($0)" },
        ]
        item.element("p", ["class": "small"]) { line in
            line.write(parts.compactMap { $0 }.joined(separator: " · "))
            guard let address = alert.address else { return }
            line.raw(" · ")
            line.link(to: address, text: text.openPage)
        }
    }

    private func alerts(_ main: inout Markup) {
        let alerts = context.index.alerts(of: agency.id)
        main.section("alerts", text.alerts, count: alerts.count) { section in
            let shown = alerts.prefix(ViewQuery().pageSize)
            guard !shown.isEmpty else { return section.element("p", ["class": "empty"], text: text.noAlerts) }
            section.rows(shown, of: AlertListing(context: context), context)
            let address = links.list("alerts", [.agency: agency.id.rawValue])
            section.more(shown.count, of: alerts.count, at: address, text)
        }
    }

    private func cases(_ main: inout Markup) {
        let listing = CaseListing(context: context)
        let cases = listing.inReadingOrder(listing.rows.filter { $0.agencies.contains(agency.id) })
        guard !cases.isEmpty else { return }
        main.section("cases", text.listingName("cases"), count: cases.count) { section in
            let shown = cases.prefix(ViewQuery().pageSize)
            section.rows(shown, of: listing, context)
            section.more(shown.count, of: cases.count, at: links.list("cases", [.agency: agency.id.rawValue]), text)
        }
    }

    private func sources(_ main: inout Markup) {
        let sources = SourceTable.troubledFirst(context.index.sources(of: agency.id))
        main.section("sources", text.sources, count: sources.count) { section in
            let shown = sources.prefix(ViewQuery().pageSize)
            section.rows(shown, of: SourceListing(context: context), context)
            let address = links.list("sources", [.agency: agency.id.rawValue])
            section.more(shown.count, of: sources.count, at: address, text)
        }
    }
}
