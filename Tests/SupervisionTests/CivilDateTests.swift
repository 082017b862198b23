import Supervision
import Testing

struct CivilDateTests {
    @Test func everyDayOfFourCenturiesRoundTrips() {
        for number in -60_000...90_000 {
            let date = CivilDate(daysSinceEpoch: number)
            #expect(date.daysSinceEpoch == number)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
        }
    }

    @Test(arguments: [(2026, 2, 29), (2026, 2, 30), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (1900, 2, 29)])
    func daysThatAreNotInTheCalendarAreRefused(_ day: (Int, Int, Int)) {
        #expect(CivilDate(year: day.0, month: day.1, day: day.2) == nil)
    }

    @Test(arguments: ["2026-1-31", "2026/01/31", "26-01-31", "2026-01-31T00:00", "", "2026-01-+1"])
    func otherFormsThanFullDatesAreRefused(_ text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("2026-01-31", .saturday), ("2027-01-31", .sunday), ("2024-02-29", .thursday),
    ])
    func weekdaysAreThoseOfTheCalendarOnTheWall(_ day: (String, Weekday)) throws {
        #expect(try #require(CivilDate(iso: day.0)).weekday == day.1)
    }
}
