import Foundation
import MonitorConfig
import Monitoring
import PageReading
import Supervision
import TestSupport

/// A site whose lists only a script draws, served from values: shells, data, and what the monitor makes of them.
final class ScriptDrawnSite: PageFetcher, AttachmentReader {
    /// What a request is answered with.
    enum Answer: Sendable {
        case text(String, type: String = "text/html; charset=utf-8")
        case bytes(Data)
        /// The same where a redirect leads.
        case moved(String, to: String)
        case notFound
        case refused
        case failed(FetchFailure)
    }

    private let answer: @Sendable (FetchRequest) -> Answer
    private let asked = Locked<[FetchRequest]>([])

    init(_ answer: @escaping @Sendable (FetchRequest) -> Answer) {
        self.answer = answer
    }

    /// Every request that was made.
    var requests: [FetchRequest] { asked.withLock { $0 } }

    func fetch(_ request: FetchRequest) async -> FetchResult {
        asked.withLock { $0.append(request) }
        switch answer(request) {
        case .text(let text, let type): return page(Data(text.utf8), type, request)
        case .bytes(let bytes): return page(bytes, "application/json", request)
        case .moved(let text, let target):
            return page(Data(text.utf8), "text/html; charset=utf-8", request, WebAddress(target))
        case .notFound: return .failed(FetchFailure(.notFound, detail: "404"))
        case .failed(let failure): return .failed(failure)
        case .refused: return .refused(FetchRefusal(status: 403, sign: .status))
        }
    }

    private func page(_ body: Data, _ type: String, _ request: FetchRequest, _ target: WebAddress? = nil) -> FetchResult
    {
        var hash = StableHash()
        for byte in body { hash.combine(byte: byte) }
        return .fetched(
            FetchedPage(
                requested: request.address,
                address: target ?? request.address,
                contentType: type,
                body: body,
                digest: ContentDigest(high: hash.value, low: UInt64(body.count)),
                fetchedAt: Samples.instant("2026-03-01")
            )
        )
    }

    func format(of file: FetchedPage) -> AttachmentFormat? { nil }

    func read(_ file: FetchedPage) async -> AttachmentReading {
        .unreadable(AttachmentProblem(.unknownFormat, detail: "no file"))
    }
}

/// Checks of one list on such a site.
struct ScriptDrawnWatch {
    let site: ScriptDrawnSite
    let source: Source
    private let rules: SupervisionRules
    private let access: PageAccess

    init(_ address: String, families: [SiteFamily], site: ScriptDrawnSite) throws {
        let page = ListedPage(
            address: try Self.address(address),
            kind: .annualReportList,
            agency: Self.agency.id
        )
        rules = SupervisionRules(
            watchlist: Watchlist(agencies: [Self.agency], pages: [page]),
            ruleBook: try Judged.book.get(),
            policy: SupervisionPolicy(),
            firstReportYear: 2025,
            siteFamilies: families
        )
        guard let source = rules.watchlist.sources.first else { throw NoSource() }
        self.source = source
        self.site = site
        access = PageAccess(fetcher: site, reader: HTMLPageReader(), attachmentReader: site)
    }

    struct NoSource: Error {}

    static let agency = Agency(id: "sljj", name: "云溪市示例局", kind: .localDept, jurisdiction: "cn")

    static func address(_ text: String) throws -> WebAddress {
        guard let address = WebAddress(text) else { throw NoSource() }
        return address
    }

    /// How the obligation to report on 2025 stands by what the list showed.
    func obligation(by state: SourceState, at now: Date) -> ObligationStatus.State? {
        rules.obligationVerdicts(of: Self.agency, states: [source.id: state], at: now)
            .first { $0.status.duty == "annual-report" && $0.status.reportYear == 2025 }?.status.state
    }

    /// One check; the state before it is that of a source that nobody has looked at.
    func check(after state: SourceState? = nil, at now: Date = Samples.instant("2026-03-01")) async -> SourceState {
        let clock = ManualClock(now)
        let before = state ?? SourceState(id: source.id, nextCheck: clock.now())
        return await SourceCheck(access: access, clock: clock, rules: rules).run(source, after: before).state
    }
}
