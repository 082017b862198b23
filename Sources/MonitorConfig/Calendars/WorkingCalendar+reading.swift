import Supervision

extension WorkingCalendar {
    static let schemaName = "disclosure-monitor/calendar/v1"
    /// The longest run of days that one holiday takes, as a guard against a slip in a year.
    private static let longestRun = 60

    /// Reads a calendar file; nil, reported, where it is wrong.
    init?(reading root: Entry) {
        let keys = ["schema", "id", "title", "source", "coverage", "yearly", "years"]
        guard let section = Section(root, keys: keys, allowsExtensions: true) else { return nil }
        section.requireSchema(Self.schemaName)
        _ = section.required("title").flatMap(LocalizedText.init(reading:))
        _ = section.optional("source")?.text()
        let id = section.required("id")?.identifier()
        let coverage = section.required("coverage").flatMap(Self.coverage(reading:))
        var days: [CivilDate: NamedDay] = [:]
        for year in section.required("years")?.items() ?? [] {
            Self.readYear(year, within: coverage, into: &days)
        }
        let yearly = (section.optional("yearly")?.items() ?? []).compactMap(Self.yearlyDay(reading:))
        guard let id, let coverage else { return nil }
        self.init(id: id, namedDays: days, coverage: coverage, yearlyDays: yearly)
    }

    private static func yearlyDay(reading entry: Entry) -> YearlyDay? {
        guard let section = Section(entry, keys: ["name", "month", "day", "first_year"]) else { return nil }
        let name = section.required("name")?.text()
        let month = section.required("month")?.wholeNumber(in: 1...12)
        let day = section.required("day")?.wholeNumber(in: 1...31)
        let year = section.required("first_year")?.wholeNumber(in: 1949...9998)
        guard let name, let month, let day, let year else { return nil }
        return YearlyDay(month: month, day: day, firstYear: year, holiday: name)
    }

    private static func coverage(reading entry: Entry) -> ClosedRange<CivilDate>? {
        guard let section = Section(entry, keys: ["first", "last"]) else { return nil }
        let first = section.required("first")?.date()
        let last = section.required("last")?.date()
        guard let first, let last else { return nil }
        guard first <= last else {
            entry.report(.reversed("\(first)", "\(last)"))
            return nil
        }
        return first...last
    }

    private static func readYear(
        _ entry: Entry,
        within coverage: ClosedRange<CivilDate>?,
        into days: inout [CivilDate: NamedDay]
    ) {
        guard let section = Section(entry, keys: ["year", "holidays"]) else { return }
        let year = section.required("year")?.wholeNumber(in: 1949...9998)
        for holiday in section.required("holidays")?.items() ?? [] {
            readHoliday(holiday, year: year, within: coverage, into: &days)
        }
    }

    private static func readHoliday(
        _ entry: Entry,
        year: Int?,
        within coverage: ClosedRange<CivilDate>?,
        into days: inout [CivilDate: NamedDay]
    ) {
        guard let section = Section(entry, keys: ["name", "free", "worked"]) else { return }
        guard let name = section.required("name")?.text() else { return }
        for (key, isOff) in [("free", true), ("worked", false)] {
            for item in section.optional(key)?.items() ?? [] {
                for day in Self.days(reading: item) {
                    guard days[day] == nil else {
                        item.report(.dayNamedTwice("\(day)"))
                        continue
                    }
                    if coverage?.contains(day) == false || year.map({ $0 != day.year }) == true {
                        item.report(.dayOutside("\(day)"))
                    }
                    days[day] = NamedDay(holiday: name, isOff: isOff)
                }
            }
        }
    }

    /// One day, or the days of an interval `YYYY-MM-DD/YYYY-MM-DD` (ISO 8601, 4.4), both ends included.
    private static func days(reading entry: Entry) -> [CivilDate] {
        guard let word = entry.word() else { return [] }
        let ends = word.split(separator: "/", omittingEmptySubsequences: false).map { CivilDate(iso: $0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
            entry.report(.notDate(word))
            return []
        }
        let length = last.daysSinceEpoch - first.daysSinceEpoch
        guard (0..<longestRun).contains(length) else {
            entry.report(.reversed("\(first)", "\(last)"))
            return []
        }
        return (0...length).map { first.adding(days: $0) }
    }
}
