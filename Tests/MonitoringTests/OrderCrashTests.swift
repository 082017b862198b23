import Monitoring
import SuiteTags
import Supervision
import TestSupport
import Testing

/// The power fails, or the disk is full, while orders are taken: each is carried out once.
@Suite(.tags(.bulk))
struct OrderCrashTests {
    private static let rule: Rule.ID = "source-unreachable"

    private func order(_ kind: PersonOrder.Kind, _ target: String?, at supervised: Supervised) -> PersonOrder {
        PersonOrder(
            kind,
            target: target,
            matchers: kind == .silence ? SilenceMatchers(rules: ["source-unreachable"]) : nil,
            by: "王某",
            note: "整改中",
            givenAt: supervised.clock.now(),
            lasting: kind == .silence ? 5 * 86_400 : nil
        )
    }

    /// A page is away; somebody attends to it, then silences it, then calls it a false alarm.
    private func story(cutAfter steps: Int?) async throws -> Supervised {
        var supervised = Supervised(from: "2026-06-01")
        supervised.site.answer(.unreachable, at: Supervised.list)
        supervised.power.cut(afterSteps: steps)
        for step in 0..<40 {
            let target = await supervised.log.lines.first { $0.finding.rule == Self.rule }?.fingerprint
            switch step {
            case 4: await supervised.store.give(order(.acknowledge, target, at: supervised))
            case 8: await supervised.store.give(order(.silence, nil, at: supervised))
            case 34: await supervised.store.give(order(.falseAlarm, target, at: supervised))
            default: break
            }
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

    @Test func aKillAtAnyMomentCarriesEachOrderOutOnce() async throws {
        let expected = try await story(cutAfter: nil).toldByDay
        #expect(
            expected == [
                "2026-06-01 source_unreachable source-unreachable source warning",
                "2026-06-02 acknowledged source-unreachable source warning",
                "2026-06-03 silenced alerts-silenced source info",
                "2026-06-08 alert_reminder source-unreachable source warning",
                "2026-06-09 false_alarm source-unreachable source warning",
            ]
        )
        var moments = 0
        while true {
            let supervised = try await story(cutAfter: moments)
            #expect(await supervised.toldByDay == expected, "the power failed after \(moments) steps")
            #expect(try await supervised.store.waitingOrders() == [])
            if !supervised.wasInterrupted { break }
            moments += 1
        }
        #expect(moments > 2 * expected.count)
    }

    @Test func onAFullDiskAnOrderIsTakenOnceAndToldWhenThereIsSpace() async throws {
        struct DiskFull: Error {}
        let supervised = Supervised(from: "2026-06-01")
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.sweep(times: 4)
        let target = await supervised.log.lines.first?.fingerprint
        let id = await supervised.store.give(order(.acknowledge, target, at: supervised))
        await supervised.store.refuseCommits(with: DiskFull())
        for _ in 0..<3 { await supervised.tick() }
        #expect(await supervised.store.order(id)?.outcome == nil)
        #expect(await supervised.log.lines.count == 1)
        await supervised.store.refuseCommits(with: nil)
        for _ in 0..<3 { await supervised.tick() }
        #expect(await supervised.store.order(id)?.outcome == .applied)
        #expect(await supervised.log.lines.map(\.event) == [.sourceUnreachable, .acknowledged])
    }
}
