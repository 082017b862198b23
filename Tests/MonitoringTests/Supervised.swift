import FoundationEssentials
import Logging
import Monitoring
import Supervision
import TestSupport
import Testing

/// A monitor over a site of values, with everything that it writes kept, six hours from sweep to sweep.
struct Supervised {
    let clock: ManualClock
    let site: SiteOfValues
    let store: InMemoryStore
    let log: RecordingAlertSink
    let statuses = RecordingStatusSink()
    let power = PowerSwitch()
    private let logger: Logger
    private(set) var rules: SupervisionRules
    private(set) var monitor: Monitor
    /// Whether a monitor was ended and another one took its place.
    private(set) var wasInterrupted = false

    static let list = Samples.address("/nb/")

    /// A monitor that has not swept yet; the time is one o'clock at night in China.
    init(
        _ rules: SupervisionRules = Samples.rules(first: 2025),
        from day: String = "2026-01-05",
        log: RecordingAlertSink = RecordingAlertSink(),
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) {
        self.logger = logger
        clock = ManualClock(Samples.instant(day, hour: 1))
        site = SiteOfValues(clock: clock)
        store = InMemoryStore()
        self.log = log
        self.rules = rules
        let ports = Self.ports(site, store, log, statuses, power)
        monitor = Self.monitor(rules, StoredState(digestSeed: 1), ports, clock, logger)
    }

    // MARK: Time

    /// Sweeps now, then moves on by `hours`: the next sweep is due when this one is over.
    func sweep(thenWait hours: Double = 6) async {
        await monitor.sweep()
        clock.advance(by: hours * 3600)
    }

    func sweep(times count: Int) async {
        for _ in 0..<count { await sweep() }
    }

    /// Sweeps every six hours until `day` has begun in China.
    func sweep(until day: String) async {
        let end = Samples.instant(day, hour: 0)
        while clock.now() < end { await sweep() }
    }

    /// What happens between two checks: the day is judged, what was decided is written and published.
    func tick() async {
        await monitor.tick()
    }

    // MARK: Changes

    /// A reload with other rules.
    mutating func reload(_ rules: SupervisionRules) async {
        self.rules = rules
        await monitor.reload(rules)
    }

    /// Ends the monitor as a kill does, and starts another one from what the store holds.
    mutating func restart(_ rules: SupervisionRules? = nil) async throws {
        self.rules = rules ?? self.rules
        wasInterrupted = true
        let ports = Self.ports(site, store, log, statuses, power)
        monitor = Self.monitor(self.rules, try await store.load(), ports, clock, logger)
        await monitor.resume()
    }

    // MARK: What was told

    /// Every line, as `event rule whose severity`.
    var told: [String] {
        get async { await log.lines.map(\.told) }
    }

    /// Expects exactly these lines, and shows those that came instead.
    func expectTold(_ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) async {
        let told = await told
        #expect(told == expected, sourceLocation: sourceLocation)
    }

    /// Every line with the day on which it was told.
    var toldByDay: [String] {
        get async { await log.lines.map { "\(CivilTime.china.date(at: $0.time)) \($0.told)" } }
    }

    /// Everything at this instant, published on demand.
    func status() async throws -> StatusSnapshot {
        await monitor.finish()
        guard let last = await statuses.snapshots.last else { throw NoStatus() }
        return last
    }

    struct NoStatus: Error {}

    // MARK: Wiring

    private static func ports(
        _ site: SiteOfValues,
        _ store: InMemoryStore,
        _ log: RecordingAlertSink,
        _ statuses: RecordingStatusSink,
        _ power: PowerSwitch
    ) -> Monitor.Ports {
        Monitor.Ports(
            fetcher: site,
            reader: site,
            attachmentReader: site,
            store: PoweredStore(store, power: power),
            alertSink: PoweredAlertSink(log, power: power),
            statusSink: statuses
        )
    }

    private static func monitor(
        _ rules: SupervisionRules,
        _ stored: StoredState,
        _ ports: Monitor.Ports,
        _ clock: ManualClock,
        _ logger: Logger
    ) -> Monitor {
        Monitor(
            rules: rules,
            stored: stored,
            ports: ports,
            clock: clock,
            version: "test",
            logger: logger
        )
    }
}

extension AlertLine {
    /// `event rule whose severity`; whose it is, is the agency, or the word `source`.
    var told: String {
        "\(event.rawValue) \(finding.rule) \(finding.agency?.rawValue ?? "source") \(finding.severity.rawValue)"
    }
}

extension StatusSnapshot {
    func obligation(of agency: Agency.ID, _ year: Int = 2025) -> ObligationStatus? {
        agencies.first { $0.id == agency }?.obligations.first { $0.reportYear == year }
    }

    func alert(_ rule: Rule.ID) -> AlertStatus? {
        alerts.first { $0.rule == rule }
    }
}
