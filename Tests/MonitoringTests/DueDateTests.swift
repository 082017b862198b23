import Supervision
import TestSupport
import Testing

/// From the first reminder to the late report: the year of one agency whose report is due on 31 January.
struct DueDateTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")

    private func report(_ date: String?) -> SampleReport { SampleReport(Samples.bureau, 2025, date) }

    /// A monitor over a list that shows last year's report.
    private func supervised(from day: String = "2026-01-05") -> Supervised {
        let supervised = Supervised(from: day)
        supervised.site.publish([old], at: Supervised.list)
        return supervised
    }

    // MARK: Nothing comes

    @Test func theAgencyIsRemindedFourteenDaysBeforeAndThreeDaysBefore() async {
        let supervised = supervised(from: "2026-01-12")
        await supervised.sweep(until: "2026-01-31")
        #expect(
            await supervised.toldByDay == [
                "2026-01-17 alert_firing due-soon bureau info",
                // A week later, as every standing alert.
                "2026-01-24 alert_reminder due-soon bureau info",
                "2026-01-28 alert_reminder due-soon bureau info",
            ]
        )
    }

    @Test func aReportThatNeverComesIsMissingOnceAndRemindedWeekly() async {
        let supervised = supervised(from: "2026-01-30")
        await supervised.sweep(until: "2026-02-18")
        let told = await supervised.toldByDay.filter { $0.contains("missing") }
        #expect(
            told == [
                "2026-02-01 alert_firing missing bureau critical",
                "2026-02-08 alert_reminder missing bureau critical",
                "2026-02-15 alert_reminder missing bureau critical",
            ]
        )
    }

    @Test func nothingIsMissingBeforeTheListWasReadTwiceAfterTheDueDay() async throws {
        let supervised = supervised(from: "2026-01-30")
        await supervised.sweep(until: "2026-02-01")
        await supervised.sweep()
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .unknown)
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "awaiting-confirmation")
        await supervised.sweep()
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .missing)
    }

    @Test func theReminderEndsWhereTheAccusationBegins() async {
        let supervised = supervised(from: "2026-01-30")
        await supervised.sweep(until: "2026-02-03")
        let told = await supervised.toldByDay
        #expect(told[0] == "2026-01-30 alert_firing due-soon bureau info")
        #expect(
            Set(told.dropFirst()) == [
                "2026-02-01 alert_firing missing bureau critical", "2026-02-01 alert_resolved due-soon bureau info",
            ]
        )
    }

    // MARK: It comes

    @Test func aReportInTimeEndsTheReminderAndNothingElseIsSaid() async throws {
        let supervised = supervised(from: "2026-01-19")
        await supervised.sweep()
        supervised.site.publish([report("2026-01-19"), old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        #expect(
            await Set(supervised.told) == [
                "alert_firing due-soon bureau info", "alert_resolved due-soon bureau info",
                "report_new new bureau info",
            ]
        )
        let obligation = try await supervised.status().obligation(of: "bureau")
        #expect(obligation?.state == .met)
        #expect(obligation?.isCertain == true)
        #expect(obligation?.published == Samples.day("2026-01-19"))
    }

    @Test func aReportSeenOnTheEveningOfTheDueDayIsMet() async throws {
        let supervised = supervised(from: "2026-01-30")
        await supervised.sweep(times: 7)
        supervised.site.publish([report("2026-01-31"), old], at: Supervised.list)
        await supervised.sweep(times: 8)
        #expect(await !supervised.told.contains { $0.contains("missing") || $0.contains("late") })
        #expect(try await supervised.status().obligation(of: "bureau")?.isCertain == true)
    }

    @Test func aReportDatedOnTheDueDayAndSeenTheNextMorningIsMet() async throws {
        let supervised = supervised(from: "2026-01-30")
        await supervised.sweep(times: 8)
        supervised.site.publish([report("2026-01-31"), old], at: Supervised.list)
        await supervised.sweep(times: 8)
        #expect(await !supervised.told.contains { $0.contains("missing") || $0.contains("late") })
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func aLateReportEndsMissingAndIsLateForCertain() async throws {
        let supervised = supervised(from: "2026-01-30")
        await supervised.sweep(until: "2026-02-04")
        let before = await supervised.told.count
        supervised.site.publish([report("2026-02-04"), old], at: Supervised.list)
        await supervised.sweep(times: 12)
        #expect(
            await Array(supervised.told.dropFirst(before)) == [
                "report_new new bureau info", "alert_resolved missing bureau critical",
                "alert_firing late bureau error",
            ]
        )
        let obligation = try await supervised.status().obligation(of: "bureau")
        #expect(obligation?.state == .late)
        #expect(obligation?.isCertain == true)
    }

    @Test func aBackdatedReportIsLateWhereTheListWasReadTwiceWithoutIt() async throws {
        let supervised = supervised(from: "2026-01-30")
        await supervised.sweep(until: "2026-02-04")
        supervised.site.publish([report("2026-01-29"), old], at: Supervised.list)
        await supervised.sweep(times: 4)
        #expect(await supervised.told.last == "alert_firing late bureau error")
        #expect(try await supervised.status().alert("late")?.found == "2026-02-04")
    }

    @Test func aLateDateAtFirstSightIsOnlyProbable() async throws {
        let supervised = Supervised(from: "2026-03-01")
        supervised.site.publish([report("2026-02-05"), old], at: Supervised.list)
        await supervised.sweep(times: 8)
        await supervised.expectTold(["alert_firing late bureau warning"])
        #expect(try await supervised.status().obligation(of: "bureau")?.isCertain == false)
    }

    // MARK: What it says

    @Test func anIncompleteReportIsToldAtTheSecondReadingAndEndsWithItsCorrection() async {
        let supervised = supervised()
        supervised.site.publish([report("2026-01-04").cut(toSections: 4), old], at: Supervised.list)
        await supervised.sweep()
        await supervised.expectTold([])
        await supervised.sweep(times: 3)
        await supervised.expectTold(["alert_firing section-missing bureau error"])
        supervised.site.publish([report("2026-01-04"), old], at: Supervised.list)
        await supervised.sweep(times: 4)
        #expect(
            await Set(supervised.told.dropFirst()) == [
                "report_changed changed bureau warning", "alert_resolved section-missing bureau error",
            ]
        )
    }

    @Test func aPageThatComesHalfOnceIsNotCalledIncomplete() async {
        let supervised = supervised()
        supervised.site.publish([report("2026-01-04"), old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.publish([report("2026-01-04").cut(toSections: 3), old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([report("2026-01-04"), old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.expectTold([])
    }

    @Test func aPageThatComesHalfOnceAndIsThenRefusedIsNotCalledIncomplete() async {
        let supervised = supervised()
        supervised.site.publish([report("2026-01-04"), old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.publish([report("2026-01-04").cut(toSections: 3), old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.answer(.blocked, at: report("2026-01-04").address)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["alert_firing unreadable bureau info"])
    }

    @Test func aPageThatComesHalfOnceIsNotConfirmedByAListThatDoesNotLeadToIt() async {
        let supervised = supervised()
        supervised.site.publish([report("2026-01-04"), old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.publish([report("2026-01-04").cut(toSections: 3), old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([report("2026-01-04"), old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.expectTold([])
    }

    @Test func aSecondListOfTheSameAgencyIsNoSecondReadingOfTheFirst() async {
        var supervised = supervised()
        let other = Samples.address("/other/")
        let pages = [Supervised.list, other]
            .map { ListedPage(address: $0, kind: .annualReportList, agency: Samples.bureau.id) }
        let rules = SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau], pages: pages),
            ruleBook: SampleRules.book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
        supervised.site.publish([report("2026-01-04"), old], at: Supervised.list)
        supervised.site.publish([SampleReport(Samples.bureau, 2023, "2024-01-20")], at: other)
        await supervised.sweep(thenWait: 1)
        await supervised.reload(rules)
        await supervised.sweep(thenWait: 5)
        // From here on the first list is read on the full hour, the second one an hour later.
        supervised.site.publish([report("2026-01-04").cut(toSections: 3), old], at: Supervised.list)
        await supervised.sweep(thenWait: 1)
        await supervised.sweep(thenWait: 5)
        supervised.site.publish([report("2026-01-04"), old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.expectTold([])
    }
}
