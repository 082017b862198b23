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
    /// Who is told beside the log, by name; a restart begins with those that are here then.
    var furtherSinks: [NamedSink] = []
    let statuses = RecordingStatusSink()
    let power = PowerSwitch()
    /// What the monitor measured of its work.
    let meter = RecordingMeter()
    /// What servers say of the time.
    let serverTimes: ServerTimes
    /// When the certificates end that were seen; empty again after a restart.
    private(set) var certificates = ServerCertificates()
    /// What the monitor said in its own log.
    let messages: LogMessages
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
        furtherSinks: [NamedSink] = [],
        keptLines: Int = 100_000,
        logger: Logger? = nil,
        hasSteadyClock: Bool = false
    ) {
        let messages = LogMessages()
        self.messages = messages
        self.logger = logger ?? Logger(label: "test") { _ in messages }
        clock = ManualClock(Samples.instant(day, hour: 1), isSteady: hasSteadyClock)
        serverTimes = ServerTimes(clock: clock)
        site = SiteOfValues(clock: clock)
        store = InMemoryStore(keptLines: keptLines)
        self.log = log
        self.furtherSinks = furtherSinks
        self.rules = rules
        let sinks = [NamedSink(log: log)] + furtherSinks
        let ports = Self.ports(site, store, sinks, statuses, power, serverTimes, certificates, meter)
        monitor = Self.monitor(rules, StoredState(digestSeed: 1), ports, clock, self.logger)
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
        await monitor.settle()
    }

    /// A reload with the sinks that are here now.
    func replaceSinks() async {
        await monitor.replaceSinks(Self.powered(sinks, power))
        await monitor.settle()
    }

    /// Moves the clock on, second by second, until something is so; throws where it does not come about.
    func wait(_ event: String, until isSo: (Supervised) async -> Bool) async throws {
        for _ in 0..<200_000 {
            if await isSo(self) { return }
            clock.advance(by: 1)
            await Task.yield()
        }
        throw NeverHappened(event: event)
    }

    struct NeverHappened: Error {
        let event: String
    }

    /// The log and the further sinks, as a configuration would name them.
    var sinks: [NamedSink] { [NamedSink(log: log)] + furtherSinks }

    /// Ends the monitor as a kill does, and starts another one from what the store holds.
    mutating func restart(_ rules: SupervisionRules? = nil) async throws {
        self.rules = rules ?? self.rules
        wasInterrupted = true
        certificates = ServerCertificates()
        let ports = Self.ports(site, store, sinks, statuses, power, serverTimes, certificates, meter)
        monitor = Self.monitor(self.rules, try await store.load(), ports, clock, logger)
        await monitor.resume()
    }

    /// Ends the monitor as a kill does, and starts one that has lost its store and goes on from `status`.
    mutating func restart(recovering status: StatusSnapshot) async {
        wasInterrupted = true
        certificates = ServerCertificates()
        let change = StateChange(recovering: status, lastSequence: status.lastSequence)
        let stored = StoredState(
            alerts: Array(change.alerts.values),
            sinks: Array(change.sinks.values),
            lastSequence: status.lastSequence,
            firstReportYear: change.firstReportYear,
            firstYears: change.firstYears,
            digestSeed: 2
        )
        let ports = Self.ports(site, store, sinks, statuses, power, serverTimes, certificates, meter)
        monitor = Self.monitor(rules, stored, ports, clock, logger)
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
        _ sinks: [NamedSink],
        _ statuses: RecordingStatusSink,
        _ power: PowerSwitch,
        _ serverTimes: ServerTimes,
        _ certificates: ServerCertificates,
        _ meter: RecordingMeter
    ) -> Monitor.Ports {
        Monitor.Ports(
            fetcher: site,
            reader: site,
            attachmentReader: site,
            store: PoweredStore(store, power: power),
            alertSinks: powered(sinks, power),
            serverTimes: serverTimes,
            certificates: certificates,
            meter: meter,
            statusSink: statuses
        )
    }

    private static func powered(_ sinks: [NamedSink], _ power: PowerSwitch) -> [NamedSink] {
        sinks.map { sink in
            NamedSink(
                name: sink.name,
                kind: sink.kind,
                sink: PoweredAlertSink(sink.sink, power: power, isLog: sink.kind.isLog),
                routes: sink.routes,
                digest: sink.digest
            )
        }
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
