import Foundation
import Logging
import Monitoring
import StateStorage
import Supervision
import TestSupport

/// A monitor over a store on the disk, and people who speak to it through a connection of their own.
final class OrderScene {
    let clock: ManualClock
    let site: SiteOfValues
    let log = RecordingAlertSink()
    private let statuses = RecordingStatusSink()
    private let directory: URL
    private var store: SQLiteStore
    private var rules: SupervisionRules
    private var monitor: Monitor

    init(_ rules: SupervisionRules = Samples.rules(first: 2025), from day: String) async throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "orders-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        self.rules = rules
        let clock = ManualClock(Samples.instant(day, hour: 1))
        self.clock = clock
        site = SiteOfValues(clock: clock)
        store = try SQLiteStore(path: directory.appending(path: SQLiteStore.fileName).path)
        let sinks = [NamedSink(log: log)]
        let ports = Monitor.Ports(
            fetcher: site,
            reader: site,
            attachmentReader: site,
            store: store,
            alertSinks: sinks,
            statusSink: statuses
        )
        monitor = Monitor(
            rules: rules,
            stored: try await store.load(),
            ports: ports,
            clock: clock,
            version: "test",
            logger: Logger(label: "test") { _ in LogMessages() }
        )
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    // MARK: Time

    /// Sweeps now, and every six hours until `day` has begun in China.
    func sweep(until day: String) async {
        let end = Samples.instant(day, hour: 0)
        while clock.now() < end { await sweep(times: 1) }
    }

    func sweep(times count: Int) async {
        for _ in 0..<count {
            await monitor.sweep()
            clock.advance(by: 6 * 3600)
        }
    }

    func tick() async { await monitor.tick() }

    /// Ends the monitor as a kill does, and starts another one on the same file.
    func restart() async throws {
        try store.close()
        store = try SQLiteStore(path: path)
        let ports = Monitor.Ports(
            fetcher: site,
            reader: site,
            attachmentReader: site,
            store: store,
            alertSinks: [NamedSink(log: log)],
            statusSink: statuses
        )
        monitor = Monitor(
            rules: rules,
            stored: try await store.load(),
            ports: ports,
            clock: clock,
            version: "test",
            logger: Logger(label: "test") { _ in LogMessages() }
        )
        await monitor.resume()
    }

    func reload() async {
        await monitor.reload(rules)
        await monitor.settle()
    }

    // MARK: People

    private var path: String { directory.appending(path: SQLiteStore.fileName).path }

    /// Gives an order through another connection, and returns its number.
    @discardableResult
    func say(
        _ kind: PersonOrder.Kind,
        _ target: String? = nil,
        _ matchers: SilenceMatchers? = nil,
        by author: String = "王某",
        until day: String? = nil
    ) throws -> Int {
        let order = PersonOrder(
            kind,
            target: target,
            matchers: matchers,
            by: author,
            note: "整改中",
            givenAt: clock.now(),
            until: day.map { Samples.instant($0, hour: 0) }
        )
        guard let id = try OrderDesk(path: path).give(order) else { throw Refused() }
        return id
    }

    struct Refused: Error {}

    /// What came of an order.
    func outcome(of id: Int) throws -> PersonOrder.Outcome? { try OrderDesk(path: path).order(id)?.outcome }

    func life(of fingerprint: String) throws -> AlertLife { try AlertHistory(path: path).life(of: fingerprint) }

    // MARK: What was told

    /// Every line of a rule, as its event and the day.
    func told(_ rule: Rule.ID) async -> [String] {
        await log.lines.filter { $0.finding.rule == rule }
            .map { "\($0.event.rawValue) \(CivilTime.china.date(at: $0.time))" }
    }

    /// The alert of a rule as the status shows it.
    func alert(_ rule: Rule.ID) async throws -> AlertStatus? { try await status().alert(rule) }

    func status() async throws -> StatusSnapshot {
        await monitor.finish()
        guard let last = await statuses.snapshots.last else { throw Supervised.NoStatus() }
        return last
    }
}
