import FoundationEssentials
import Supervision

/// The page of one alert: what, since when, and why it is so: evidence, readings that counted, law, history.
///
/// Its address stays: what is over is shown as long as the store remembers it.
struct AlertPage {
    let alert: AlertStatus
    /// What the store remembers; nil where it could not be asked.
    let life: AlertLife?
    /// Why there is no history; nil where there is.
    let fault: ArchiveReader.Fault?
    let context: PageContext
    /// The forms by which people say something of it; empty where nobody may.
    var desk: ((inout Markup) -> Void)?

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    func html() -> String {
        let message = alert.message[text.language]
        let path = ["alerts", alert.fingerprint]
        return PageFrame(context: context, title: "\(message) · \(text.title)", path: path).html { main in
            main.trail([(text.title, links.to([])), (text.alerts, links.list("alerts"))], text)
            heading(message, &main)
            main.section("matter", text.whyWeThinkSo) { facts(&$0) }
            changes(&main)
            obligation(&main)
            members(&main)
            desk?(&main)
            main.section("history", text.history) { history(&$0) }
        }
    }

    private func heading(_ message: String, _ main: inout Markup) {
        main.element("div", ["class": "heading"]) { heading in
            heading.element("h1", text: message)
            heading.element("p") { line in
                line.chip(text.name(alert.severity), tone: alert.severity.rawValue)
                line.raw(" ")
                line.chip(text.name(alert.state), tone: "plain")
                line.raw(" ")
                line.element("span", ["class": "small"], text: text.since)
                line.raw(" ")
                line.time(alert.startsAt, in: context.civilTime)
                guard let end = alert.endsAt else { return }
                line.raw(" – ")
                line.time(end, in: context.civilTime)
            }
        }
    }

    private func facts(_ section: inout Markup) {
        let words = context.words(of: alert.finding)
        section.element("dl", ["class": "facts"]) { list in
            list.fact(text.agency) { AgencyNames(ids: alert.agencies, context: context).write(into: &$0) }
            if let source = alert.source {
                let address = context.index.source(source)?.address.text ?? source.rawValue
                list.fact(text.page) { $0.element("a", ["href": links.source(source)], text: address) }
            }
            if let address = alert.address { list.fact(text.openPage) { $0.link(to: address) } }
            list.fact(text.found, words.found)
            list.fact(text.expected, words.expected)
            list.fact(text.evidence, words.evidence)
            list.fact(text.due, alert.due?.description)
            list.fact(text.cause, alert.cause.map(text.words))
            list.fact(text.readings, readings)
            list.fact(text.readThrough, alert.readThrough.map { "\($0.family)" })
            list.fact(text.legalSource) { law(&$0) }
            list.fact(text.rule) { $0.element("a", ["href": links.rule(alert.rule)], text: alert.rule.rawValue) }
            list.fact(text.subject, alert.subject)
            list.fact(text.said, alert.order.map { text.words($0, in: context.civilTime) })
            if let id = alert.caseID {
                list.fact(text.caseNumber) { $0.element("a", ["href": links.rectification(id)], text: id.rawValue) }
            }
            if let group = alert.toldBy {
                let message = context.index.alert(group)?.message[text.language] ?? group
                list.fact(text.toldBy) { $0.element("a", ["href": links.alert(group)], text: message) }
            }
            list.fact(text.permanentLink) { line in
                line.element("a", ["href": links.alert(alert.fingerprint)]) {
                    $0.element("code", text: alert.fingerprint)
                }
            }
        }
    }

    /// When the pages were read on which the alert rests, by the last step that rests on any.
    private var readings: String? {
        guard let range = life?.steps.last(where: { $0.readings != nil })?.readings else { return nil }
        return text.readings(range, in: context.civilTime)
    }

    private func law(_ cell: inout Markup) {
        let pack = context.index.rules?.ruleBook.rule(alert.rule)?.pack
        LawText(citation: alert.legalSource, pack: pack, context: context).write(into: &cell)
        guard let pack else { return }
        cell.element("p", ["class": "small"], text: "\(pack.title[text.language]) \(pack.version)")
    }

    /// What changed in the document, where that is what was told: cell by cell and sentence by sentence.
    private func changes(_ main: inout Markup) {
        let records = life?.changes ?? context.snapshot.changes.filter { $0.fingerprint == alert.fingerprint }
        guard !records.isEmpty else { return }
        main.section("changes", text.whatChanged, count: records.count) { section in
            for record in records.prefix(Self.mostChanges) {
                section.element("h3", text: record.title)
                section.element("p", ["class": "small"]) { line in
                    line.time(record.time, in: context.civilTime)
                    line.raw(" · ")
                    line.link(to: record.address)
                }
                section.element("ul", ["class": "change"]) { list in
                    for line in record.change.lines(in: text.language) { list.element("li", text: line) }
                }
            }
        }
    }

    /// The most changes of one document that are shown.
    private static let mostChanges = 10

    /// How the thing owed stands that the alert is about, with the date that is used and what it rests on.
    private func obligation(_ main: inout Markup) {
        let parts = alert.subject.split(separator: "/", maxSplits: 2).map(String.init)
        guard parts.count > 1, let agency = alert.agency.flatMap(context.index.agency),
            let one = agency.obligations.first(where: { $0.duty == parts[0] && "\($0.reportYear)" == parts[1] })
        else { return }
        main.section("obligation", text.obligations) { section in
            ObligationRows(agency: agency, obligations: [one], context: context).write(into: &section)
        }
    }

    /// What the alert stands for, where it stands for several.
    private func members(_ main: inout Markup) {
        let members = context.snapshot.alerts.filter { $0.toldBy == alert.fingerprint }
        guard !members.isEmpty else { return }
        main.section("members", text.standsFor, count: members.count) { section in
            section.rows(members.prefix(ViewQuery().pageSize), of: AlertListing(context: context), context)
            let address = links.list("alerts", [.rule: members[0].rule.rawValue])
            section.more(min(members.count, ViewQuery().pageSize), of: members.count, at: address, text)
        }
    }

    private func history(_ section: inout Markup) {
        if let fault { return section.element("p", ["class": "notice"], text: text.words(fault)) }
        guard let life else { return section.element("p", ["class": "empty"], text: text.noHistory) }
        let report = AlertLifeReport(
            life,
            watchlist: context.index.rules?.watchlist,
            successes: context.index.rules?.policy.confirmSuccesses,
            civilTime: context.civilTime
        )
        AlertHistoryTable(report: report, context: context).write(into: &section)
    }
}

extension Markup {
    /// A term and what stands for it; nothing where there is no text.
    mutating func fact(_ term: String, _ content: String?) {
        guard let content, !content.isEmpty else { return }
        fact(term) { $0.write(content) }
    }

    mutating func fact(_ term: String, _ content: (inout Markup) -> Void) {
        element("div") { pair in
            pair.element("dt", text: term)
            pair.element("dd") { content(&$0) }
        }
    }
}
