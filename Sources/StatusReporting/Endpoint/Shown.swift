import Supervision

/// A document and what pages are made of it, each made when it is first asked for.
final class Shown: Sendable {
    let document: StatusDocument
    let civilTime: CivilTime
    private let rules: SupervisionRules?
    private let indexes = Locked<StatusIndex?>(nil)
    private let firstPages = Locked<[SiteLinks: ServedBody]>([:])

    /// - Parameter rules: What is demanded of whom; nil where only a status is at hand.
    init(_ document: StatusDocument, rules: SupervisionRules?, civilTime: CivilTime) {
        self.document = document
        self.rules = rules
        self.civilTime = civilTime
    }

    /// The same in another zone, or under other rules.
    func presented(by rules: SupervisionRules?, in civilTime: CivilTime) -> Shown {
        Shown(document, rules: rules, civilTime: civilTime)
    }

    var snapshot: StatusSnapshot { document.snapshot }

    /// Where several readers come at once, one makes it and the others wait for that.
    var index: StatusIndex {
        indexes.withLock { index in
            if let index { return index }
            let made = StatusIndex(snapshot, rules: rules)
            index = made
            return made
        }
    }

    func context(in language: Language, _ links: SiteLinks) -> PageContext {
        PageContext(index: index, text: DashboardText(language), civilTime: civilTime, links: links)
    }

    /// The page that most readers begin with, made once for each language.
    func firstPage(in language: Language, _ links: SiteLinks) -> ServedBody {
        if let body = firstPages.withLock({ $0[links] }) { return body }
        let page = TodayPage(context: context(in: language, links))
        let body = ServedBody(Array(page.html().utf8), type: .html)
        firstPages.withLock { $0[links] = body }
        return body
    }
}
