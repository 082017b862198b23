import Supervision

/// The page of one rule: what it demands, by which law, and how it fares.
struct RulePage {
    let row: RuleListing.Row
    let context: PageContext

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    /// Returns nil where no pack in force has the rule.
    init?(_ id: Rule.ID, context: PageContext) {
        guard let row = RuleListing(context: context).rows.first(where: { $0.rule.id == id }) else { return nil }
        self.row = row
        self.context = context
    }

    func html() -> String {
        let id = row.rule.id.rawValue
        return PageFrame(context: context, title: "\(id) · \(text.title)", path: ["rules", id]).html { main in
            main.trail([(text.title, links.to([])), (text.listingName("rules"), links.list("rules"))], text)
            main.element("div", ["class": "heading"]) { heading in
                heading.element("h1") { title in
                    title.write(id)
                    title.raw(" ")
                    title.chip(text.name(row.rule.severity), tone: row.rule.severity.rawValue)
                }
            }
            main.section("rule", text.whatItDemands) { facts(&$0) }
            main.section("alerts", text.firing, count: row.firing) { alerts(&$0) }
        }
    }

    private func facts(_ section: inout Markup) {
        let language = text.language
        section.element("dl", ["class": "facts"]) { list in
            list.fact(text.message, row.rule.message.text[language])
            let citation = row.pack.citation(row.rule.legalSource)
            list.fact(text.legalSource) {
                LawText(citation: citation, pack: row.pack, context: context).write(into: &$0)
            }
            list.fact(text.pack, "\(row.pack.title[language]) · \(row.pack.id) \(row.pack.version)")
            if let probable = row.rule.severityWhenProbable { list.fact(text.whenProbable, text.name(probable)) }
            list.fact(text.territories, territories)
            list.fact(text.inForce, row.rule.isEnabled ? text.yes : text.no)
            list.fact(text.firing, "\(row.firing)")
            list.fact(text.falseAlarms, "\(row.falseAlarms)")
        }
    }

    /// Where it is asked otherwise.
    private var territories: String? {
        let overrides = row.pack.ruleOverrides.filter { $0.rule == row.rule.id }
        return overrides.isEmpty ? nil : overrides.map(\.jurisdiction.rawValue).joined(separator: ", ")
    }

    private func alerts(_ section: inout Markup) {
        let standing = context.snapshot.alerts.filter { $0.state == .firing && $0.rule == row.rule.id }
        let shown = standing.prefix(ViewQuery().pageSize)
        guard !shown.isEmpty else { return section.element("p", ["class": "empty"], text: text.noAlerts) }
        section.rows(shown, of: AlertListing(context: context), context)
        let address = links.list("alerts", [.rule: row.rule.id.rawValue])
        section.more(shown.count, of: standing.count, at: address, text)
    }
}
