import Supervision

/// A document and what pages are made of it, each made when it is first asked for.
final class Shown: Sendable {
    let document: StatusDocument
    let civilTime: CivilTime
    private let rules: SupervisionRules?
    private let indexes = Locked<StatusIndex?>(nil)
    private let firstPages = Locked<[SiteLinks: ServedBody]>([:])
    /// Whether anybody has asked for a page of it.
    private let isRead = Locked(false)
    /// First pages that are made before they are asked for: one a language, with a name or two of the endpoint.
    private static let mostPrepared = 6

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

    /// Whether it is explained by these rules, in that zone.
    func isPresented(by rules: SupervisionRules?, in civilTime: CivilTime) -> Bool {
        self.rules === rules && self.civilTime == civilTime
    }

    var snapshot: StatusSnapshot { document.snapshot }

    /// How many first pages are ready.
    var readyPages: Int { firstPages.withLock { $0.count } }

    /// Makes what readers of what was shown before have asked for, before anybody asks for it here, so that none waits for that.
    ///
    /// - Parameter last: What was shown before.
    func prepare(for last: Shown) {
        guard last.isRead.withLock({ $0 }) else { return }
        _ = index
        for links in last.firstPages.withLock({ Array($0.keys.prefix(Self.mostPrepared)) }) {
            if let language = links.language { keepFirstPage(in: language, links) }
        }
    }

    /// Where several readers come at once, one makes it and the others wait for that.
    private var index: StatusIndex {
        indexes.withLock { index in
            if let index { return index }
            let made = StatusIndex(snapshot, rules: rules)
            index = made
            return made
        }
    }

    func context(in language: Language, _ links: SiteLinks) -> PageContext {
        isRead.withLock { $0 = true }
        return made(in: language, links)
    }

    /// The page that most readers begin with, made once for each language.
    func firstPage(in language: Language, _ links: SiteLinks) -> ServedBody {
        isRead.withLock { $0 = true }
        return firstPages.withLock({ $0[links] }) ?? keepFirstPage(in: language, links)
    }

    @discardableResult
    private func keepFirstPage(in language: Language, _ links: SiteLinks) -> ServedBody {
        let page = TodayPage(context: made(in: language, links))
        let body = ServedBody(Array(page.html().utf8), type: .html)
        firstPages.withLock { $0[links] = body }
        return body
    }

    private func made(in language: Language, _ links: SiteLinks) -> PageContext {
        PageContext(index: index, text: DashboardText(language), civilTime: civilTime, links: links)
    }
}
