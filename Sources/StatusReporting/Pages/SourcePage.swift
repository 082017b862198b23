import FoundationEssentials
import Supervision

/// The page of one watched page: when it was asked for and what came of it, and what is found on it.
struct SourcePage {
    let source: SourceStatus
    let context: PageContext
    /// What is remembered of it; nil where no store can be asked, or it knows nothing yet.
    var state: SourceState?
    /// Why the store could not be asked.
    var fault: ArchiveReader.Fault?

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    func html() -> String {
        let path = ["sources", source.id.rawValue]
        let site = StatusIndex.site(of: source)
        return PageFrame(context: context, title: "\(source.address.text) · \(text.title)", path: path).html { main in
            main.trail(
                [(text.title, links.to([])), (text.sources, links.list("sources")), (site, links.site(site))],
                text
            )
            heading(&main)
            main.section("reading", text.lastReading) { facts(&$0) }
            if let state {
                SourceRows(state: state, context: context).write(into: &main)
                SourceSigns(state: state, context: context).write(into: &main)
            }
            if let fault { main.element("p", ["class": "notice"], text: text.words(fault)) }
            main.section("alerts", text.alerts) { section in
                let alerts = context.index.alerts(of: source.id)
                let shown = alerts.prefix(ViewQuery().pageSize)
                guard !shown.isEmpty else { return section.element("p", ["class": "empty"], text: text.noAlerts) }
                section.rows(shown, of: AlertListing(context: context), context)
                section.more(shown.count, of: alerts.count, at: links.list("alerts", [.site: site]), text)
            }
            main.section("agencies", text.agencies, count: source.agencies.count) { agencies(&$0) }
        }
    }

    private func heading(_ main: inout Markup) {
        main.element("div", ["class": "heading"]) { heading in
            heading.element("h1") { title in
                title.link(to: source.address)
                title.raw(" ")
                title.chip(text.name(source.state), tone: source.state.rawValue)
            }
            heading.element("p", ["class": "small"]) { line in
                line.write(text.name(source.kind))
                if let columnClass = source.columnClass {
                    line.raw(" · ")
                    line.write(columnClass)
                }
                line.raw(" · ")
                line.element("code", text: source.id.rawValue)
            }
        }
    }

    private func facts(_ section: inout Markup) {
        section.element("dl", ["class": "facts"]) { list in
            if let reason = source.reason {
                list.fact(text.reason) { cell in
                    cell.write(reason.name(in: text.language))
                    cell.raw(" ")
                    // By this word programs know it.
                    cell.element("code", text: reason.shownText)
                }
            }
            for (term, instant) in times { list.fact(term) { $0.time(instant, in: context.civilTime) } }
            if source.consecutiveFailures > 0 { list.fact(text.failures, "\(source.consecutiveFailures)") }
            list.fact(text.items, source.items.map(String.init) ?? "–")
            if let freshness = source.freshness { list.fact(text.freshness, words(freshness)) }
            if let through = source.readThrough {
                list.fact(text.readThrough) { cell in
                    cell.write(through.family)
                    cell.raw(" ")
                    cell.link(to: through.address)
                    if let failure = through.failure { cell.element("p", ["class": "reason"], text: failure) }
                }
            }
            list.fact(
                text.askedInFullUntil,
                source.validatorsIgnoredUntil.map {
                    Timestamp.local($0, in: context.civilTime)
                }
            )
            list.fact(text.slow, source.isSlow == true ? text.yes : nil)
            if let left = source.left, left > 0 { list.fact(text.leftForNext, "\(left)") }
            list.fact(text.robots, source.robots.map { $0 == .obey ? text.obeyed : text.ignored })
            list.fact(text.seenByPerson, source.attestation.map { text.words($0, in: context.civilTime) })
        }
    }

    private var times: [(String, Date?)] {
        [
            (text.lastAttempt, source.lastAttempt), (text.lastSuccess, source.lastSuccess),
            (text.lastChange, source.lastChange), (text.lastNewItem, source.lastNewItem),
            (text.nextCheck, source.nextCheck),
        ]
    }

    private func words(_ freshness: Freshness) -> String {
        [
            text.name(freshness.state), freshness.lastUpdate.map { "\(text.lastUpdate) \($0)" },
            freshness.freshThrough.map { "\(text.freshThrough) \($0)" }, freshness.basis.map { text.name($0) },
            freshness.reason.map { text.name($0) },
        ].compactMap { $0 }.joined(separator: " · ")
    }

    private func agencies(_ section: inout Markup) {
        let agencies = source.agencies.compactMap(context.index.agency)
        let shown = agencies.prefix(ViewQuery().pageSize)
        section.rows(shown, of: AgencyListing(context: context), context)
        let address = links.list("agencies", [.site: StatusIndex.site(of: source)])
        section.more(shown.count, of: agencies.count, at: address, text)
    }
}
