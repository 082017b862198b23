import FoundationEssentials
import MonitorConfig
import Supervision
import Testing

/// The calendar of mainland China, and what is said about a wrong one.
@Suite struct WorkingCalendarTests {
    private func china() throws -> WorkingCalendar {
        try WorkingCalendar.read(try #require(BuiltInFile.calendar("cn")).text, named: "cn")
    }

    @Test(arguments: [
        ("2020-01-31", false),  // Spring Festival, extended
        ("2020-02-03", true),  // the first working day after it
        ("2015-09-03", false),  // the parade
        ("2015-09-06", true),  // a Sunday, made up
        ("2012-03-31", true),  // a Saturday, made up
        ("2026-01-31", false),  // a plain Saturday
        ("2026-02-17", false),  // Spring Festival
        ("2026-02-28", true),  // a Saturday, made up
        ("2024-10-08", true),  // a plain Tuesday
        ("2007-12-29", true),  // a Saturday, made up for the next year's first day
        ("2027-01-01", false),  // beyond the notices, by the regulation
        ("2027-10-01", false),
        ("2027-01-04", true),
        ("2006-05-02", true),  // the second day of May is one since 2025
    ])
    func daysAreWorkedAsTheNoticesSay(day: String, isWorked: Bool) throws {
        let date = try #require(CivilDate(iso: day))
        #expect(try china().isWorkingDay(date) == isWorked)
    }

    @Test func theCalendarCoversTheYearsOfWhichNoticesAreKnown() throws {
        let calendar = try china()
        #expect("\(calendar.coverage.lowerBound)" == "2007-01-01")
        #expect("\(calendar.coverage.upperBound)" == "2026-12-31")
        let years = Set(calendar.namedDays.keys.map(\.year))
        #expect(years == Set(2007...2026))
    }

    @Test(.enabled(if: referenceTable() != nil, "../shared/reference/cn-holidays.csv is absent"))
    func everyDayAgreesWithTheReferenceTable() throws {
        let table = try #require(Self.referenceTable())
        let calendar = try china()
        #expect(calendar.namedDays == table)
    }

    /// The day of formation, the working days, the last day.
    @Test(arguments: [
        ("2018-01-31", 20, "2018-03-05"), ("2024-12-31", 20, "2025-02-05"), ("2018-12-28", 20, "2019-01-28"),
        ("2025-01-20", 20, "2025-02-21"), ("2020-01-20", 20, "2020-02-25"), ("2025-09-28", 20, "2025-10-31"),
        ("2021-09-26", 20, "2021-10-28"), ("2026-01-15", 20, "2026-02-12"), ("2023-09-27", 20, "2023-10-31"),
        ("2026-02-10", 20, "2026-03-16"), ("2024-09-20", 20, "2024-10-23"), ("2026-09-18", 20, "2026-10-22"),
        ("2024-09-25", 7, "2024-10-10"), ("2026-02-12", 7, "2026-02-28"), ("2025-09-26", 7, "2025-10-13"),
        ("2026-09-30", 7, "2026-10-15"),
    ])
    func aTermInWorkingDaysEndsWhereTheNoticesSay(_ formed: String, _ days: Int, _ last: String) throws {
        let start = try #require(CivilDate(iso: formed))
        let term = WorkingDayTerm(of: days, after: start, by: try china())
        #expect(term.end.description == last)
        #expect(term.isProvisional == false)
        #expect(term.skippedDays.count == term.end.daysSinceEpoch - start.daysSinceEpoch - days)
    }

    @Test func aTermBeyondTheNoticesIsProvisional() throws {
        let term = WorkingDayTerm(of: 20, after: try #require(CivilDate(iso: "2026-12-20")), by: try china())
        #expect(term.isProvisional)
    }

    @Test func everySkippedDayBearsItsReason() throws {
        let term = WorkingDayTerm(of: 7, after: try #require(CivilDate(iso: "2025-09-26")), by: try china())
        // 28 September is a Sunday that is worked, so it is not skipped.
        #expect(term.skippedDays.map(\.date.description).prefix(2) == ["2025-09-27", "2025-10-01"])
        #expect(term.skippedDays.first?.holiday == nil)
        #expect(term.skippedDays.last?.holiday != nil || term.skippedDays.last?.date.weekday.isWeekend == true)
    }

    @Test(arguments: [
        ("worked: [2020-01-19]", "worked: [2020-01-32]", "Expected an existing date YYYY-MM-DD, found \"2020-01-32\"."),
        ("worked: [2020-01-19]", "worked: [2020-01-24]", "2020-01-24 is already named in the calendar."),
        ("worked: [2020-01-19]", "worked: [2021-01-19]", "2021-01-19 lies outside of its year or of the coverage."),
        (
            "2020-01-24/2020-02-02", "2020-02-02/2020-01-24",
            "From 2020-02-02 to 2020-01-24 is no sensible interval."
        ),
        ("last: 2020-12-31", "last: 2019-12-31", "From 2020-01-01 to 2019-12-31 is no sensible interval."),
        ("year: 2020", "yaer: 2020", "Unknown key \"yaer\"."),
    ])
    func aSlipInACalendarIsTold(written: String, slipped: String, message: String) throws {
        let text = """
            schema: disclosure-monitor/calendar/v1
            id: sample
            title: {zh-Hans: 样例, en: Sample}
            coverage: {first: 2020-01-01, last: 2020-12-31}
            years:
              - year: 2020
                holidays:
                  - {name: 春节, free: [2020-01-24/2020-02-02], worked: [2020-01-19]}
            """
        #expect(try WorkingCalendar.read(text, named: "sample").namedDays.count == 11)
        let problems = #expect(throws: ConfigurationProblems.self) {
            try WorkingCalendar.read(text.replacing(written, with: slipped), named: "sample")
        }
        #expect(problems?.errors.contains { $0.message.english == message } == true)
    }

    private static func referenceTable() -> [CivilDate: WorkingCalendar.NamedDay]? {
        let folder = ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"] ?? Fixture.repository + "../shared/corpus"
        guard let data = try? Data(contentsOf: URL(filePath: folder + "/../reference/cn-holidays.csv")) else {
            return nil
        }
        var days: [CivilDate: WorkingCalendar.NamedDay] = [:]
        for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",")
            guard fields.count == 3, let date = CivilDate(iso: fields[0]) else { continue }
            days[date] = WorkingCalendar.NamedDay(holiday: String(fields[1]), isOff: fields[2] == "true")
        }
        return days
    }
}
