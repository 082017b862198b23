import Supervision
import TestSupport
import Testing

/// One list on which several agencies publish, as in most counties.
struct SharedListTests {
    private let education = Samples.bureau
    private let finance = Agency(id: "finance", name: "云泽市财政局", kind: .localDept, jurisdiction: "cn/yunze")
    private let police = Agency(id: "police", name: "云泽市公安局", kind: .localDept, jurisdiction: "cn/yunze")

    private var agencies: [Agency] { [education, finance, police] }
    private var rules: SupervisionRules { Samples.rules(agencies, first: 2025) }
    private var old: [SampleReport] { agencies.map { SampleReport($0, 2024, "2025-01-20") } }

    @Test func theListIsFetchedOnceInASweepForAllOfThem() async {
        let supervised = Supervised(rules)
        supervised.site.publish(old, at: Supervised.list)
        await supervised.sweep(times: 4)
        #expect(supervised.site.requests(for: Supervised.list).count == 4)
    }

    @Test func everyRowGoesToTheAgencyThatItNames() async throws {
        let supervised = Supervised(rules)
        supervised.site.publish(old, at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([SampleReport(finance, 2025, "2026-01-05")] + old, at: Supervised.list)
        await supervised.sweep(until: "2026-02-03")
        let told = await supervised.told
        #expect(told.filter { $0.hasPrefix("report_new") } == ["report_new new finance info"])
        #expect(
            told.filter { $0.hasPrefix("alert_firing missing") }.sorted() == [
                "alert_firing missing bureau critical", "alert_firing missing police critical",
            ]
        )
        #expect(try await supervised.status().obligation(of: "finance")?.state == .met)
    }

    @Test func aRowThatMayBeOfTwoAgenciesKeepsBothFromBeingMissingAndIsSaid() async throws {
        let general = ListRow(
            title: "云泽市2025年政府信息公开工作年度报告",
            address: Samples.address("/general.html"),
            date: Samples.day("2026-01-20")
        )
        let supervised = Supervised(rules, from: "2026-01-30")
        supervised.site.serve(SamplePages.list(old.map(\.row) + [general]), at: Supervised.list)
        await supervised.sweep(until: "2026-02-06")
        #expect(await !supervised.told.contains { $0.contains("missing") })
        #expect(await supervised.told.contains("alert_firing source-row-unclear source info"))
        for agency in agencies {
            let obligation = try await supervised.status().obligation(of: agency.id)
            #expect(obligation?.state == .unknown)
            #expect(obligation?.reason?.text == "row-of-unclear-agency")
        }
    }

    @Test func aReportOfSomeoneElseIsNobodysReport() async {
        let stranger = Agency(id: "stranger", name: "云泽市统计局", kind: .localDept, jurisdiction: "cn/yunze")
        let supervised = Supervised(rules, from: "2026-01-30")
        supervised.site.publish(old, at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([SampleReport(stranger, 2025, "2026-01-30")] + old, at: Supervised.list)
        await supervised.sweep(until: "2026-02-03")
        let told = await supervised.told
        #expect(told.filter { $0.hasPrefix("alert_firing missing") }.count == 3)
        #expect(!told.contains { $0.hasPrefix("report_new") })
    }

    @Test func anAgencyWithTwoListsIsMissingOnlyWhereBothAreSeen() async throws {
        let other = Samples.address("/other/")
        let pages = [Supervised.list, other].map {
            ListedPage(address: $0, kind: .annualReportList, agency: education.id)
        }
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [education], pages: pages),
            ruleBook: SampleRules.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        let supervised = Supervised(rules, from: "2026-01-30")
        supervised.site.publish([old[0]], at: Supervised.list)
        supervised.site.answer(.blocked, at: other)
        await supervised.sweep(until: "2026-02-10")
        #expect(await !supervised.told.contains { $0.contains("missing") })
        supervised.site.publish([SampleReport(education, 2025, "2026-01-29")], at: other)
        await supervised.sweep(times: 8)
        #expect(await !supervised.told.contains { $0.contains("missing") })
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    // MARK: One poisoned page among good ones

    private func poisoned(with page: ReadPage) async throws -> Supervised {
        let bad = Samples.address("/bad/")
        let pages = [
            ListedPage(address: bad, kind: .annualReportList, agency: finance.id),
            ListedPage(address: Supervised.list, kind: .annualReportList, agency: education.id),
        ]
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [education, finance], pages: pages),
            ruleBook: SampleRules.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        let supervised = Supervised(rules)
        supervised.site.publish([old[0]], at: Supervised.list)
        supervised.site.serve(page, at: bad)
        await supervised.sweep()
        supervised.site.publish([SampleReport(education, 2025, "2026-01-05"), old[0]], at: Supervised.list)
        await supervised.sweep(times: 8)
        return supervised
    }

