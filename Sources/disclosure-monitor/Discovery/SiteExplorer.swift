import AttachmentReading
import FoundationEssentials
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
    private let policy: FetchPolicy
    private let fetcher: CurlFetcher
    private let access: PageAccess
    /// The documents whose lists are to be found.
    private let sought: SoughtDocuments

    init(limits: Limits, allowsPrivateAddresses: Bool, sought: SoughtDocuments) throws {
        self.limits = limits
        self.sought = sought
        var policy = FetchPolicy(FetchSettings())
        policy.perHostConcurrency = 1
        policy.perHostDelay = limits.delay
        policy.addresses = AddressPolicy(allowsPrivateAddresses: allowsPrivateAddresses)
        self.policy = policy
        fetcher = try CurlFetcher(policy: policy, digestSeed: 0, now: { Date() })
        access = PageAccess(fetcher: fetcher, reader: HTMLPageReader(), attachmentReader: AttachmentFileReader())
    }

    /// Walks until nothing is left to read or a limit is reached; says which limit, and what it left out.
    func explore(_ start: SiteExploration) async -> (exploration: SiteExploration, cuts: [String]) {
        var exploration = start
        var cuts: [String] = []
        var pages = 0
        let end = ContinuousClock.now + limits.time
        while let address = exploration.next {
            let left = end - ContinuousClock.now
            guard pages < limits.pages, left > limits.delay else {
                let limit =
                    pages < limits.pages ? "the time limit of \(limits.time)" : "the limit of \(limits.pages) pages"
                cuts = cut(exploration, by: limit)
                break
            }
            pages += 1
            Console.error("\(pages): \(address)")
            exploration.add(await read(address, within: left - limits.delay), of: address)
        }
        await fetcher.shutdown()
        for cut in cuts { Console.error(cut) }
        return (exploration, cuts)
    }

    private func cut(_ exploration: SiteExploration, by limit: String) -> [String] {
        let waiting = exploration.waiting
        return ["\(limit) was reached; \(waiting.count) pages were not read"]
            + waiting.prefix(20).map { "\($0.name) \($0.address)" }
    }

    private func read(_ address: WebAddress, within time: Duration) async -> DiscoveryOutcome {
        var policy = policy
        policy.timeout = min(policy.timeout, time)
        fetcher.update(policy: policy)
        switch await access.visit(VisitRequest(address, for: .everything, seeking: sought)) {
        case .page(let page): return .read(page.reading)
        // A page that shows nothing may still send its reader on.
        case .noPage(let none): return none.page.map { .read($0.reading) } ?? .unread(reason: none.why.reason.text)
        case .unchanged: return .unread(reason: "http-304")
        case .refused(let refusal): return .unread(reason: "refused: \(refusal.reason.text)")
        case .failed(let failure):
            let advice = failure.reason == .forbiddenAddress ? "; see --allow-private-addresses" : ""
            return .unread(reason: failure.word.text + advice)
        }
    }

    /// Why the page given could not be read.
    func reason(of exploration: SiteExploration) -> String {
        exploration.reasonUnread.map { "the page could not be read: \($0)" } ?? "the page was not read in time"
    }
}
