import Supervision
import TestSupport
import Testing

/// Pages of one host have one case while they fail together; what goes on to fail alone has its own.
struct DissolvedGroupTests {
    private let agencies = GatheredRules.agencies(5)
    private let supervised: Supervised

    /// Outages are followed here although they are warnings; three that fail are one cause.
    private static func rules(_ agencies: [Agency]) -> SupervisionRules {
        let gathered = GatheredRules.rules(agencies)
        var cases = SampleRules.cases
        cases.rectification?.workingDays[.warning] = 5
        let packs = gathered.ruleBook.packs.map { pack in
            var pack = pack
            if let index = pack.telling?.groups.firstIndex(where: { $0.kind == .host }) {
                pack.telling?.groups[index].least = 3
            }
            return pack
        }
        return SupervisionRules(
            watchlist: gathered.watchlist,
            ruleBook: RuleBook(packs: packs + [cases], calendars: []),
            policy: gathered.policy,
            firstReportYear: 2025
        )
    }

    init() async {
        supervised = Supervised(Self.rules(agencies))
        show(agencies)
        await supervised.sweep(times: 3)
        for agency in agencies { supervised.site.answer(.unreachable, at: GatheredRules.list(of: agency)) }
        await days(2)
    }

    private func show(_ agencies: some Sequence<Agency>) {
        for agency in agencies {
            supervised.site.publish([SampleReport(agency, 2024, "2025-01-20")], at: GatheredRules.list(of: agency))
        }
    }

    private func days(_ count: Double) async {
        for _ in 0..<Int(count * 12) { await supervised.sweep(thenWait: 2) }
    }

    private func cases() async -> [CaseRecord] { await supervised.store.caseRecords }

    @Test func aHostThatIsBackWithAllItsPagesHasOneCaseFromBeginningToEnd() async throws {
        #expect(await cases().map(\.case.agencies) == [agencies.map(\.id)])
        show(agencies)
        await days(6)
        let one = try #require(await cases().first)
        #expect(await cases().count == 1)
        #expect(one.steps.map(\.kind) == [.opened, .findingGone, .closed])
    }

    @Test func whatStaysAwayWhenTheOthersAreBackHasACaseOfItsOwn() async throws {
        show(agencies.dropFirst(2))
        await days(6)
        let (group, rest) = (try #require(await cases().first), await cases().dropFirst())
        #expect(group.case.state == .closed && group.steps.map(\.kind) == [.opened, .dissolved])
        #expect(rest.map(\.case.agencies) == agencies.prefix(2).map { [$0.id] })
        #expect(rest.allSatisfy { $0.case.state == .new && $0.finding.rule == "source-unreachable" })
        let told = await supervised.told
        #expect(
            told == [
                "alert_firing host-down source warning", "alert_resolved host-down source warning",
                "source_unreachable source-unreachable source warning",
                "source_unreachable source-unreachable source warning",
            ]
        )
        show(agencies)
        await days(6)
        #expect(
            await cases().dropFirst().map { $0.steps.map(\.kind) }.allSatisfy {
                $0 == [.opened, .findingGone, .closed]
            }
        )
    }

    @Test func whoseOwnPageIsBackHasNoPartInTheCaseOfTheOthers() async throws {
        show(agencies.dropFirst(3))
        await days(4)
        let group = try #require(await cases().first)
        #expect(await cases().count == 1 && group.case.state == .new)
        #expect(group.case.agencies == agencies.prefix(3).map(\.id))
        #expect(group.finding.concerned == agencies.prefix(3).map(\.id))
    }

    @Test func aHostThatIsWatchedNoMoreIsNotMended() async throws {
        var supervised = supervised
        let others = GatheredRules.agencies(2, hosts: 2).suffix(2)
        await supervised.reload(Self.rules(Array(others)))
        await supervised.sweep()
        let one = try #require(await cases().first)
        #expect(one.case.lostAt != nil && one.steps.map(\.kind) == [.opened, .unwatched])
    }
}
