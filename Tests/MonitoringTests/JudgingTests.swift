import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// Judging very many agencies: beside the ticks, from one moment's knowledge, and no more of them than it takes.
struct JudgingTests {
    private let agencies = (0..<400).map { number in
        Agency(
            id: Agency.ID(rawValue: "a\(number)"),
            name: "云泽市第\(number)局",
            kind: .localDept,
            jurisdiction: "cn/yunze"
        )
    }

    private func supervised(_ count: Int = 400) -> Supervised {
        Supervised(Samples.rules(Array(agencies.prefix(count)), first: 2025), from: "2026-01-15")
    }

    private func reports(_ count: Int) -> [SampleReport] {
        agencies.prefix(count).map { SampleReport($0, 2025, "2026-01-10") }
    }

    @Test func ticksGoOnWhileVeryManyAgenciesAreJudged() async {
        let supervised = supervised()
        supervised.site.serve(SamplePages.list(reports(100).map(\.row)), at: Supervised.list)
        await supervised.sweep(thenWait: 0)
        let (monitor, now) = (supervised.monitor, supervised.clock.now())
        let isOver = Locked(false)
        let judging = Task {
            await monitor.judgeAll(at: now)
            isOver.withLock { $0 = true }
        }
        var ticks = 0
        while !isOver.withLock({ $0 }) {
            await monitor.tick()
            ticks += 1
        }
        await judging.value
        #expect(ticks > 5)
    }

    @Test func whatAJudgementBesideTheMonitorFindsIsWhatOneInOnePieceFinds() async throws {
        let supervised = supervised()
        supervised.site.serve(SamplePages.list(reports(40).map(\.row)), at: Supervised.list)
        await supervised.sweep(times: 3)
        let (states, now) = (await supervised.monitor.ledger.states, supervised.clock.now())
        let shares = AgencyShares(of: states)
        for agency in agencies.prefix(60) {
            let whole = supervised.rules.obligationVerdicts(of: agency, states: states, at: now)
            let own = supervised.rules.obligationVerdicts(of: agency, library: ReportLibrary(), at: now) {
                shares.state(of: $0, for: agency.id)
            }
            #expect(whole.map(\.status) == own.map(\.status))
            #expect(whole.flatMap(\.findings) == own.flatMap(\.findings))
        }
    }

    @Test func aJudgementThatComesLateReplacesNoneFromLaterKnowledge() async throws {
        let supervised = supervised()
        supervised.site.serve(SamplePages.list(reports(40).map(\.row)), at: Supervised.list)
        await supervised.sweep()
        let (monitor, now) = (supervised.monitor, supervised.clock.now())
        supervised.site.serve(SamplePages.list(reports(300).map(\.row)), at: Supervised.list)
        await withDiscardingTaskGroup { group in
            for _ in 0..<3 { group.addTask { await monitor.judgeAll(at: now) } }
            await supervised.sweep()
            for _ in 0..<3 { group.addTask { await monitor.judgeAll(at: now) } }
        }
        let status = try await supervised.status()
        let met = agencies.filter { status.obligation(of: $0.id)?.state == .met }
        #expect(met.count == 300)
    }

    @Test func aReloadOfManySourcesKeepsWhatIsRememberedOfReports() async throws {
        let some = Array(agencies.prefix(20))
        let pages = some.map { agency in
            let list = Samples.address("/\(agency.id.rawValue)/")
            return ListedPage(address: list, kind: .annualReportList, agency: agency.id)
        }
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: some, pages: pages),
            ruleBook: SampleRules.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        var supervised = Supervised(rules, from: "2026-01-15")
        for (agency, page) in zip(some, pages) {
            supervised.site.publish([SampleReport(agency, 2025, "2026-01-10")], at: page.address)
        }
        await supervised.sweep(times: 2)
        let keys = some.map { ReportLibrary.Key(agency: $0.id, year: 2025) }
        let before = await supervised.monitor.ledger.library
        #expect(keys.allSatisfy { before[$0] != nil })
        await supervised.reload(rules)
        let after = await supervised.monitor.ledger.library
        #expect(keys.allSatisfy { after[$0] == before[$0] })
    }

    // MARK: Whom a look concerns

    private func state(_ count: Int) async throws -> SourceState {
        let supervised = supervised()
        supervised.site.serve(SamplePages.list(reports(count).map(\.row)), at: Supervised.list)
        await supervised.sweep()
        return try #require(await supervised.monitor.ledger.states.values.first)
    }

    @Test func aLookConcernsThoseWhoseReportsAreOthersThanBefore() async throws {
        let before = try await state(5)
        var after = before
        #expect(after.agenciesConcerned(after: before) == [])
        after.reports[2].missedReadings += 1
        after.lastAttempt = after.lastAttempt.map { $0.addingTimeInterval(60) }
        #expect(after.agenciesConcerned(after: before) == [before.reports[2].agency])
        after.reports.remove(at: 4)
        #expect(after.agenciesConcerned(after: before) == [before.reports[2].agency, before.reports[4].agency])
    }

    @Test func aLookThatSaysSomethingElseOfTheListConcernsEverybody() async throws {
        let before = try await state(5)
        for change in [
            { $0.isWhole.toggle() }, { $0.standing = .blocked }, { $0.consecutiveFailures += 1 },
            { $0.doubtfulRows.append(DoubtfulRow(title: "年报", year: 2025, agencies: [])) },
        ] as [(inout SourceState) -> Void] {
            var after = before
            change(&after)
            #expect(after.agenciesConcerned(after: before) == nil)
        }
    }

    @Test func agenciesWithNothingOpenAreNotJudgedAgainForTheReportOfAnother() async throws {
        let supervised = supervised(100)
        supervised.site.publish(reports(98), at: Supervised.list)
        await supervised.sweep(times: 3)
        let before = await supervised.monitor.judgements
        supervised.site.publish(reports(99), at: Supervised.list)
        await supervised.sweep(thenWait: 0)
        let after = await supervised.monitor.judgements
        let judged = agencies.filter { before[$0.id] != after[$0.id] }
        #expect(judged == [agencies[98]])
    }
}
