import FoundationEssentials
import Supervision
import Testing

struct CivilTimeTests {
    @Test func aChineseDayBeginsAtFourInTheAfternoonOfTheDayBeforeInUTC() throws {
        let date = try #require(CivilDate(iso: "2026-02-01"))
        let start = CivilTime.china.start(of: date)
        #expect(start.ISO8601Format() == "2026-01-31T16:00:00Z")
        #expect(CivilTime.china.date(at: start) == date)
        #expect(CivilTime.china.date(at: start.addingTimeInterval(-1)).description == "2026-01-31")
    }

    @Test func whatIsDueOnADayIsOverdueFromTheNextMidnightOn() throws {
        let due = try #require(CivilDate(iso: "2026-01-31"))
        #expect(CivilTime.china.end(of: due).ISO8601Format() == "2026-01-31T16:00:00Z")
    }
}
