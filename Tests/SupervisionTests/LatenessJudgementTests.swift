import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// When something counts as published, and when it is late. The due date is 31 January 2026.
struct LatenessJudgementTests {
    private let judgement = LatenessJudgement(due: Samples.day("2026-01-31"), civilTime: .china)

    private func verdict(
        page: String? = nil,
        confidence: PageDate.Confidence = .certain,
        row: String? = nil,
        seen: String? = nil,
        baseline: Bool = false,
        absentAt absences: [String] = [],
        isYearCertain: Bool = true
    ) -> LatenessJudgement.Verdict {
        var readings = WholeReadings()
        for day in absences { readings.record(Samples.instant(day)) }
        let sighting = seen.map {
            ReportSighting(
                firstSeen: Samples.instant($0),
                isBaseline: baseline,
                absences: readings,
                civilTime: .china
            )
        }
        let date = page.map {
            PageDate(date: Samples.day($0), kind: .publication, basis: .shown, evidence: $0, confidence: confidence)
        }
        let evidence = PublicationEvidence(
            pageDate: date,
            rowDate: row.map(Samples.day),
            sighting: sighting,
            firstYear: 2026
        )
        return judgement.verdict(on: evidence, isYearCertain: isYearCertain)
    }

    private func late(_ day: String, isCertain: Bool) -> LatenessJudgement.Verdict {
        .late(published: Samples.day(day), isCertain: isCertain)
    }

    @Test func firstSightAloneIsNoPublication() {
        #expect(verdict(seen: "2026-03-01") == .undetermined)
        #expect(verdict(seen: "2026-03-01", baseline: true) == .undetermined)
    }

    /// The monitor was away from January to March: the report may have come in time.
    @Test func anAbsenceBeforeTheDueDateShowsNoLateness() {
        #expect(verdict(seen: "2026-03-01", absentAt: ["2026-01-10", "2026-01-11"]) == .undetermined)
    }

    @Test func oneReadingWithoutItAfterTheDueDateMakesItProbablyLate() {
        #expect(
            verdict(seen: "2026-03-01", absentAt: ["2026-01-11", "2026-02-10"]) == late("2026-03-01", isCertain: false)
        )
        #expect(
            verdict(seen: "2026-03-01", absentAt: ["2026-02-09", "2026-02-10"]) == late("2026-03-01", isCertain: true)
        )
    }

    @Test func aDateAfterTheFirstSightIsWrongAndAccusesNobody() {
        #expect(verdict(row: "2026-06-30", seen: "2026-03-01", baseline: true) == .undetermined)
    }

    @Test func aDateIsCertainWhereTheReportWasSeenToAppear() {
        #expect(
            verdict(row: "2026-02-05", seen: "2026-02-06", absentAt: ["2026-01-30"])
                == late("2026-02-05", isCertain: true)
        )
        #expect(verdict(row: "2026-02-05", seen: "2026-03-06", baseline: true) == late("2026-02-05", isCertain: false))
    }

    @Test func aPageThatIsLookedAtOnceIsLateByItsDateAtMostProbably() {
        #expect(verdict(page: "2026-02-05") == late("2026-02-05", isCertain: false))
        #expect(verdict(page: "2026-01-31") == .inTime(isCertain: false))
        #expect(verdict() == .undetermined)
    }

    @Test func theEarliestDateOfTheYearOfPublicationCounts() {
        #expect(
            verdict(page: "2026-01-28", row: "2026-06-20", seen: "2026-07-01", baseline: true)
                == .inTime(isCertain: false)
        )
        #expect(
            verdict(page: "2025-12-20", row: "2026-02-20", seen: "2026-07-01") == late("2026-02-20", isCertain: false)
        )
    }

    @Test func aHintExcusesAndAccusesNobody() {
        #expect(verdict(page: "2026-03-05", confidence: .hint) == .undetermined)
        #expect(verdict(page: "2026-01-05", confidence: .hint) == .inTime(isCertain: false))
    }

    @Test func aDateYearsAwayIsThatOfMovingThePage() {
        #expect(verdict(page: "2028-05-01") == .undetermined)
        #expect(verdict(page: "2027-05-01") == late("2027-05-01", isCertain: false))
    }

    @Test func aReportOfWhichTheYearIsGuessedIsNotLateByItsDate() {
        #expect(verdict(page: "2026-03-05", isYearCertain: false) == .undetermined)
    }

    @Test func whatWasSeenInTimeIsInTimeWhateverItsDate() {
        #expect(verdict(row: "2026-03-05", seen: "2026-01-30") == .inTime(isCertain: true))
    }
}
