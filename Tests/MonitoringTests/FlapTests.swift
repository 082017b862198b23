import Foundation
import Supervision
import TestSupport
import Testing

/// What comes and goes is told as that, once.
struct FlapTests {
    private static let agencies = GatheredRules.agencies(2)
    private static let pages = agencies.map(GatheredRules.list)

    private static func settled(_ count: Int = 1) async -> Supervised {
        let supervised = Supervised(GatheredRules.rules(Array(agencies.prefix(count))), from: "2026-01-05")
        for agency in agencies { show(agency, on: supervised) }
        await supervised.sweep(times: 4)
        return supervised
    }

    private static func show(_ agency: Agency, on supervised: Supervised) {
        supervised.site.publish(
            [SampleReport(agency, 2024, "2025-01-20")],
            at: GatheredRules.list(of: agency)
        )
    }

    /// Away for some sweeps, and back for others.
    private static func blink(_ supervised: Supervised, away: Int, back: Int, times: Int = 1) async {
        for _ in 0..<times {
            for page in pages { supervised.site.answer(.unreachable, at: page) }
            await supervised.sweep(times: away)
            for agency in agencies { show(agency, on: supervised) }
            await supervised.sweep(times: back)
        }
    }

    @Test func whatIsGoneBeforeItIsConfirmedIsToldOnceAfterTheThirdTime() async throws {
        let supervised = await Self.settled()
        await Self.blink(supervised, away: 1, back: 3, times: 2)
        #expect(await supervised.told == [])
        await Self.blink(supervised, away: 1, back: 3, times: 5)
        await supervised.expectTold(["alert_flapping flapping source warning"])
        let line = try #require(await supervised.log.lines.first)
        #expect(line.finding.message.english.contains("3"))
        #expect(line.finding.concerned == [Self.agencies[0].id])
        #expect(line.concerned == ConcernedAgencies(name: Self.agencies[0].name, jurisdiction: "cn/yunxi"))
    }

    @Test func thePagesOfOneHostComeAndGoTogether() async {
        let supervised = await Self.settled(2)
        await Self.blink(supervised, away: 1, back: 3, times: 6)
        await supervised.expectTold(["alert_flapping flapping source warning"])
    }

    @Test func whatIsConfirmedAndSoonGoneIsToldTwiceAndThenAsComingAndGoing() async {
        let supervised = await Self.settled()
        await Self.blink(supervised, away: 2, back: 4, times: 6)
        let once = [
            "source_unreachable source-unreachable source warning", "alert_resolved source-unreachable source warning",
        ]
        await supervised.expectTold(
            once + once + [once[0], "alert_flapping flapping source warning", once[1]]
        )
    }

    @Test func whatHasSettledIsToldAsItStandsAndNothingIsLostByAKill() async throws {
        var supervised = await Self.settled()
        await Self.blink(supervised, away: 1, back: 3, times: 4)
        for page in Self.pages { supervised.site.answer(.unreachable, at: page) }
        for _ in 0..<10 {
            await supervised.sweep(thenWait: 2)
            try await supervised.restart()
        }
        await supervised.expectTold(["alert_flapping flapping source warning"])
        for _ in 0..<20 { await supervised.sweep(thenWait: 2) }
        await supervised.expectTold([
            "alert_flapping flapping source warning", "source_unreachable source-unreachable source warning",
        ])
    }

    @Test func whoSilencedAPageHearsNothingOfItsComingAndGoing() async {
        let supervised = await Self.settled()
        let order = PersonOrder(
            .silence,
            matchers: SilenceMatchers(agencies: [Self.agencies[0].id.rawValue]),
            by: "王某",
            note: "机房搬迁",
            givenAt: supervised.clock.now(),
            until: supervised.clock.now().addingTimeInterval(30 * 86_400)
        )
        await supervised.store.give(order)
        await Self.blink(supervised, away: 1, back: 3, times: 6)
        #expect(await supervised.told.filter { $0.contains("flapping") } == [])
    }

    @Test func threeTimesInThreeMonthsIsNoComingAndGoing() async {
        let supervised = await Self.settled()
        await Self.blink(supervised, away: 1, back: 4 * 20, times: 4)
        #expect(await supervised.told.filter { $0.contains("flapping") } == [])
    }

    @Test func aTextThatChangesAndIsAsItWasIsToldAsComingAndGoingAfterTheThirdTime() async throws {
        let supervised = Supervised(GatheredRules.rules(Array(Self.agencies.prefix(1))), from: "2026-01-05")
        var report = SampleReport(Self.agencies[0], 2025, "2026-01-04")
        let (list, note) = (GatheredRules.list(of: Self.agencies[0]), report.note)
        supervised.site.publish([report], at: list)
        await supervised.sweep(times: 4)
        for time in 1...5 {
            report.note = "第二版。"
            supervised.site.publish([report], at: list)
            await supervised.sweep()
            report.note = note
            supervised.site.publish([report], at: list)
            await supervised.sweep(times: 3)
            let told = await supervised.told
            #expect(told.filter { $0.hasPrefix("alert_flapping") }.count == (time < 3 ? 0 : 1), "\(time): \(told)")
            #expect(told.filter { $0.hasPrefix("report_changed") } == [])
        }
        let line = try #require(await supervised.log.lines.first { $0.event == .alertFlapping })
        #expect(line.finding.agency == Self.agencies[0].id)
    }
}
