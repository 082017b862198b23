import FoundationEssentials
import Supervision

/// The page at `/`: what needs attention today, causes first, and how everything stands.
struct TodayPage {
    /// The most rows that a part shows; the rest is a link away.
    private static let most = 10

    let context: PageContext

    private var text: DashboardText { context.text }
    private var snapshot: StatusSnapshot { context.snapshot }
    private var links: SiteLinks { context.links }

    func html() -> String {
        PageFrame(context: context, title: text.title, path: []).html { main in
            heading(&main)
            notices(&main)
            DashboardSummary(context: context).write(into: &main)
            news(&main)
            causes(&main)
            due(.missing, text.overdueToday, &main)
            due(.dueSoon, text.fallsDue, &main)
            gone(&main)
            blindSpots(&main)
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
                line.time(snapshot.generatedAt, in: context.civilTime)
                line.raw(" · ")
                line.write(text.lastTick)
                line.raw(" ")
                line.time(snapshot.monitor.lastTick, in: context.civilTime)
            }
        }
    }

    private func notices(_ main: inout Markup) {
        let notices = MonitorNotices(monitor: snapshot.monitor, text: text, civilTime: context.civilTime).all
        for (label, detail) in notices {
            main.element("div", ["class": "notice", "role": "status"]) { notice in
                notice.element("strong", text: label)
                notice.raw(" ")
                notice.write(detail)
            }
        }
    }

    /// In a line: what came and what went since people last looked.
    private func news(_ main: inout Markup) {
        let since = context.lastWorkingDay
        let begun = snapshot.alerts.count { alert in
            alert.state == .firing && alert.toldBy == nil && context.day(of: alert.startsAt) >= since
        }
        let ended = snapshot.alerts.count { alert in
            alert.state == .resolved && (alert.endsAt.map { context.day(of: $0) >= since } ?? false)
        }
        main.section("news", text.newSince(since)) { section in
            section.element("ul", ["class": "news"]) { list in
                let firing = Alert.State.firing.rawValue
                item(text.begunAlerts(begun), links.list("alerts", [.state: firing, .since: since.description]), &list)
                item(text.endedAlerts(ended), links.list("alerts", [.state: Alert.State.resolved.rawValue]), &list)
                let cases = snapshot.cases.filter(\.state.isOpen)
                guard !cases.isEmpty else { return }
                item(text.openCases(cases.count), links.list("cases", [.case: "open"]), &list)
                let late = cases.count { $0.isOverdue(on: context.today) }
                if late > 0 { item(text.overdueCases(late), links.list("cases", [.case: "overdue"]), &list) }
            }
        }
    }

    private func item(_ words: String, _ address: String, _ list: inout Markup) {
        list.element("li") { $0.element("a", ["href": address], text: words) }
    }

    /// What fires and is not told by another: one cause, one row.
    private func causes(_ main: inout Markup) {
        let firing = snapshot.alerts.filter { $0.state == .firing }
        let causes = firing.filter { $0.toldBy == nil }
        main.section("alerts", text.alerts, count: causes.count) { section in
            guard !causes.isEmpty else { return section.element("p", ["class": "empty"], text: text.noAlerts) }
            section.rows(causes.prefix(Self.most), of: AlertListing(context: context), context)
            let address = links.list("alerts", [.state: Alert.State.firing.rawValue])
            section.more(min(causes.count, Self.most), of: firing.count, at: address, text)
        }
    }

    private func due(_ state: ObligationStatus.State, _ title: String, _ main: inout Markup) {
        let listing = ObligationListing(context: context)
        let rows = listing.inReadingOrder(listing.rows.filter { $0.obligation.state == state })
        guard !rows.isEmpty else { return }
        main.section(state.rawValue, title, count: rows.count) { section in
            section.rows(rows.prefix(Self.most), of: listing, context)
            let address = links.list("obligations", [.state: state.rawValue])
            section.more(Self.most, of: rows.count, at: address, text)
        }
    }

    /// Reports that were there and are no longer.
    private func gone(_ main: inout Markup) {
        guard let book = context.index.rules?.ruleBook else { return }
        let rules = Set(book.packs.flatMap { $0.rules.values.filter { $0.event == .reportWithdrawn }.map(\.id) })
        let gone = snapshot.alerts.filter { $0.state == .firing && rules.contains($0.rule) }
        guard !gone.isEmpty else { return }
        main.section("gone", text.goneReports, count: gone.count) { section in
            section.rows(gone.prefix(Self.most), of: AlertListing(context: context), context)
        }
    }

    /// What cannot be judged, as loudly as what was seen.
    private func blindSpots(_ main: inout Markup) {
        let listing = SourceListing(context: context)
        let unread = listing.rows.filter { ![.ok, .neverChecked].contains($0.state) }
        main.section("blind-spots", text.blindSpots, count: unread.count) { section in
            guard !unread.isEmpty else { return section.element("p", ["class": "empty"], text: text.noBlindSpots) }
            section.rows(listing.inReadingOrder(unread).prefix(Self.most), of: listing, context)
            section.more(min(unread.count, Self.most), of: unread.count, at: links.list("sources"), text)
        }
    }
}
