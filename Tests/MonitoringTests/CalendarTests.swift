import Monitoring
import Supervision
import TestSupport
import Testing

/// Due dates that move off rest days, and the calendar that they are counted with.
struct CalendarTests {
    private func rules(noticesUntil last: String, free: [String] = []) -> SupervisionRules {
        var pack = SampleRules.pack
        pack.duty?.overrides = [
            DeadlineOverride(
                jurisdiction: "cn/yunze",
                reportYears: YearRange(first: 2019),
                agencyKinds: [.localDept],
                due: YearlyDate(month: 1, day: 31, rollsToNextWorkingDay: true),
                legalSource: "law"
            )
        ]
        let named = free.map { (Samples.day($0), WorkingCalendar.NamedDay(holiday: "春节", isOff: true)) }
        let calendar = WorkingCalendar(
            id: "cn",
            namedDays: Dictionary(uniqueKeysWithValues: named),
            coverage: Samples.day("2007-01-01")...Samples.day(last)
        )
        return SupervisionRules(
            watchlist: Samples.watchlist([Samples.bureau]),
            ruleBook: RuleBook(packs: [pack, SampleRules.health], calendars: [calendar]),
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
    }

    /// 31 January 2026 is a Saturday.
    @Test func aDueDateBeyondTheNoticesIsSaidToBeProvisionalOnceAndCountedAnewWithTheNotice() async throws {
        var supervised = Supervised(rules(noticesUntil: "2025-12-31"), from: "2026-01-10")
        supervised.site.publish([SampleReport(Samples.bureau, 2024, "2025-01-20")], at: Supervised.list)
        await supervised.sweep(until: "2026-01-21")
        // Two weeks before the due date, with the first reminder of the report.
        let told = await supervised.toldByDay.filter { $0.contains("calendar") }
        #expect(told == ["2026-01-19 alert_firing calendar-coverage-missing source warning"])
        #expect(try await supervised.status().obligation(of: "bureau")?.due == Samples.day("2026-02-02"))
        await supervised.reload(rules(noticesUntil: "2026-12-31", free: ["2026-02-02", "2026-02-03"]))
        #expect(await supervised.told.contains("alert_resolved calendar-coverage-missing source warning"))
        #expect(try await supervised.status().obligation(of: "bureau")?.due == Samples.day("2026-02-04"))
    }

    @Test func aDayThatTheRegulationMakesAHolidayIsOffBeforeItsNoticeIsOut() {
        let calendar = WorkingCalendar(
            id: "cn",
            namedDays: [:],
            coverage: Samples.day("2025-01-01")...Samples.day("2025-12-31"),
            yearlyDays: [WorkingCalendar.YearlyDay(month: 1, day: 1, firstYear: 1999, holiday: "元旦")]
        )
        let term = WorkingDayTerm(of: 1, after: Samples.day("2025-12-31"), by: calendar)
        #expect(term.end == Samples.day("2026-01-02"))
        #expect(term.skippedDays.map(\.date) == [Samples.day("2026-01-01")])
        #expect(term.skippedDays.map(\.holiday) == ["元旦"])
        #expect(term.isProvisional)
        // Where a notice is out, it decides.
        #expect(calendar.isWorkingDay(Samples.day("2025-01-01")))
    }

    @Test func whereNoDateMovesNoCalendarIsMissed() async {
        let supervised = Supervised(Samples.rules(first: 2025), from: "2026-01-05")
        await supervised.sweep(times: 3)
        #expect(await !supervised.told.contains { $0.contains("calendar") })
    }
}
