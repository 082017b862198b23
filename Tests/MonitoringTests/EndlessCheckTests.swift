import Logging
import Monitoring
import Supervision
import TestSupport
import Testing

/// A server that never answers for the pages that a list leads to: the list is seen, and a source that is watched no more
/// is let go.
@Suite
struct EndlessCheckTests {
    private let clock = ManualClock(Samples.instant("2026-01-22", hour: 1))
    private let statuses = RecordingStatusSink()
    private let site: SiteOfValues
    private let reports = [
        SampleReport(Samples.bureau, 2025, "2026-01-20"), SampleReport(Samples.bureau, 2024, "2025-01-20"),
    ]

    init() {
        site = SiteOfValues(clock: clock)
        site.publish(reports, at: Supervised.list)
    }

    /// Asks the site, and waits for ever where an address is silent.
    private final class SilentFetcher: PageFetcher {
        let site: SiteOfValues
        let silent: @Sendable (WebAddress) -> Bool
        let asked: AsyncStream<WebAddress>
        private let asking: AsyncStream<WebAddress>.Continuation

        init(_ site: SiteOfValues, silent: @escaping @Sendable (WebAddress) -> Bool) {
            self.site = site
            self.silent = silent
            (asked, asking) = AsyncStream.makeStream()
        }

        func fetch(_ request: FetchRequest) async -> FetchResult {
            asking.yield(request.address)
            guard silent(request.address) else { return await site.fetch(request) }
            let (never, end) = AsyncStream<Never>.makeStream()
            for await _ in never {}
            withExtendedLifetime(end) {}
            return .failed(FetchFailure(.cancelled, detail: "nobody waits any more"))
        }
    }

    private func monitor(_ fetcher: SilentFetcher, articleSeconds: Int) -> Monitor {
        var policy = SupervisionPolicy()
        policy.articleSeconds = articleSeconds
        return Monitor(
            rules: Samples.rules(policy: policy, first: 2025),
            stored: StoredState(digestSeed: 1),
            ports: Monitor.Ports(
                fetcher: fetcher,
                reader: site,
                attachmentReader: site,
                store: InMemoryStore(),
                alertSinks: [NamedSink(log: RecordingAlertSink())],
                statusSink: statuses
            ),
            clock: clock,
            version: "test",
            logger: Logger(label: "test") { _ in LogMessages() }
        )
    }

    @Test func aListWhosePagesNeverAnswerIsSeenAllTheSame() async throws {
        let fetcher = SilentFetcher(site) { $0 != Supervised.list }
        await monitor(fetcher, articleSeconds: 0).sweep()
        let status = try #require(await statuses.snapshots.last)
        #expect(status.sources.first?.state == .ok)
        #expect(status.agencies.flatMap(\.obligations).first { $0.reportYear == 2025 }?.state == .met)
    }

    @Test func aSourceThatIsWatchedNoMoreIsLetGo() async throws {
        let fetcher = SilentFetcher(site) { _ in true }
        let monitor = monitor(fetcher, articleSeconds: 300)
        let sweep = Task { await monitor.sweep() }
        for await _ in fetcher.asked { break }
        await monitor.reload(Samples.rules([], first: 2025))
        await sweep.value
        #expect(await statuses.snapshots.last?.sources.isEmpty == true)
    }
}
