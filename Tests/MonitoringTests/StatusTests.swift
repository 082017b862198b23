import FoundationEssentials
import Monitoring
import Supervision
import TestSupport
import Testing

/// What the status says at an instant, and the lines by their numbers.
struct StatusTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-04")

    @Test func aSiteWhereEverythingIsThereIsOk() async throws {
        let supervised = Supervised()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep()
        let snapshot = try await supervised.status()
        #expect(snapshot.overall == .ok)
        #expect(snapshot.counts.agencies == 1)
        #expect(snapshot.counts.sourcesByState["ok"] == 1)
        #expect(snapshot.counts.obligationsByState["met"] == 1)
        #expect(snapshot.counts.alertsBySeverity.values.allSatisfy { $0 == 0 })
        #expect(snapshot.sources.first?.items == 2)
        #expect(snapshot.agencies.first?.worstSeverity == nil)
    }

    @Test func whatWasNotSeenYetIsUnknownNotOk() async throws {
        let supervised = Supervised(from: "2026-01-28")
        await supervised.tick()
        let snapshot = try await supervised.status()
        #expect(snapshot.overall == .unknown)
        #expect(snapshot.counts.sourcesByState["never_checked"] == 1)
        #expect(snapshot.counts.obligationsByState["unknown"] == 1)
    }

    @Test func aMissingReportIsCritical() async throws {
        let supervised = Supervised(from: "2026-02-10")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 3)
        let snapshot = try await supervised.status()
        #expect(snapshot.overall == .critical)
        #expect(snapshot.counts.alertsBySeverity["critical"] == 1)
        #expect(snapshot.counts.obligationsByState["missing"] == 1)
        #expect(snapshot.counts.obligationsByState["not_due"] == 1)
        #expect(snapshot.agencies.first?.worstSeverity == .critical)
        let alert = try #require(snapshot.alert("missing"))
        #expect(alert.due == Samples.day("2026-01-31"))
        #expect(alert.evidence?.isEmpty == false)
    }

    @Test func anUnreachableSourceIsAWarning() async throws {
        let supervised = Supervised()
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.sweep(times: 2)
        let snapshot = try await supervised.status()
        #expect(snapshot.overall == .warning)
        #expect(snapshot.sources.first?.consecutiveFailures == 2)
        #expect(snapshot.sources.first?.lastSuccess == nil)
    }

    @Test func theStatusCountsUpAndItsTimesAreThoseOfTheChecks() async throws {
        let supervised = Supervised()
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        let seen = supervised.clock.now()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep()
        await supervised.sweep()
        let source = try #require(try await supervised.status().sources.first)
        #expect(source.lastNewItem == seen)
        #expect(source.lastChange == seen)
        #expect(source.lastSuccess == seen.addingTimeInterval(6 * 3600))
        #expect(source.nextCheck == supervised.clock.now())
        let numbers = await supervised.statuses.snapshots.map(\.sequence)
        #expect(numbers == Array(1...numbers.count))
    }

    @Test func aResolvedAlertLeavesTheStatusAfterAWeek() async throws {
        let supervised = Supervised(from: "2026-02-10")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 3)
        supervised.site.publish([SampleReport(Samples.bureau, 2025, "2026-02-10"), old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-16")
        #expect(try await supervised.status().alert("missing")?.state == .resolved)
        await supervised.sweep(until: "2026-02-20")
        #expect(try await supervised.status().alert("missing") == nil)
    }

    @Test func theLinesAreNumberedWithoutAGap() async {
        let supervised = Supervised(from: "2026-01-10")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        supervised.site.publish([SampleReport(Samples.bureau, 2025, "2026-02-10"), old], at: Supervised.list)
        await supervised.sweep(times: 8)
        let numbers = await supervised.log.lines.map(\.sequence)
        #expect(numbers.count > 6)
        #expect(numbers == Array(1...numbers.count))
    }

    @Test func aCommitIsMadeOnlyWhereThereIsSomethingToRemember() async {
        let supervised = Supervised()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        let commits = await supervised.store.commits.count
        await supervised.sweep(times: 8)
        #expect(await supervised.store.commits.count == commits)
        await supervised.monitor.finish()
        #expect(await supervised.store.commits.count == commits + 1)
    }
}
