import Supervision
import TestSupport
import Testing

/// Periods of days and months end where the calendar says.
struct CivilPeriodTests {
    @Test(arguments: [
        ("2026-03-01", 14, 0, "2026-03-15"), ("2025-08-31", 0, 6, "2026-02-28"), ("2023-08-31", 0, 6, "2024-02-29"),
        ("2026-01-31", 0, 1, "2026-02-28"), ("2026-12-15", 0, 12, "2027-12-15"), ("2024-02-29", 0, 12, "2025-02-28"),
        ("2026-11-30", 1, 1, "2026-12-31"),
    ])
    func aPeriodEndsByTheCalendar(from: String, days: Int, months: Int, end: String) {
        #expect(CivilPeriod(days: days, months: months).end(from: Samples.day(from)) == Samples.day(end))
    }
}
