import Supervision

/// Watched pages with what their last check came to, those in trouble first.
struct SourceTable {
    static let gravestFirst: [SourceStanding] = [.blocked, .unreachable, .unreadable, .neverChecked, .ok]

    let context: PageContext

    private var text: DashboardText { context.text }

    static func troubledFirst(_ sources: [SourceStatus]) -> [SourceStatus] {
        let ranked = sources.enumerated().map { index, source in
            (key: (gravestFirst.firstIndex(of: source.state) ?? 0, index), source: source)
        }
        return ranked.sorted { $0.key < $1.key }.map(\.source)
    }

    /// Writes the cells of a page.
    func write(_ source: SourceStatus, _ row: inout Markup) {
        row.cell(text.state) { $0.chip(text.name(source.state), tone: source.state.rawValue) }
        row.cell(text.page) { cell in
            cell.element("a", ["href": context.links.source(source.id)], text: source.address.text)
            cell.raw(" ")
            cell.link(to: source.address, text: text.openPage)
            cell.element("p", ["class": "small"]) { line in
                line.write("\(text.name(source.kind)) · \(text.servedAgencies(source.agencies.count))")
                guard source.consecutiveFailures > 0 else { return }
                line.raw(" · ")
                line.write("\(text.failures) \(source.consecutiveFailures)")
            }
            if let freshness = source.freshness { write(freshness, of: source, into: &cell) }
            if let seen = source.attestation {
                cell.element("p", ["class": "small"], text: text.words(seen, in: context.civilTime))
            }
            if let reason = source.reason {
                cell.element("p", ["class": "reason"], text: reason.name(in: text.language))
            }
        }
        row.cell(text.lastSuccess) { $0.time(source.lastSuccess, in: context.civilTime) }
        row.cell(text.nextCheck) { $0.time(source.nextCheck, in: context.civilTime) }
        row.cell(text.items, text: source.items.map(String.init))
    }

    /// `已静默 · 2026-03-01`: how fresh a column is, and since when.
    private func write(_ freshness: Freshness, of source: SourceStatus, into cell: inout Markup) {
        guard freshness.state != .exempt else { return }
        cell.element("p", ["class": "small"]) { line in
            line.chip(text.name(freshness.state), tone: freshness.state.rawValue)
            let facts = [
                freshness.lastUpdate.map { "\(text.lastUpdate) \($0)" },
                freshness.basis.map { text.name($0) },
                freshness.reason.map { text.name($0) },
            ]
            line.raw(" ")
            line.write(facts.compactMap { $0 }.joined(separator: " · "))
        }
    }
}
