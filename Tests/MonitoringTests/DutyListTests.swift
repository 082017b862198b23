import Supervision
import TestSupport
import Testing

/// Lists of yearly documents over weeks: budgets and final accounts of one bureau.
struct DutyListTests {
    private static let list = Samples.address("/ys/")
    private let old = SampleDuties.row("云泽市教育局2025年部门预算", "2025-02-20")
    private let budget = SampleDuties.row("云泽市教育局2026年部门预算", "2026-06-08")
    private let accounts = SampleDuties.row("云泽市教育局2025年部门决算", "2026-09-08")

    private func supervised(duties: [String], from day: String) -> Supervised {
        let pages = [
            ListedPage(address: Self.list, kind: .dutyList, duties: duties, agency: Samples.bureau.id),
            ListedPage(address: Supervised.list, kind: .annualReportList, agency: Samples.bureau.id),
        ]
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau], pages: pages),
            ruleBook: SampleDuties.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025,
            firstYears: ["department-budget": 2026, "department-accounts": 2025]
        )
        let supervised = Supervised(rules, from: day)
        supervised.site.publish([SampleReport(Samples.bureau, 2025, "2026-01-20")], at: Supervised.list)
        return supervised
    }

    private func show(_ rows: [ListRow], in supervised: Supervised) {
        supervised.site.serve(SamplePages.list(rows), at: Self.list)
    }

    private func state(_ duty: String, _ year: Int, _ supervised: Supervised) async throws -> ObligationStatus? {
        try await supervised.status().agencies.first?.obligations.first { $0.duty == duty && $0.reportYear == year }
    }

    @Test func aListIsSearchedForTheDocumentsOfItsDuties() async throws {
        let supervised = supervised(duties: ["department-budget"], from: "2026-05-10")
        show([old], in: supervised)
        await supervised.sweep(until: "2026-05-11")
        #expect(supervised.site.sought(at: Self.list)?.names == ["预算"])
        #expect(supervised.site.sought(at: Supervised.list)?.names == ["年度报告", "年报"])
        #expect(supervised.rules.sought.names == ["预算", "决算", "年度报告", "年报"])
    }

    @Test func aBudgetIsRemindedOfMissedOnceAndLateWhenItComes() async throws {
        let supervised = supervised(duties: ["department-budget"], from: "2026-05-10")
        show([old], in: supervised)
        await supervised.sweep(until: "2026-06-06")
        #expect(try await state("department-budget", 2026, supervised)?.state == .missing)
        show([budget, old], in: supervised)
        await supervised.sweep(until: "2026-06-12")
        let told = await supervised.toldByDay
        let expected = [
            "2026-05-17 alert_firing budget-due-soon bureau info",
            "2026-05-24 alert_reminder budget-due-soon bureau info",
            "2026-05-28 alert_reminder budget-due-soon bureau info",
        ]
        #expect(Array(told.prefix(3)) == expected)
        #expect(
            Set(told.dropFirst(3)) == [
                "2026-06-01 alert_firing budget-missing bureau warning",
                "2026-06-01 alert_resolved budget-due-soon bureau info", "2026-06-06 report_new budget-new bureau info",
                "2026-06-06 alert_resolved budget-missing bureau warning",
                "2026-06-06 alert_firing budget-late bureau info",
            ]
        )
        #expect(told.count == 8)
        let standing = try #require(try await state("department-budget", 2026, supervised))
        #expect(standing.state == .late)
        #expect(standing.isCertain)
        #expect(supervised.site.requests(for: budget.address).isEmpty, "documents without contents are not fetched")
    }

    @Test func theMissingBudgetIsNamedByItsDuty() async throws {
        let supervised = supervised(duties: ["department-budget"], from: "2026-05-30")
        show([old], in: supervised)
        await supervised.sweep(until: "2026-06-03")
        let alert = try #require(try await supervised.status().alert("budget-missing"))
        #expect(alert.message.chinese == "云泽市教育局未见2026年部门预算，应于2026-05-31前公开")
        #expect(alert.subject == "department-budget/2026")
    }

    @Test func aListOfBothIsJudgedForEach() async throws {
        let supervised = supervised(duties: ["department-budget", "department-accounts"], from: "2026-05-28")
        show([old], in: supervised)
        await supervised.sweep(until: "2026-06-03")
        #expect(try await state("department-budget", 2026, supervised)?.state == .missing)
        #expect(try await state("department-accounts", 2025, supervised)?.state == .notDue)
        show([budget, old], in: supervised)
        await supervised.sweep(until: "2026-06-10")
        show([accounts, budget, old], in: supervised)
        await supervised.sweep(until: "2026-06-13")
        #expect(try await state("department-budget", 2026, supervised)?.state == .late)
        #expect(try await state("department-accounts", 2025, supervised)?.state == .met)
        #expect(try await state("annual-report", 2025, supervised)?.state == .met)
        #expect(await !supervised.told.contains { $0.contains(" missing ") })
    }

    @Test func aListThatCannotBeReadMakesNothingMissing() async throws {
        let supervised = supervised(duties: ["department-budget"], from: "2026-05-28")
        supervised.site.answer(.blocked, at: Self.list)
        await supervised.sweep(until: "2026-06-05")
        #expect(await !supervised.told.contains { $0.contains("budget-missing") })
        #expect(try await state("department-budget", 2026, supervised)?.state == .unknown)
    }

    @Test func aListThatIsNotWholeMakesNothingMissing() async throws {
        let supervised = supervised(duties: ["department-budget"], from: "2026-05-28")
        supervised.site.serve(SamplePages.list([old], total: 40), at: Self.list)
        await supervised.sweep(until: "2026-06-05")
        #expect(try await state("department-budget", 2026, supervised)?.reason?.text == "list-not-whole")
        #expect(await supervised.told.contains("alert_firing source-incomplete source info"))
    }

    @Test func aBudgetThatIsTakenDownIsTold() async throws {
        let supervised = supervised(duties: ["department-budget"], from: "2026-04-01")
        let early = SampleDuties.row("云泽市教育局2026年部门预算", "2026-02-20")
        show([early, old], in: supervised)
        await supervised.sweep(times: 4)
        await supervised.expectTold([])
        show([old], in: supervised)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["alert_firing budget-withdrawn bureau info"])
    }

    @Test func theFirstYearsOfDutiesAreRemembered() async throws {
        var supervised = supervised(duties: ["department-budget"], from: "2026-12-30")
        show([old], in: supervised)
        await supervised.sweep(times: 2)
        try await supervised.restart()
        await supervised.tick()
        #expect(
            try await supervised.store.load().firstYears == ["department-budget": 2026, "department-accounts": 2025]
        )
    }
}
