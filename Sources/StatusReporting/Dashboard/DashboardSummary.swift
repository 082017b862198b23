import Supervision

/// The counts at the top of the dashboard: alerts, obligations and pages, each with the share of every state.
struct DashboardSummary {
    let snapshot: StatusSnapshot
    let text: DashboardText

    private struct Share {
        let name: String
        let tone: String
        let count: Int
    }

    func write(into main: inout Markup) {
        let counts = snapshot.counts
        let alerts = Severity.allCases.reversed().map { severity in
            Share(
                name: text.name(severity),
                tone: severity.rawValue,
                count: counts.alertsBySeverity[severity.rawValue] ?? 0
            )
        }
        let obligations = ObligationTable.gravestFirst.map { state in
            Share(name: text.name(state), tone: state.rawValue, count: counts.obligationsByState[state.rawValue] ?? 0)
        }
        let sources = SourceTable.gravestFirst.map { state in
            Share(name: text.name(state), tone: state.rawValue, count: counts.sourcesByState[state.rawValue] ?? 0)
        }
        main.element("div", ["class": "cards"]) { cards in
            card(text.alerts, "#alerts", alerts, &cards)
            card("\(text.obligations) · \(text.servedAgencies(counts.agencies))", "#obligations", obligations, &cards)
            card(text.sources, "#sources", sources, &cards)
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
                        item.element("span", text: share.name)
                        item.element("b", text: "\(share.count)")
                    }
                }
            }
        }
    }
}
