import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// What the built-in pack says of the time between the making of a document and its publication.
struct PublicationCheckTests {
    /// The vectors of a calendar that two sources agree upon: the last day in time, and the first day late.
    @Test(arguments: [
        ("2018-01-31", "2018-03-05"), ("2020-01-20", "2020-02-25"), ("2024-12-31", "2025-02-05"),
        ("2025-09-28", "2025-10-31"), ("2026-02-10", "2026-03-16"), ("2026-09-18", "2026-10-22"),
    ])
    func twentyWorkingDaysEndOnTheirLastDay(issued: String, last: String) throws {
        for (days, expected) in [(0, []), (1, ["doc-published-late"]), (3, ["doc-published-late"])] {
            var trial = try PageTrial(.document)
            trial.date(.issue, issued)
            trial.date(.publication, "\(Samples.day(last).adding(days: days))")
            let lag = try #require(
                trial.calendar.map {
                    PublicationLag(from: Samples.day(issued), to: Samples.day(last).adding(days: days), by: $0)
                }
            )
            #expect(trial.rules == (lag.workingDays > 20 ? expected : []))
            if days == 0 { #expect(lag.workingDays == 20) }
        }
    }

    @Test func theLawOfTheDayOfMakingIsCited() throws {
        for (issued, published, article) in [
            ("2018-06-01", "2018-09-03", "第十八条"), ("2019-05-14", "2019-09-02", "第十八条"),
            ("2019-05-15", "2019-09-02", "第二十六条"),
        ] {
            var trial = try PageTrial(.document)
            trial.date(.issue, issued)
            trial.date(.publication, published)
            #expect(trial.rules == ["doc-published-late"])
            #expect(trial.findings.first?.legalSource.chinese.contains(article) == true)
            #expect(trial.findings.first?.severity == .warning)
        }
    }

    @Test(arguments: [
        ("2024-01-05", "2025-06-10", ["doc-backfilled"]), ("2008-04-01", "2008-09-01", []),
        ("2008-04-01", "2010-09-01", []), ("2026-03-05", "2026-03-04", ["doc-date-reversed"]),
        ("2026-03-04", "2026-03-04", []),
    ])
    func whatIsNoDelayIsNoneOfThem(issued: String, published: String, expected: [String]) throws {
        var trial = try PageTrial(.document)
        trial.date(.issue, issued)
        trial.date(.publication, published)
        #expect(trial.rules == expected)
    }

    @Test func theEarliestDateOfPublicationCounts() throws {
        var trial = try PageTrial(.document)
        trial.date(.issue, "2025-03-03")
        trial.date(.publication, "2025-06-20")
        #expect(trial.rules == ["doc-published-late"])
        trial.row = Samples.row("通知", "2025-03-05")
        #expect(trial.rules == [])
    }

    @Test func aProbableDateIsWorthLess() throws {
        var trial = try PageTrial(.document)
        trial.date(.issue, "2025-03-03", confidence: .probable)
        trial.date(.publication, "2025-06-20")
        #expect(trial.findings.map(\.severity) == [.info])
        trial.page.dates[0].confidence = .hint
        #expect(trial.rules == [])
    }

    @Test func twoDatesOfMakingProveNothing() throws {
        var trial = try PageTrial(.document)
        trial.date(.issue, "2025-03-03")
        trial.date(.issue, "2025-06-18")
        trial.date(.publication, "2025-06-20")
        #expect(trial.rules == [])
    }

    @Test func oneTextDoesNotSayBoth() throws {
        var trial = try PageTrial(.document)
        trial.date(.issue, "2025-03-03")
        trial.date(.publication, "2025-06-20")
        trial.page.dates[1].evidence = trial.page.dates[0].evidence
        #expect(trial.rules == [])
    }

    @Test func daysWithoutNoticeOfHolidaysAreNotCounted() throws {
        var trial = try PageTrial(.document)
        trial.date(.issue, "2026-12-20")
        trial.date(.publication, "2027-02-01")
        #expect(trial.rules == [])
        trial.calendar = nil
        trial.page.dates = []
        trial.date(.issue, "2025-03-03")
        trial.date(.publication, "2025-06-20")
        #expect(trial.rules == [])
    }
}
