import Logging
import Monitoring
import SuiteTags
import Supervision
import TestSupport
import Testing

/// A page that no reader comes to an end with: it is unreadable, and nothing else stands still for it.
@Suite(.tags(.wallClock))
struct SlowPageTests {
    private let clock = ManualClock(Samples.instant("2026-02-20", hour: 1))
    private let site: SiteOfValues
    private let statuses = RecordingStatusSink()
    private let log = RecordingAlertSink()

    init() {
        site = SiteOfValues(clock: clock)
        site.publish([SampleReport(Samples.bureau, 2024, "2025-01-20")], at: Supervised.list)
    }

    /// A monitor of one list, in the lane of which a reading may burn so much, in seconds.
    private func monitor(_ reader: EndlessReader, seconds: Double) -> Monitor {
        var limits = ReadingLane.Limits()
        limits.seconds = seconds
        var ports = Monitor.Ports(
            fetcher: site,
            reader: reader,
            attachmentReader: site,
            store: InMemoryStore(),
            alertSinks: [NamedSink(log: log)],
            statusSink: statuses
        )
        ports.readingLane = ReadingLane(limits: limits)
        return Monitor(
            rules: Samples.rules(first: 2025),
            stored: StoredState(digestSeed: 1),
            ports: ports,
            clock: clock,
            version: "test",
            logger: Logger(label: "test") { _ in LogMessages() }
        )
    }

    /// What a monitor shows that has swept once a day.
    private func status(of monitor: Monitor, afterDays days: Int) async throws -> StatusSnapshot {
        for _ in 0..<days {
            await monitor.sweep()
            clock.advance(by: 86_400)
        }
        await monitor.finish()
        return try #require(await statuses.snapshots.last)
    }

    @Test func aListThatIsTooSlowToReadIsUnreadableAndNothingIsMissing() async throws {
        let reader = EndlessReader(at: Supervised.list, others: site)
        defer { reader.letGo() }
        let monitor = monitor(reader, seconds: 0.05)
        let status = try await status(of: monitor, afterDays: 12)
        #expect(status.sources.first?.reason == .word(.readingTooSlow))
        #expect(status.obligation(of: "bureau")?.state == .unknown)
        #expect(status.obligation(of: "bureau")?.reason == .word(.readingTooSlow))
        #expect(await !log.lines.contains { $0.told.contains("missing") })
    }

    @Test func aReportThatIsTooSlowToReadIsUnreadableAndNotGone() async throws {
        let report = SampleReport(Samples.bureau, 2025, "2026-01-20")
        site.publish([report], at: Supervised.list)
        let reader = EndlessReader(at: report.row.address, others: site)
        defer { reader.letGo() }
        let monitor = monitor(reader, seconds: 0.05)
        let status = try await status(of: monitor, afterDays: 4)
        #expect(status.sources.first?.reason == nil)
        #expect(await !log.lines.contains { $0.told.contains("missing") || $0.told.contains("withdrawn") })
    }

    @Test func aTickGoesOnWhileAPageIsRead() async throws {
        let reader = EndlessReader(at: Supervised.list, others: site)
        let monitor = monitor(reader, seconds: 600)
        async let sweep: Void = monitor.sweep()
        await reader.hasStarted()
        clock.advance(by: 60)
        await monitor.tick()
        await monitor.finish()
        #expect(await statuses.snapshots.last?.monitor.lastTick == clock.now())
        reader.letGo()
        await sweep
    }
}
