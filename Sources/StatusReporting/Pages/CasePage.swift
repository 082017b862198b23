import Supervision

/// The page of one rectification case: what is wrong, until when it is to be mended, and what was done.
struct CasePage {
    let rectification: RectificationCase
    /// Everything that happened to it; nil where the store could not be asked.
    let record: CaseRecord?
    let fault: ArchiveReader.Fault?
    let context: PageContext
    /// The forms by which people take it further; nil where nobody may.
    var desk: ((inout Markup) -> Void)?

    private var text: DashboardText { context.text }
    private var links: SiteLinks { context.links }

    func html() -> String {
        let id = rectification.id.rawValue
        return PageFrame(context: context, title: "\(id) · \(text.title)", path: ["cases", id]).html { main in
            main.trail([(text.title, links.to([])), (text.listingName("cases"), links.list("cases"))], text)
            heading(&main)
            main.section("matter", text.message) { facts(&$0) }
            desk?(&main)
            main.section("history", text.history) { history(&$0) }
        }
    }

    private func heading(_ main: inout Markup) {
        let one = rectification
        main.element("div", ["class": "heading"]) { heading in
            heading.element("h1") { title in
                title.write("\(text.caseNumber) \(one.id.rawValue)")
                title.raw(" ")
                title.chip(context.name(of: one.state), tone: one.state.isOpen ? "warning" : "plain")
                title.raw(" ")
                title.chip(text.name(one.severity), tone: one.severity.rawValue)
                guard one.isOverdue(on: context.today) else { return }
                title.raw(" ")
                title.chip(text.overdue, tone: "missing")
            }
        }
    }

    private func facts(_ section: inout Markup) {
        let one = rectification
        let finding = record?.finding ?? context.index.alert(one.fingerprint)?.finding
        let words = finding.map(context.words)
        section.element("dl", ["class": "facts"]) { list in
            list.fact(text.message, finding?.message[text.language])
            list.fact(text.agency) { AgencyNames(ids: one.agencies, context: context).write(into: &$0) }
            list.fact(text.found, words?.found)
            list.fact(text.expected, words?.expected)
            list.fact(text.evidence, words?.evidence)
            list.fact(text.legalSource, finding?.legalSource[text.language])
            if let address = finding?.address { list.fact(text.openPage) { $0.link(to: address) } }
            list.fact(text.due, one.due.description + (one.isDueProvisional ? " " + text.provisional : ""))
            list.fact(text.responsible, one.responsible)
            list.fact(text.opened) { $0.time(one.openedAt, in: context.civilTime) }
            list.fact(text.notified) { $0.time(one.notifiedAt, in: context.civilTime) }
            list.fact(text.mended) { $0.time(one.mendedAt, in: context.civilTime) }
            if let earlier = one.repeats {
                list.fact(text.repeats) {
                    $0.element("a", ["href": links.rectification(earlier)], text: earlier.rawValue)
                }
            }
            list.fact(text.alert) { $0.element("a", ["href": links.alert(one.fingerprint)], text: one.fingerprint) }
            list.fact(text.rule) { $0.element("a", ["href": links.rule(one.rule)], text: one.rule.rawValue) }
        }
    }

    private func history(_ section: inout Markup) {
        if let fault { return section.element("p", ["class": "notice"], text: text.words(fault)) }
        guard let steps = record?.steps, !steps.isEmpty, let law = context.index.rules?.ruleBook.rectification else {
            return section.element("p", ["class": "empty"], text: text.noHistory)
        }
        section.table([text.time, text.step, text.state, text.by, text.note]) { rows in
            for words in CaseStepWords.all(steps, in: text.language) {
                let step = words.step
                rows.element("tr") { row in
                    row.cell(text.time) { $0.time(step.time, in: context.civilTime) }
                    row.cell(text.step, text: text.words(step.kind))
                    row.cell(text.state, text: law.name(of: step.state)[text.language])
                    row.cell(text.by, text: step.author)
                    row.cell(text.note) { cell in
                        for change in words.changes { cell.element("p", text: change) }
                        cell.write(step.note)
                    }
                }
            }
        }
    }
}
