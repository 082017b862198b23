import Supervision
import TestSupport
import Testing

/// Which days a bulletin speaks of, and which it compares them with.
struct BulletinPeriodTests {
    private func period(_ from: String, _ to: String) -> BulletinPeriod? {
        BulletinPeriod(from: Samples.day(from), to: Samples.day(to), civilTime: .china)
    }

    @Test(arguments: [
        ("2026-02-01", "2026-02-28", "2026-01-01", "2026-01-31"),
        ("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"),
        ("2026-01-01", "2026-03-31", "2025-10-01", "2025-12-31"),
        ("2026-02-02", "2026-02-08", "2026-01-26", "2026-02-01"),
        ("2026-02-05", "2026-02-05", "2026-02-04", "2026-02-04"),
        ("2026-02-01", "2026-02-10", "2026-01-22", "2026-01-31"),
    ])
    func theLastPeriodIsOfEqualLength(from: String, to: String, first: String, last: String) {
        #expect(period(from, to)?.previous == period(first, last))
    }

    @Test(arguments: [
        ("2026-11-02", "2026-10-01", "2026-10-31"), ("2026-03-31", "2026-02-01", "2026-02-28"),
        ("2026-01-01", "2025-12-01", "2025-12-31"),
    ])
    func theMonthBeforeADayIsAWholeOne(day: String, first: String, last: String) {
        #expect(BulletinPeriod.monthBefore(Samples.day(day), civilTime: .china) == period(first, last))
    }

    @Test(arguments: [
        // A Thursday that is off, a Friday that is off, a weekend of which the Sunday is worked.
        ("2026-09-01", "2026-09-30", "2026-10-04"), ("2026-10-01", "2026-10-31", "2026-11-02"),
        ("2026-08-01", "2026-08-31", "2026-09-01"),
    ])
    func aBulletinGoesOutOnTheFirstWorkingDay(first: String, last: String, day: String) throws {
        let calendar = WorkingCalendar(
            id: "test",
            namedDays: [
                Samples.day("2026-10-01"): WorkingCalendar.NamedDay(holiday: "国庆节", isOff: true),
                Samples.day("2026-10-02"): WorkingCalendar.NamedDay(holiday: "国庆节", isOff: true),
                Samples.day("2026-10-04"): WorkingCalendar.NamedDay(holiday: "国庆节", isOff: false),
            ],
            coverage: Samples.day("2026-01-01")...Samples.day("2026-12-31")
        )
        let month = try #require(period(first, last))
        #expect(month.dayToSend(by: calendar) == Samples.day(day))
        #expect(month.dayToSend(by: nil) == month.to.adding(days: 1))
    }

    @Test func aPeriodDoesNotEndBeforeItBegins() {
        #expect(period("2026-02-02", "2026-02-01") == nil)
        #expect(period("2026-02-02", "2026-02-02") != nil)
    }
}
