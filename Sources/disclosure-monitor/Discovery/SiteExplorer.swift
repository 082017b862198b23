import AttachmentReading
import FoundationEssentials
import Logging
import MonitorConfig
import Monitoring
import PageFetching
import PageReading
import SiteDiscovery
import Supervision

/// Fetches and reads the pages that an exploration asks for, politely and within bounds.
struct SiteExplorer {
    struct Limits {
        var pages: Int
        var time: Duration
        /// Between two requests to one host.
        var delay: Duration
    }

    private let limits: Limits
    /// Of what is said while it goes on.
    private let language: Language
    private let policy: FetchPolicy
    private let fetcher: CurlFetcher
    private let access: PageAccess
    /// The documents whose lists are to be found.
    private let sought: SoughtDocuments
    /// The publishing systems whose lists are read that only a script draws.
    private let families: [SiteFamily]

    init(
        limits: Limits,
        allowsPrivateAddresses: Bool,
        robots: RobotsConduct,
        sought: SoughtDocuments,
        families: [SiteFamily],
        language: Language
    )
        throws
    {
        self.limits = limits
        self.language = language
        self.sought = sought
        self.families = families
        var policy = FetchPolicy(FetchSettings())
        policy.perHostConcurrency = 1
        policy.perHostDelay = limits.delay
        policy.addresses = AddressPolicy(allowsPrivateAddresses: allowsPrivateAddresses)
        self.policy = policy
        fetcher = try CurlFetcher(policy: policy, digestSeed: 0, now: { Date() })
        let gate = RobotsGate(fetcher, clock: ScaledClock(), logger: Logger(label: "discover"))
        let asked: any PageFetcher = robots == .obey ? gate : fetcher
        access = PageAccess(fetcher: asked, reader: HTMLPageReader(), attachmentReader: AttachmentFileReader())
    }

    /// Walks until nothing is left to read or a limit is reached; says which limit, and what it left out.
    func explore(_ start: SiteExploration) async -> (exploration: SiteExploration, cuts: [LocalizedText]) {
        var exploration = start
        var cuts: [LocalizedText] = []
        var pages = 0
        let end = ContinuousClock.now + limits.time
        while let address = exploration.next {
            let left = end - ContinuousClock.now
            guard pages < limits.pages, left > limits.delay else {
                cuts = cut(exploration, isByTime: pages < limits.pages)
                break
            }
            pages += 1
            Console.error("\(pages): \(address)")
            let (outcome, list) = await read(address, within: left - limits.delay)
            exploration.add(outcome, of: address, drawnBy: list)
        }
        await fetcher.shutdown()
        for cut in cuts { Console.error(cut[language]) }
        return (exploration, cuts)
    }

    private func cut(_ exploration: SiteExploration, isByTime: Bool) -> [LocalizedText] {
        let waiting = exploration.waiting
        let seconds = limits.time.components.seconds
        let limit =
            isByTime
            ? LocalizedText(chinese: "达到时限\(seconds)秒", english: "the time limit of \(seconds) seconds was reached")
            : LocalizedText(chinese: "达到上限\(limits.pages)页", english: "the limit of \(limits.pages) pages was reached")
        let left = LocalizedText(
            chinese: "\(limit.chinese)，另有\(waiting.count)页未读",
            english: "\(limit.english); \(waiting.count) pages were not read"
        )
        return [left]
            + waiting.prefix(20).map { page in
                let line = "\(page.name) \(page.address)"
                return LocalizedText(chinese: line, english: line)
            }
    }

    /// What going to an address comes to, with the list that only a script draws there.
    private func read(
        _ address: WebAddress,
        within time: Duration
    ) async -> (outcome: DiscoveryOutcome, list: ScriptDrawnList?) {
        var policy = policy
        policy.timeout = min(policy.timeout, time)
        fetcher.update(policy: policy)
        let request = VisitRequest(address, for: .everything, seeking: sought, families: families)
        switch await access.visit(request) {
        case .page(let page): return await withData(page)
        // A page that shows nothing may still send its reader on.
        case .noPage(let none):
            guard let page = none.page else { return (.unread(reason: Self.text(none.why.reason)), nil) }
            return await withData(page)
        case .unchanged: return (.unread(reason: Self.text(.word(.notModified))), nil)
        case .refused(let refusal):
            let reason = Self.text(refusal.reason)
            let words = LocalizedText(chinese: "被拒绝：\(reason.chinese)", english: "refused: \(reason.english)")
            return (.unread(reason: words), nil)
        case .failed(let failure):
            var reason = Self.text(failure.word)
            if failure.reason == .forbiddenAddress {
                reason.chinese += "；见 --allow-private-addresses"
                reason.english += "; see --allow-private-addresses"
            }
            return (.unread(reason: reason), nil)
        }
    }

    /// The page with the rows of a list that only a script draws, and the family that gives them.
    private func withData(_ page: VisitedPage) async -> (outcome: DiscoveryOutcome, list: ScriptDrawnList?) {
        guard let data = page.data else { return (.read(page.reading), nil) }
        var reading = page.reading
        var list = ScriptDrawnList(family: data.family.id, title: data.family.title)
        let visit = await access.firstPage(of: data, seeking: sought)
        if case .answer(.rows(let rows, _)) = visit?.outcome {
            reading.list = rows
            reading.kind = .list
        } else {
            list.failure = LocalizedText(
                chinese: "由脚本显示，识别为“\(list.title.chinese)”，但未取得其数据",
                english: "drawn by a script, known as \(list.title.english) (\(list.family)), but its data did not come"
            )
        }
        return (.read(reading), list)
    }

    private static func text(_ reason: Reason) -> LocalizedText {
        LocalizedText(chinese: reason.name(in: .chinese), english: reason.name(in: .english))
    }

    /// Why the page given could not be read.
    func reason(of exploration: SiteExploration) -> LocalizedText {
        guard let reason = exploration.reasonUnread else {
            return LocalizedText(chinese: "未能在时限内读取", english: "the page was not read in time")
        }
        return LocalizedText(
            chinese: "页面无法读取：\(reason.chinese)",
            english: "the page could not be read: \(reason.english)"
        )
    }
}