    @Test func aPageOfNonsenseDoesNotStopTheOthers() async throws {
        let nonsense = ReadPage(kind: .challenge, list: ListReading(rows: [], rowsTotal: -1, pagesTotal: .max))
        let supervised = try await poisoned(with: nonsense)
        #expect(await supervised.told.contains("report_new new bureau info"))
        #expect(await supervised.told.contains("source_blocked site-blocked-vantage source info"))
    }

    @Test func aPageOfThousandsOfRowsDoesNotStopTheOthers() async throws {
        let rows = (0..<5000).map { number in
            ListRow(
                title: String(repeating: "年报", count: number % 50) + "政府信息公开\u{FEFF}\(number)",
                address: Samples.address("/bad/\(number)")
            )
        }
        let supervised = try await poisoned(with: SamplePages.list(rows, total: .min))
        #expect(await supervised.told.contains("report_new new bureau info"))
        #expect(try await supervised.status().sources.first { $0.address.text.hasSuffix("/bad/") }?.items == 5000)
    }

    // MARK: Back-off

    @Test func aSourceThatStaysAwayIsTriedEverMoreSlowlyAndAlwaysAgain() async {
        let supervised = Supervised()
        supervised.site.answer(.unreachable, at: Supervised.list)
        var hours: [Int] = []
        for hour in 0..<24 * 20 {
            let before = supervised.site.requests(for: Supervised.list).count
            await supervised.sweep(thenWait: 1)
            if supervised.site.requests(for: Supervised.list).count > before { hours.append(hour) }
        }
        let pauses = zip(hours, hours.dropFirst()).map { $1 - $0 }
        #expect(pauses.prefix(4) == [2, 6, 12, 24])
        #expect(pauses.dropFirst(4).allSatisfy { $0 == 24 })
        #expect(pauses.count > 15)
    }

    @Test func retryAfterIsRespectedUpToFourIntervals() async {
        for (seconds, pause) in [(3 * 3600, 3), (9 * 3600, 9), (400 * 3600, 24), (-5, 2)] {
            let supervised = Supervised()
            supervised.site.answer(.limited(forSeconds: seconds), at: Supervised.list)
            var hours: [Int] = []
            for hour in 0..<30 {
                let before = supervised.site.requests(for: Supervised.list).count
                await supervised.sweep(thenWait: 1)
                if supervised.site.requests(for: Supervised.list).count > before { hours.append(hour) }
            }
            #expect(hours.dropFirst().first == pause)
        }
    }

    @Test func rulesWithoutADutyWatchTheirPagesAtTheInterval() async {
        let rules = SupervisionRules(
            watchlist: Samples.watchlist(),
            ruleBook: RuleBook(packs: [SampleRules.health], calendars: []),
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        let supervised = Supervised(rules)
        supervised.site.publish([old[0]], at: Supervised.list)
        for _ in 0..<24 { await supervised.sweep(thenWait: 1) }
        #expect(supervised.site.requests(for: Supervised.list).count == 4)
    }
}
