import TestSupport
import Testing

@testable import Supervision

struct PublicationLagTests {
    /// Two weeks without a holiday but the Wednesday of the first.
    private let calendar = WorkingCalendar(
        id: "test",
        namedDays: [Samples.day("2026-06-10"): WorkingCalendar.NamedDay(holiday: "假日", isOff: true)],
        coverage: Samples.day("2026-06-01")...Samples.day("2026-06-30")
    )

    private func lag(_ issued: String, _ published: String) -> PublicationLag {
        PublicationLag(from: Samples.day(issued), to: Samples.day(published), by: calendar)
    }

    @Test func theDayOfMakingAndDaysOffDoNotCount() {
        #expect(lag("2026-06-08", "2026-06-08").workingDays == 0)
        #expect(lag("2026-06-08", "2026-06-09").workingDays == 1)
        #expect(lag("2026-06-08", "2026-06-11").workingDays == 2)
        #expect(lag("2026-06-12", "2026-06-15").workingDays == 1)
        #expect(lag("2026-06-12", "2026-06-14").workingDays == 0)
        #expect(lag("2026-06-11", "2026-06-08").workingDays == -2)
    }

    @Test func itAgreesWithTheTermThatIsCountedOut() {
        for days in 1...15 {
            let term = WorkingDayTerm(of: days, after: Samples.day("2026-06-05"), by: calendar)
            #expect(lag("2026-06-05", "\(term.end)").workingDays == days)
        }
    }

    @Test func thresholdsDecideWhatALagMeans() {
        #expect(lag("2026-06-08", "2026-06-11").verdict(within: 2, archive: 5) == .within)
        #expect(lag("2026-06-08", "2026-06-12").verdict(within: 2, archive: 5) == .late)
        #expect(lag("2026-06-08", "2026-06-22").verdict(within: 2, archive: 5) == .backfilled)
        #expect(lag("2026-06-14", "2026-06-13").verdict(within: 2, archive: 5) == .reversed)
    }

    @Test func daysOutsideOfTheNoticesAreProvisional() {
        #expect(!lag("2026-06-08", "2026-06-30").isProvisional)
        #expect(!lag("2026-05-31", "2026-06-30").isProvisional)
        #expect(lag("2026-05-30", "2026-06-30").isProvisional)
        #expect(lag("2026-06-08", "2026-07-01").isProvisional)
    }
}
