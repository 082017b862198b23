import Foundation
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// Is it me? Addresses that always answer are asked where pages fail.
struct CanaryTests {
    private static let agencies = GatheredRules.agencies(3)
    private static let canary = Samples.address("/canary")

    private static func settled() async -> Supervised {
        let supervised = Supervised(GatheredRules.rules(agencies, canaries: [canary]), from: "2026-01-05")
        supervised.site.answer(.blocked, at: canary)
        show(on: supervised)
        await supervised.sweep(times: 4)
        return supervised
    }

    private static func show(on supervised: Supervised) {
        for agency in agencies {
            supervised.site.publish([SampleReport(agency, 2024, "2025-01-20")], at: GatheredRules.list(of: agency))
        }
    }

    private static func take(_ supervised: Supervised) {
        for agency in agencies { supervised.site.answer(.unreachable, at: GatheredRules.list(of: agency)) }
    }

    private static func day(on supervised: Supervised) async {
        for _ in 0..<12 { await supervised.sweep(thenWait: 2) }
    }

    @Test func nobodyAsksACanaryWhileAllIsWell() async {
        let supervised = await Self.settled()
        #expect(supervised.site.requests(for: Self.canary).isEmpty)
    }

    @Test func whereACanaryAnswersTheHostIsDown() async {
        let supervised = await Self.settled()
        Self.take(supervised)
        await Self.day(on: supervised)
        await supervised.expectTold(["alert_firing host-down source warning"])
        #expect(supervised.site.requests(for: Self.canary).first?.method == .head)
    }

    @Test func whereNoCanaryAnswersItIsTheMonitorAndNobodyElse() async throws {
        let supervised = await Self.settled()
        Self.take(supervised)
        supervised.site.answer(.unreachable, at: Self.canary)
        await Self.day(on: supervised)
        await supervised.expectTold(["alert_firing cut-off source error"])
        supervised.site.answer(.blocked, at: Self.canary)
        Self.show(on: supervised)
        for _ in 0..<3 { await Self.day(on: supervised) }
        await supervised.expectTold(["alert_firing cut-off source error", "alert_resolved cut-off source error"])
    }

    @Test func onlyAHostThatCannotBeReachedCountsAsUnanswered() {
        func isUnreached(_ reason: FetchFailure.Reason, _ status: Int? = nil) -> Bool {
            CanaryWatch.isUnreached(.failed(FetchFailure(reason, status: status, detail: "")))
        }
        #expect(isUnreached(.connectionFailed) && isUnreached(.timedOut) && isUnreached(.nameNotResolved))
        #expect(!isUnreached(.forbiddenAddress) && !isUnreached(.notFound, 404) && !isUnreached(.cancelled))
        #expect(!CanaryWatch.isUnreached(.refused(FetchRefusal(status: 403, sign: .status))))
    }

    @Test func whatHomePagesShowedWhileTheMonitorWasCutOffCountsForNobody() async throws {
        let home = Samples.address("/home")
        let page = ListedPage(address: home, kind: .home, agency: Samples.bureau.id)
        var packs = GatheredRules.rules([]).ruleBook.packs
        packs.append(SampleColumns.pack)
        let gathered = GatheredRules.rules([Samples.bureau], at: [page], canaries: [Self.canary])
        let rules = SupervisionRules(
            watchlist: gathered.watchlist,
            ruleBook: RuleBook(packs: packs, calendars: []),
            policy: gathered.policy,
            firstReportYear: 2025
        )
        let supervised = Supervised(rules, from: "2026-01-05")
        supervised.site.answer(.unreachable, at: Self.canary)
        supervised.site.serve(SamplePages.list([]), at: home)
        for _ in 0..<20 { await supervised.sweep(thenWait: 1) }
        supervised.site.answer(.unreachable, at: home)
        for _ in 0..<20 { await supervised.sweep(thenWait: 1) }
        let state = try #require(await supervised.store.load().sources.first)
        #expect(state.standing == .unreachable && !state.probes.isEmpty)
        #expect(state.probes.map(\.failures).allSatisfy { $0 == 0 })
    }

    @Test func failuresOfTheMonitorAreTakenBackFromTheNewestOn() throws {
        let days = try ["2026-01-05", "2026-01-06"].map {
            ProbeDay(day: try #require(CivilDate(iso: $0)), probes: 20, failures: 2)
        }
        var probes = days
        probes.withdrawFailures(3)
        #expect(probes.map(\.failures) == [1, 0])
        #expect(probes.map(\.probes) == [19, 18])
        probes.withdrawFailures(99)
        #expect(probes.map(\.failures) == [0, 0])
    }
}
