import AttachmentReading
import FoundationEssentials
import Logging
import MonitorConfig
import Monitoring
import PageFetching
import PageReading
import StateStorage
import Supervision
import TestSupport

/// The monitor as the daemon wires it, with a store on disk, over the generated pages.
struct SweepRun {
    private let monitor: Monitor
    private let store: SQLiteStore
    private let fetcher: CountingFetcher
    private let clock: ManualClock
    private let watchlist: Watchlist

    /// Autumn 2025: the report on 2025 is not due yet, and every list still ends with the one on 2024.
    private static let start = CivilTime.china.start(of: CivilDate(daysSinceEpoch: 20_410)).addingTimeInterval(9 * 3600)
    /// Obligations are supervised from the year after the newest report of the lists on: no article is fetched.
    private static let firstReportYear = SampleListPage.newestReportYear + 1

    private static func policy(_ concurrency: Int) -> SupervisionPolicy {
        var policy = SupervisionPolicy()
        policy.checkLimits = CheckLimits(concurrency: concurrency, perHostConcurrency: concurrency)
        return policy
    }

    init(pages: Int, port: Int, concurrency: Int, directory: String) async throws {
        watchlist = try Self.watchlist(pages, port: port)
        let clock = ManualClock(Self.start)
        self.clock = clock
        store = try SQLiteStore(path: "\(directory)/\(SQLiteStore.fileName)")
        let stored = try await store.load()
        let curl = try CurlFetcher(
            policy: Self.fetchPolicy(concurrency),
            digestSeed: stored.digestSeed,
            now: { clock.now() }
        )
        fetcher = CountingFetcher(curl)
        let rules = SupervisionRules(
            watchlist: watchlist,
            ruleBook: try RuleBook.load(),
            policy: Self.policy(concurrency),
            firstReportYear: Self.firstReportYear
        )
        monitor = Monitor(
            rules: rules,
            stored: stored,
            ports: Monitor.Ports(
                fetcher: fetcher,
                reader: HTMLPageReader(),
                attachmentReader: AttachmentFileReader(),
                store: store,
                alertSinks: [NamedSink(log: CountingAlertSink())],
                statusSink: IdleStatusSink()
            ),
            clock: clock,
            version: "benchmark",
            logger: Logger(label: "benchmark") { StreamLogHandler.standardError(label: $0) }
        )
    }

    private static func watchlist(_ count: Int, port: Int) throws -> Watchlist {
        let agencies = (0..<count).map { SampleAgency(index: $0) }
        let pages = agencies.compactMap { agency in
            WebAddress("http://127.0.0.1:\(port)\(agency.path)").map {
                ListedPage(address: $0, kind: .annualReportList, agency: agency.agency.id)
            }
        }
        return Watchlist(agencies: agencies.map(\.agency), pages: pages)
    }

    /// As fast as the server answers: politeness is not what is measured here.
    private static func fetchPolicy(_ concurrency: Int) -> FetchPolicy {
        let usual = FetchSettings()
        return FetchPolicy(
            timeout: usual.timeout,
            maxBodyBytes: usual.maximumBody,
            concurrency: concurrency,
            perHostConcurrency: concurrency,
            perHostDelay: .zero,
            userAgent: FetchPolicy.userAgent(version: "0", contact: nil),
            addresses: AddressPolicy(allowed: IPNetwork("127.0.0.1/32").map { [$0] } ?? [])
        )
    }

    /// One sweep over everything, until all that came of it is durable.
    func sweep(expecting bytes: Int, cores: Int) async throws -> Measurement {
        let pages = watchlist.sources.count
        let measurement = try await Measurement.of(pages: pages) {
            await monitor.sweep()
            // A sweep leaves states that differ in nothing but times for later; here they are stored, too.
            await monitor.finish()
        }
        if let complaint = fetcher.complaint { throw BenchmarkError("a page did not come: \(complaint)") }
        let expected = CountingFetcher.Count(pages: pages, bytes: bytes, others: 0)
        let count = fetcher.takeCount()
        guard count == expected else { throw BenchmarkError("a sweep brought \(count), not \(expected).") }
        return try measurement.checked("a sweep", cores: cores)
    }

    /// Lets so much time pass that every source is due.
    func passInterval() { clock.advance(by: SupervisionPolicy().checkInterval + 1) }

    /// Reads what was stored, checks that every page was read at the last sweep, and ends.
    func finish() async throws {
        await fetcher.shutdown()
        let stored = try await store.load()
        try store.close()
        let now = clock.now()
        let unread = stored.sources.filter {
            $0.standing != .ok || !$0.isWhole || $0.items != SampleListPage.rows || $0.lastSuccess != now
        }
        guard stored.sources.count == watchlist.sources.count, unread.isEmpty else {
            let example = unread.first.map { "\($0)" } ?? "none"
            throw BenchmarkError(
                "\(stored.sources.count) sources are stored, \(unread.count) of them unread: \(example)"
            )
        }
    }
}
