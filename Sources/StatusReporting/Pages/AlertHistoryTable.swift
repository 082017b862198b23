import FoundationEssentials
import Supervision

/// What happened to an alert, the latest last: what was read, what changed, what was told, who said what.
struct AlertHistoryTable {
    /// The most rows; of a longer life the latest ones, and it is said.
    private static let most = 200

    let report: AlertLifeReport
    let context: PageContext

    private var text: DashboardText { context.text }

    func write(into section: inout Markup) {
        let entries = report.entries
        guard !entries.isEmpty else { return section.element("p", ["class": "empty"], text: text.noHistory) }
        if entries.count > Self.most {
            section.element("p", ["class": "cut"], text: text.latest(Self.most, of: entries.count))
        }
        section.table([text.time, text.state, text.message, text.readings]) { rows in
            for entry in entries.suffix(Self.most) {
                rows.element("tr") { row(entry, &$0) }
            }
        }
        section.element("p", ["class": "small"], text: text.endsWhen + report.ending.words(in: text.language))
    }

    private func row(_ entry: AlertLifeReport.Entry, _ row: inout Markup) {
        row.cell(text.time) { $0.time(entry.time, in: context.civilTime) }
        row.cell(text.state) { cell in
            let state = entry.state.flatMap(Alert.State.init).map(text.name)
            cell.write(state ?? (entry.state == nil ? "–" : text.notKept))
            cell.raw(" ")
            cell.chip(text.name(entry.severity), tone: entry.severity.rawValue)
        }
        row.cell(text.message) { cell in
            let told = entry.event.map { event in
                text.told + text.event(event) + (entry.sequence.map { " #\($0)" } ?? "")
            }
            let parts = [entry.cause.map(text.words), entry.order.map { text.words($0, in: context.civilTime) }, told]
            cell.write(parts.compactMap { $0 }.joined(separator: " · "))
            if let found = entry.found { cell.element("p", ["class": "small"], text: "\(text.found): \(found)") }
        }
        row.cell(text.readings, text: entry.readings.map { text.readings($0, in: context.civilTime) })
    }
}
