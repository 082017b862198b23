import Monitoring
import SuiteTags
import Supervision
import TestSupport
import Testing

/// The power fails at every possible moment: no line is lost, none is told twice.
@Suite(.tags(.bulk))
struct RestartTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-02-03")

    /// What happens at the site before each sweep, from 30 January on.
    private func happening(at step: Int, to site: SiteOfValues) {
        switch step {
        case 0: site.publish([old], at: Supervised.list)
        case 16: site.publish([new, old], at: Supervised.list)
        case 20: site.publish([new.edited("补充说明。").cut(toSections: 5), old], at: Supervised.list)
        case 24: site.answer(.unreachable, at: Supervised.list)
        case 28: site.takeDown(new, leaving: [old], at: Supervised.list)
        default: break
        }
    }

    /// Runs the story; the power fails once after `steps` things were written and comes back for the next sweep.
    private func story(cutAfter steps: Int?) async throws -> Supervised {
        let ledger = NamedSink(name: "ledger", kind: .file, sink: RecordingAlertSink())
        var supervised = Supervised(from: "2026-01-30", furtherSinks: [ledger])
        supervised.power.cut(afterSteps: steps)
        for step in 0..<36 {
            happening(at: step, to: supervised.site)
            await supervised.monitor.sweep()
            if supervised.power.isCutShort {
                supervised.power.cut(afterSteps: nil)
                try await supervised.restart()
                await supervised.monitor.sweep()
            }
            supervised.clock.advance(by: 6 * 3600)
        }
        return supervised
    }

    /// The lines by what they say: those of one instant have no order among each other.
    private func lines(of supervised: Supervised) async -> [String] {
        await supervised.toldByDay.sorted()
    }

    @Test func theStoryWithoutAnInterruptionTellsEveryKindOfLine() async throws {
        let supervised = try await story(cutAfter: nil)
        let told = await lines(of: supervised)
        #expect(
            told == [
                "2026-01-30 alert_firing due-soon bureau info",
                "2026-02-01 alert_firing missing bureau critical",
                "2026-02-01 alert_resolved due-soon bureau info",
                "2026-02-03 alert_firing late bureau error",
                "2026-02-03 alert_resolved missing bureau critical",
                "2026-02-03 report_new new bureau info",
                "2026-02-04 alert_firing section-missing bureau error",
                "2026-02-04 report_changed changed bureau warning",
                "2026-02-05 source_unreachable source-unreachable source warning",
                "2026-02-06 alert_resolved late bureau error",
                "2026-02-06 alert_resolved section-missing bureau error",
                "2026-02-06 alert_resolved source-unreachable source warning",
                "2026-02-06 report_withdrawn withdrawn bureau error",
            ]
        )
    }

    @Test func aKillAtAnyMomentLosesNoLineAndTellsNoneTwice() async throws {
        let expected = try await lines(of: story(cutAfter: nil))
        var moments = 0
        while true {
            let supervised = try await story(cutAfter: moments)
            let told = await lines(of: supervised)
            #expect(told == expected, "the power failed after \(moments) steps")
            #expect(await supervised.log.lines.map(\.sequence) == Array(1...expected.count))
            #expect(try await supervised.store.undelivered() == [])
            let ledger = try #require(supervised.furtherSinks.first?.sink as? RecordingAlertSink)
            #expect(await ledger.lines == supervised.log.lines)
            #expect(try await supervised.store.undelivered(to: "ledger") == [])
            if !supervised.wasInterrupted { break }
            moments += 1
        }
        // Every commit, and for both sinks every line and every mark was a moment.
        #expect(moments > 4 * expected.count)
    }

    @Test func aRestartAfterEverySweepTellsTheSame() async throws {
        let expected = try await lines(of: story(cutAfter: nil))
        var supervised = Supervised(from: "2026-01-30")
        for step in 0..<36 {
            happening(at: step, to: supervised.site)
            await supervised.monitor.sweep()
            try await supervised.restart()
            supervised.clock.advance(by: 6 * 3600)
        }
        #expect(await lines(of: supervised) == expected)
    }

    @Test func aRestartWithAnAgencyLessEndsItsAlerts() async throws {
        let finance = Agency(id: "finance", name: "云泽市财政局", kind: .localDept, jurisdiction: "cn/yunze")
        var supervised = Supervised(Samples.rules([Samples.bureau, finance], first: 2025), from: "2026-02-10")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        try await supervised.restart(Samples.rules(first: 2025))
        await supervised.sweep(times: 2)
        #expect(await supervised.told.filter { $0.contains("resolved") } == ["alert_resolved missing finance critical"])
    }

    @Test func aRestartAccusesNobodyByOtherNames() async throws {
        let finance = Agency(id: "finance", name: "云泽市财政局", kind: .localDept, jurisdiction: "cn/yunze")
        var supervised = Supervised(Samples.rules(first: 2025), from: "2026-02-10")
        supervised.site.publish([SampleReport(finance, 2025, "2026-01-20"), old], at: Supervised.list)
        await supervised.sweep(times: 4)
        try await supervised.restart(Samples.rules([Samples.bureau, finance], first: 2025))
        await supervised.tick()
        await supervised.sweep(times: 4)
        #expect(await !supervised.told.contains { $0.contains("finance") })
    }

    @Test func aSourceIsNotFetchedAgainBeforeItsTimeByAnOrderlyRestart() async throws {
        var supervised = Supervised()
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.monitor.sweep()
        await supervised.monitor.finish()
        let before = supervised.site.requests(for: Supervised.list).count
        try await supervised.restart()
        await supervised.monitor.sweep()
        #expect(supervised.site.requests(for: Supervised.list).count == before)
    }

    @Test func aLogThatCannotSayWhatItWroteIsToldFromTheStore() async throws {
        let log = RecordingAlertSink(knowsWhatItWrote: false)
        var supervised = Supervised(from: "2026-02-10", log: log)
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        try await supervised.restart()
        await supervised.sweep(times: 2)
        await supervised.expectTold(["alert_firing missing bureau critical"])
    }
}
