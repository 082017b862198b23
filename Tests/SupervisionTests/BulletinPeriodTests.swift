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

    @Test func aPeriodDoesNotEndBeforeItBegins() {
        #expect(period("2026-02-02", "2026-02-01") == nil)
        #expect(period("2026-02-02", "2026-02-02") != nil)
    }
}
