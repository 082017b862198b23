import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Disks that are full, logs that cannot be written: nothing is lost, nothing is said twice.
struct OutputTroubleTests {
    private struct DiskFull: Error, CustomStringConvertible {
        let description = "disk full"
    }

    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-06")

    private func supervised() async -> Supervised {
        let supervised = Supervised()
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        return supervised
    }

    /// A report comes, is edited and goes: five lines in all.
    private func muchHappens(to supervised: Supervised) async {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.publish([new.edited("补充说明。").cut(toSections: 5), old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.takeDown(new, leaving: [old], at: Supervised.list)
        await supervised.sweep(times: 3)
    }

    private let lines = [
        "report_new new bureau info", "report_changed changed bureau warning",
        "alert_firing section-missing bureau error", "report_withdrawn withdrawn bureau error",
        "alert_resolved section-missing bureau error",
    ]

    @Test func whileTheStoreFailsNothingIsToldAndAfterwardsEverythingOnceInOrder() async throws {
        let supervised = await supervised()
        let commits = await supervised.store.commits.count
        await supervised.store.fail(with: DiskFull())
        await muchHappens(to: supervised)
        await supervised.expectTold([])
        #expect(try await supervised.status().monitor.storageError?.english == "disk full")
        await supervised.store.fail(with: nil)
        await supervised.tick()
        await supervised.expectTold(lines)
        #expect(await supervised.log.lines.map(\.sequence) == [1, 2, 3, 4, 5])
        #expect(await supervised.store.commits.count == commits + 1)
        #expect(try await supervised.status().monitor.storageError == nil)
        #expect(try await supervised.store.undelivered() == [])
    }

    @Test func theEndOfTheTroubleIsPublishedThoughNothingElseHappens() async throws {
        let supervised = await supervised()
        await supervised.store.fail(with: DiskFull())
        await muchHappens(to: supervised)
        await supervised.tick()
        _ = try await supervised.status()
        await supervised.store.fail(with: nil)
        let published = await supervised.statuses.snapshots.count
        // Publishing takes its rests by the processor's time; ticks are what it costs to wait for one.
        for _ in 0..<100_000 {
            await supervised.tick()
            if await supervised.statuses.snapshots.count > published { break }
        }
        #expect(await supervised.statuses.snapshots.last?.monitor.storageError == nil)
        #expect(await supervised.statuses.snapshots.count == published + 1)
    }

    @Test(arguments: 0...5)
    func aLogThatFailsHalfWayIsGoneOnWithWhereItStopped(_ written: Int) async throws {
        let supervised = await supervised()
        await supervised.log.fail(afterLines: written)
        await muchHappens(to: supervised)
        await supervised.expectTold(Array(lines.prefix(written)))
        let sink = try #require(try await supervised.status().monitor.sinks.first)
        #expect((sink.error != nil) == (written < lines.count))
        #expect(sink.deliveredThrough == written && sink.lagLines == lines.count - written)
        await supervised.log.fail(afterLines: nil)
        supervised.clock.advance(by: 300)
        await supervised.tick()
        await supervised.expectTold(lines)
        #expect(try await supervised.status().monitor.sinks == [SinkStatus(name: "log", deliveredThrough: lines.count)])
        #expect(try await supervised.store.undelivered() == [])
    }

    @Test func aStatusThatCannotBePublishedDoesNotHoldUpAlerts() async {
        let supervised = await supervised()
        await supervised.statuses.fail(with: DiskFull())
        await muchHappens(to: supervised)
        await supervised.expectTold(lines)
    }

    @Test func whatIsRememberedWithAnAlertShowsWhyItWasRaised() async throws {
        let supervised = Supervised(from: "2026-01-30")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-02")
        #expect(await supervised.told.contains("alert_firing missing bureau critical"))
        let state = try #require(try await supervised.store.load().sources.first)
        #expect(state.wholeReadings.hasTwo(after: CivilTime.china.end(of: Samples.day("2026-01-31"))))
    }
}
