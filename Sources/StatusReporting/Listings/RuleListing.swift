import Supervision

/// The rules that are asked, with how often each does not hold now.
struct RuleListing: StatusListing {
    static let shape = ViewShape(name: "rules", filters: [.search, .severity], orders: [.id, .severity, .items])

    /// A rule, and how it fares.
    struct Row: Sendable {
        let pack: RulePack
        let rule: Rule
        /// How many alerts of it fire.
        let firing: Int
        /// How often people called an alert of it wrong.
        let falseAlarms: Int
    }

    let context: PageContext

    var rows: [Row] {
        let firing = context.snapshot.alerts.reduce(into: [Rule.ID: Int]()) { counts, alert in
            if alert.state == .firing { counts[alert.rule, default: 0] += 1 }
        }
        let wrong = context.snapshot.counts.falseAlarmsByRule ?? [:]
        return (context.index.rules?.ruleBook.packs ?? []).flatMap { pack in
            pack.rules.values.sorted { $0.id < $1.id }.map { rule in
                Row(
                    pack: pack,
                    rule: rule,
                    firing: firing[rule.id] ?? 0,
                    falseAlarms: wrong[rule.id.rawValue] ?? 0
                )
            }
        }
    }

    func takes(_ row: Row, _ query: ViewQuery) -> Bool {
        let language = context.language.written
        return query.takes(.severity, row.rule.severity.rawValue)
            && (query.search?.finds(in: [
                row.rule.id.rawValue, row.rule.message.text[language],
                row.pack.citation(row.rule.legalSource)[language],
            ]) ?? true)
    }

    func precedes(_ left: Row, _ right: Row, by order: ViewOrder) -> Bool {
        switch order {
        case .severity: left.rule.severity < right.rule.severity
        case .items: left.firing < right.firing
        default: left.rule.id < right.rule.id
        }
    }

    func columns(_ text: DashboardText) -> [ListingColumn] {
        [
            ListingColumn(title: text.rule, order: .id), ListingColumn(title: text.severity, order: .severity),
            ListingColumn(title: text.message), ListingColumn(title: text.legalSource),
            ListingColumn(title: text.firing, order: .items), ListingColumn(title: text.falseAlarms),
        ]
    }

    func write(_ row: Row, _ cells: inout Markup, _ context: PageContext) {
        let text = context.text
        cells.cell(text.rule) { cell in
            cell.element("a", ["href": context.links.rule(row.rule.id)]) {
                $0.element("code", text: row.rule.id.rawValue)
            }
        }
        cells.cell(text.severity) { $0.chip(text.name(row.rule.severity), tone: row.rule.severity.rawValue) }
        cells.cell(text.message, text: row.rule.message.text[text.language])
        cells.cell(text.legalSource, text: row.pack.citation(row.rule.legalSource)[text.language])
        cells.cell(text.firing) { cell in
            guard row.firing > 0 else { return cell.write("0") }
            let address = context.links.list(
                "alerts",
                [.rule: row.rule.id.rawValue, .state: Alert.State.firing.rawValue]
            )
            cell.element("a", ["href": address], text: "\(row.firing)")
        }
        cells.cell(text.falseAlarms, text: "\(row.falseAlarms)")
    }

    static let fields = ["id", "pack", "severity", "enabled", "firing", "false_alarms", "message", "legal_source"]

    func record(_ row: Row) -> [String] {
        [
            row.rule.id.rawValue, row.pack.id, row.rule.severity.rawValue, "\(row.rule.isEnabled)", "\(row.firing)",
            "\(row.falseAlarms)", row.rule.message.text[context.language],
            row.pack.citation(row.rule.legalSource)[context.language],
        ]
    }

    func write(_ row: Row, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", row.rule.id)
            writer.field("pack", row.pack.id)
            writer.field("pack_version", row.pack.version)
            writer.field("severity", row.rule.severity.rawValue)
            writer.field("enabled", row.rule.isEnabled)
            writer.field("firing", row.firing)
            writer.field("false_alarms", row.falseAlarms)
            writer.field("message", row.rule.message.text)
            let citation = row.pack.citation(row.rule.legalSource)
            writer.field("legal_source", citation)
            writer.field("provisions", row.pack.provisions(of: citation)) { $0.value($1) }
        }
    }
}
