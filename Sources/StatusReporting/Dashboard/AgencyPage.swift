import Supervision

/// The page of one agency: what it owes, what is wrong, and where the monitor looks.
struct AgencyPage {
    let view: AgencyView
    let text: DashboardText
    let civilTime: CivilTime

    func html() -> String {
        let path = DashboardPage.path(of: view.agency.id)
        let frame = PageFrame(text: text, title: "\(view.agency.name) · \(text.title)", path: path)
        return frame.html(foot: { $0.element("p", text: text.unknownIsNotMissing) }) { main in
            heading(&main, path: path)
            main.element("section") { section in
                section.element("h2", text: text.obligations)
                obligations(&section)
            }
            main.element("section") { section in
                section.element("h2", text: text.alerts)
                alerts(&section)
            }
            main.element("section") { section in
                section.element("h2", text: text.sources)
                SourceTable(
                    sources: view.sources,
                    limit: DashboardPage.rowLimit,
                    text: text,
                    civilTime: civilTime
                ).write(into: &section)
            }
        }
    }

    private func heading(_ main: inout Markup, path: String) {
        let agency = view.agency
        main.element("p", ["class": "small back"]) { line in
            line.element("a", ["href": "/?lang=\(text.language.rawValue)"], text: "← \(text.back)")
        }
        main.element("div", ["class": "heading"]) { heading in
            heading.element("h1") { title in
                title.write(agency.name)
                guard let severity = agency.worstSeverity else { return }
                title.raw(" ")
                title.chip(text.name(severity), tone: severity.rawValue)
            }
            heading.element("p", ["class": "small"]) { line in
                line.write("\(text.name(agency.kind)) · \(agency.jurisdiction)")
                line.raw(" · ")
                line.element("code", text: agency.id.rawValue)
                line.raw(" · ")
                line.element("a", ["href": "\(path).json"], text: "JSON")
                line.raw(" · ")
                line.write(text.updated)
                line.raw(" ")
                line.time(view.generatedAt, in: civilTime)
            }
        }
    }

    private func obligations(_ section: inout Markup) {
        let obligations = ObligationTable.latestFirst(view.agency.obligations)
        guard !obligations.isEmpty else { return section.element("p", ["class": "empty"], text: text.noneListed) }
        section.table([text.reportYear, text.duty, text.state, text.due, text.published, text.firstSeen]) { rows in
            for obligation in obligations {
                rows.element("tr") { row(obligation, &$0) }
            }
        }
    }

    private func row(_ obligation: ObligationStatus, _ row: inout Markup) {
        row.cell(text.reportYear, text: "\(obligation.reportYear)")
        row.cell(text.duty) { cell in
            cell.write(text.duty(obligation))
            guard let address = obligation.address else { return }
            cell.raw(" · ")
            cell.link(to: address, text: text.openPage)
        }
        row.cell(text.state) { cell in
            cell.chip(text.name(obligation.state), tone: obligation.state.rawValue)
            if !obligation.isCertain && [.met, .late].contains(obligation.state) {
                cell.raw(" ")
                cell.element("span", ["class": "small", "title": text.unconfirmedMeaning], text: text.unconfirmed)
            }
            if let reason = obligation.reason { cell.element("p", ["class": "reason"], text: reason.shownText) }
        }
        row.cell(text.due, text: obligation.due?.description)
        row.cell(text.published) { cell in
            cell.write(obligation.published?.description ?? "–")
            guard obligation.published != nil, let basis = obligation.publishedBasis else { return }
            cell.element("p", ["class": "small"], text: "\(text.basis): \(text.name(basis))")
        }
        row.cell(text.firstSeen) { $0.time(obligation.firstSeen, in: civilTime) }
    }

    private func alerts(_ section: inout Markup) {
        let alerts = AlertTable.sorted(view.alerts).prefix(DashboardPage.rowLimit)
        guard !alerts.isEmpty else { return section.element("p", ["class": "empty"], text: text.noAlerts) }
        AlertTable(alerts: Array(alerts), text: text, civilTime: civilTime, names: nil, showsState: true)
            .write(into: &section)
    }
}
