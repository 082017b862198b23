import Supervision

/// The page at `/`: what needs attention first, and how everything stands.
struct DashboardPage {
    /// The most rows of one table; the rest is in the JSON document.
    static let rowLimit = 200

    let snapshot: StatusSnapshot
    let text: DashboardText
    let civilTime: CivilTime

    /// Where the page of an agency stands.
    static func path(of agency: Agency.ID, in language: Language? = nil) -> String {
        let parameter = language.map { "?lang=\($0.rawValue)" } ?? ""
        return "/agencies/\(RequestTarget.encoded(segment: agency.rawValue))\(parameter)"
    }

    func html() -> String {
        PageFrame(text: text, title: text.title, path: "/").html(foot: foot) { main in
            heading(&main)
            notices(&main)
            DashboardSummary(snapshot: snapshot, text: text).write(into: &main)
            alerts(&main)
            obligations(&main)
            sources(&main)
            DashboardLegend(text: text).write(into: &main)
        }
    }

    private func heading(_ main: inout Markup) {
        main.element("div", ["class": "heading \(snapshot.overall.rawValue)"]) { heading in
            heading.element("h1") { title in
                title.element("span", ["class": "dot", "aria-hidden": "true"], text: "")
                title.write(text.name(snapshot.overall))
            }
            heading.element("p", ["class": "small"]) { line in
                line.write(text.updated)
                line.raw(" ")
                line.time(snapshot.generatedAt, in: civilTime)
                line.raw(" · ")
                line.write(text.lastTick)
                line.raw(" ")
                line.time(snapshot.monitor.lastTick, in: civilTime)
            }
        }
    }

    private func notices(_ main: inout Markup) {
        let notices = MonitorNotices(monitor: snapshot.monitor, text: text, civilTime: civilTime).all
        for (label, detail) in notices {
            main.element("div", ["class": "notice", "role": "status"]) { notice in
                notice.element("strong", text: label)
                notice.raw(" ")
                notice.write(detail)
            }
        }
    }

    private func alerts(_ main: inout Markup) {
        let firing = AlertTable.sorted(snapshot.alerts.filter { $0.state == .firing })
        let others = AlertTable.sorted(snapshot.alerts.filter { $0.state != .firing })
        section("alerts", text.alerts, count: firing.count, &main) { section in
            if firing.isEmpty { section.element("p", ["class": "empty"], text: text.noAlerts) }
            table(of: firing, showsState: false, &section)
            guard !others.isEmpty else { return }
            section.element("details") { details in
                details.element("summary", text: "\(text.otherAlerts) (\(others.count))")
                table(of: others, showsState: true, &details)
            }
        }
    }

    private func table(of alerts: [AlertStatus], showsState: Bool, _ section: inout Markup) {
        guard !alerts.isEmpty else { return }
        let shown = Array(alerts.prefix(Self.rowLimit))
        let sources = Set(shown.compactMap(\.source))
        let owned = snapshot.sources.filter { sources.contains($0.id) }.map { ($0.id, $0.agencies) }
        let owners = Dictionary(owned) { first, _ in first }
        let wanted = Set(shown.compactMap(\.agency) + owners.values.compactMap(\.first))
        let named = snapshot.agencies.filter { wanted.contains($0.id) }.map { ($0.id, $0.name) }
        let names = Dictionary(named) { first, _ in first }
        var table = AlertTable(alerts: shown, text: text, civilTime: civilTime, names: names, showsState: showsState)
        table.owners = owners
        table.write(into: &section)
        cutNote(shown: shown.count, of: alerts.count, &section)
    }

    private func obligations(_ main: inout Markup) {
        section("obligations", text.obligations, count: snapshot.agencies.count, &main) { section in
            let table = ObligationTable(agencies: snapshot.agencies, limit: Self.rowLimit, text: text)
            table.write(into: &section)
            cutNote(shown: min(Self.rowLimit, snapshot.agencies.count), of: snapshot.agencies.count, &section)
        }
    }

    private func sources(_ main: inout Markup) {
        section("sources", text.sources, count: snapshot.sources.count, &main) { section in
            let table = SourceTable(
                sources: snapshot.sources,
                limit: Self.rowLimit,
                text: text,
                civilTime: civilTime
            )
            table.write(into: &section)
            cutNote(shown: min(Self.rowLimit, snapshot.sources.count), of: snapshot.sources.count, &section)
        }
    }

    private func section(
        _ id: String,
        _ title: String,
        count: Int,
        _ main: inout Markup,
        _ content: (inout Markup) -> Void
    ) {
        main.element("section", ["id": id]) { section in
            section.element("h2") { heading in
                heading.write(title)
                heading.raw(" ")
                heading.element("span", ["class": "count"], text: "\(count)")
            }
            content(&section)
        }
    }

    private func cutNote(shown: Int, of total: Int, _ section: inout Markup) {
        guard shown < total else { return }
        section.element("p", ["class": "cut"]) { note in
            note.write(text.cut(shown, of: total))
            note.raw(" ")
            note.element("a", ["href": "/status.json"], text: "status.json")
        }
    }

    private func foot(_ foot: inout Markup) {
        foot.element("p", text: text.unknownIsNotMissing)
        foot.element("p", ["class": "small"]) { line in
            line.write("disclosure-monitor \(snapshot.version) · #\(snapshot.sequence)")
            for path in ["/status.json", "/alerts.atom", "/metrics", "/schema/status-v1.json"] {
                line.raw(" · ")
                line.element("a", ["href": path], text: path)
            }
        }
    }
}
