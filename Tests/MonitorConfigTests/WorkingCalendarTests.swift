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
