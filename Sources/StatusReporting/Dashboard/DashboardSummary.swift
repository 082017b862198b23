import Supervision

/// The counts at the top of the dashboard: alerts, obligations and pages, each with the share of every state.
struct DashboardSummary {
    let context: PageContext

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    private struct Share {
        let name: String
        let tone: String
        let count: Int
        let address: String
    }

    func write(into main: inout Markup) {
        let counts = context.snapshot.counts
        let agencies = "\(text.obligations) · \(text.servedAgencies(counts.agencies))"
        main.element("div", ["class": "cards"]) { cards in
            card(text.alerts, links.list("alerts"), alerts(counts), &cards)
            card(agencies, links.list("obligations"), obligations(counts), &cards)
            card(text.sources, links.list("sources"), sources(counts), &cards)
        }
    }

    private func alerts(_ counts: StatusSnapshot.Counts) -> [Share] {
        Severity.allCases.reversed().map { severity in
            Share(
                name: text.name(severity),
                tone: severity.rawValue,
                count: counts.alertsBySeverity[severity.rawValue] ?? 0,
                address: links.list("alerts", [.severity: severity.rawValue, .state: Alert.State.firing.rawValue])
            )
        }
    }

    private func obligations(_ counts: StatusSnapshot.Counts) -> [Share] {
        ObligationTable.gravestFirst.map { state in
            Share(
                name: text.name(state),
                tone: state.rawValue,
                count: counts.obligationsByState[state.rawValue] ?? 0,
                address: links.list("obligations", [.state: state.rawValue])
            )
        }
    }

    private func sources(_ counts: StatusSnapshot.Counts) -> [Share] {
        SourceTable.gravestFirst.map { state in
            Share(
                name: text.name(state),
                tone: state.rawValue,
                count: counts.sourcesByState[state.rawValue] ?? 0,
                address: links.list("sources", [.state: state.rawValue])
            )
        }
    }

    private func card(_ title: String, _ target: String, _ shares: [Share], _ cards: inout Markup) {
        cards.element("section", ["class": "card"]) { card in
            card.element("h2") { $0.element("a", ["href": target], text: title) }
            card.element("p", ["class": "total"], text: "\(shares.reduce(0) { $0 + $1.count })")
            card.bar(shares.map { ($0.tone, $0.count) })
            card.element("ul") { list in
                for share in shares where share.count > 0 {
                    list.element("li") { item in
                        item.element("span", ["class": "dot \(share.tone)", "aria-hidden": "true"], text: "")
                        item.element("a", ["href": share.address], text: share.name)
                        item.element("b", text: "\(share.count)")
                    }
                }
            }
        }
    }
}
