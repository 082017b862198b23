import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import Monitoring

/// Sources that mean harm beside twenty that do not: those are checked as often as without them, and nobody is accused.
struct HostileNeighboursTests {
    /// What a hostile source does to whoever asks it.
    enum Behaviour: CaseIterable {
        case neverAnswers, trickles, refuses, breaks, leadsToThousands, changesAllTheTime, asksToWaitForYears
    }

    private static let healthy = agencies("h", 20)
    private static let hostile = agencies("x", 10)
    private static let checks = 16

    private static func agencies(_ name: String, _ count: Int) -> [Agency] {
        (0..<count).map { number in
            Agency(
                id: Agency.ID(rawValue: "\(name)\(number)"),
                name: "云泽市\(name == "h" ? "东" : "西")区第\(number)局",
                kind: .localDept,
                jurisdiction: "cn/yunze"
            )
        }
    }

    private static func list(of agency: Agency) -> WebAddress { Samples.address("/\(agency.id.rawValue)/") }

    private static func rules(_ agencies: [Agency]) -> SupervisionRules {
        let pages = agencies.map { ListedPage(address: list(of: $0), kind: .annualReportList, agency: $0.id) }
        var policy = SupervisionPolicy()
        policy.checkAllowance.requests = 40
        return SupervisionRules(
            watchlist: Watchlist(agencies: agencies, pages: pages),
            ruleBook: SampleRules.book,
            policy: policy,
            firstReportYear: 2025
        )
    }

    private func play(_ behaviour: Behaviour, on supervised: Supervised, round: Int) {
        for agency in Self.hostile {
            let list = Self.list(of: agency)
            switch behaviour {
            case .neverAnswers: supervised.site.answer(.unreachable, at: list)
            case .refuses: supervised.site.answer(.blocked, at: list)
            case .asksToWaitForYears: supervised.site.answer(.limited(forSeconds: 100_000_000), at: list)
            case .breaks: supervised.site.serve(SamplePages.garbled([Self.row(agency, 1)]), at: list)
            case .trickles:
                supervised.site.serve(SamplePages.list([Self.row(agency, 1)]), at: list)
                supervised.site.delay(list, by: 29)
            case .leadsToThousands:
                supervised.site.serve(SamplePages.list((0..<2_000).map { Self.row(agency, $0) }), at: list)
            case .changesAllTheTime:
                supervised.site.serve(SamplePages.list([Self.row(agency, round)]), at: list)
            }
        }
    }

    private static func row(_ agency: Agency, _ number: Int) -> ListRow {
        let address = Samples.address("/\(agency.id.rawValue)/\(number).html")
        return ListRow(title: "\(agency.name)2025年政府信息公开工作年度报告", address: address, date: Samples.day("2026-01-10"))
    }

    /// A monitor after so many rounds, and how often the lists of healthy sources were asked for.
    private func lived(beside behaviour: Behaviour?) async -> (supervised: Supervised, requests: Int) {
        let supervised = Supervised(
            Self.rules(Self.healthy + (behaviour == nil ? [] : Self.hostile)),
            from: "2026-02-05"
        )
        for agency in Self.healthy {
            supervised.site.publish([SampleReport(agency, 2025, "2026-01-10")], at: Self.list(of: agency))
        }
        for round in 0..<Self.checks {
            if let behaviour { play(behaviour, on: supervised, round: round) }
            await supervised.sweep()
        }
        let requests = Self.healthy.reduce(0) { $0 + supervised.site.requests(for: Self.list(of: $1)).count }
        return (supervised, requests)
    }

    @Test(arguments: Behaviour.allCases)
    func healthySourcesAreCheckedAsOftenAsWithoutThem(beside behaviour: Behaviour) async throws {
        let alone = await lived(beside: nil).requests
        let beside = await lived(beside: behaviour).requests
        #expect(alone >= Self.healthy.count * Self.checks)
        #expect(beside * 2 >= alone)
    }

    @Test(arguments: Behaviour.allCases)
    func nobodyIsAccusedOfWhatCouldNotBeSeen(behaviour: Behaviour) async throws {
        let status = try await lived(beside: behaviour).supervised.status()
        #expect(!status.agencies.flatMap(\.obligations).contains { $0.state == .missing })
        #expect(Self.healthy.allSatisfy { status.obligation(of: $0.id)?.state == .met })
    }

    @Test(arguments: [Behaviour.neverAnswers, .trickles])
    func whoHoldsConnectionsTenTimesIsShownAsSlowAndNobodyElse(behaviour: Behaviour) async throws {
        let (supervised, _) = await lived(beside: behaviour)
        for _ in 0..<60 { await supervised.sweep() }
        let slow = try await supervised.status().sources.filter { $0.isSlow == true }
        #expect(Set(slow.flatMap(\.agencies)) == Set(Self.hostile.map(\.id)))
        for agency in Self.hostile {
            supervised.site.publish([SampleReport(agency, 2025, "2026-01-10")], at: Self.list(of: agency))
            supervised.site.delay(Self.list(of: agency), by: nil)
        }
        for _ in 0..<10 { await supervised.sweep() }
        #expect(try await supervised.status().sources.allSatisfy { $0.isSlow == false })
        let accounts = supervised.site.requests(for: Self.list(of: Self.hostile[0])).map(\.account)
        let source = try #require(supervised.rules.watchlist.sources(of: Self.hostile[0].id).first)
        #expect(accounts.first == .source(source.id) && accounts.last == .source(source.id))
        #expect(accounts.contains(.slowSources))
    }
}
