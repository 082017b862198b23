/// Reads the times for comments out of one sentence.
struct PeriodScanner {
    let window: ConsultationWindow
    let scalars: [Unicode.Scalar]
    /// When the page was published; nil where nobody knows.
    let published: CivilDate?

    typealias Reading = (first: CivilDate, last: CivilDate, isFromPublication: Bool)

    // MARK: 自3月1日起至3月30日

    /// Every first day that a last day follows.
    func ranges() -> [Reading] {
        var readings: [Reading] = []
        var position = 0
        while position < scalars.count {
            guard let first = DatedText.date(in: scalars, at: position, inheritedYear: yearLeftOut(at: position)) else {
                position += 1
                continue
            }
            if let last = lastDay(behind: first.range.upperBound, of: first.date) {
                readings.append((first.date, last.date, false))
                position = last.end
            } else {
                position = first.range.upperBound
            }
        }
        return readings
    }

    private static let mostBetween = 24

    private func lastDay(behind start: Int, of first: CivilDate) -> (date: CivilDate, end: Int)? {
        for position in start..<min(scalars.count, start + Self.mostBetween) {
            guard scalars[position].yearDigit != nil || scalars[position] == "十" else { continue }
            let between = DatedText.string(scalars[start..<position])
            guard window.between.contains(where: { $0.matches(between) }) else { continue }
            return day(at: position, inMonthOf: first) ?? date(at: position, after: first)
        }
        return nil
    }

    private func date(at position: Int, after first: CivilDate) -> (date: CivilDate, end: Int)? {
        guard let last = DatedText.date(in: scalars, at: position, inheritedYear: first.year) else { return nil }
        guard last.date < first, DatedText.date(in: scalars, at: position) == nil else {
            return (last.date, last.range.upperBound)
        }
        // 12月20日至1月10日: the year that is left out is the next one.
        return CivilDate(year: first.year + 1, month: last.date.month, day: last.date.day).map {
            ($0, last.range.upperBound)
        }
    }

    /// 9月1日至15日: the month is left out as well.
    private func day(at position: Int, inMonthOf first: CivilDate) -> (date: CivilDate, end: Int)? {
        let digits = scalars[position...].prefix { $0.isASCIIDigit }
        guard (1...2).contains(digits.count), digits.endIndex < scalars.count, scalars[digits.endIndex] == "日",
            let day = Int(DatedText.string(digits))
        else { return nil }
        return CivilDate(year: first.year, month: first.month, day: day).map { ($0, digits.endIndex + 1) }
    }

    // MARK: 请于4月15日前

    private static let mostAround = 16

    /// Every last day without a first one; comments are taken from the day of publication on.
    func deadlines() -> [Reading] {
        guard let published else { return [] }
        var readings: [Reading] = []
        var position = 0
        while position < scalars.count {
            guard let found = DatedText.date(in: scalars, at: position, inheritedYear: yearLeftOut(at: position)) else {
                position += 1
                continue
            }
            if isLast(found.range) { readings.append((published, last(found.date, at: position), true)) }
            position = found.range.upperBound
        }
        return readings
    }

    private func isLast(_ range: Range<Int>) -> Bool {
        let before = DatedText.string(scalars[..<range.lowerBound].suffix(Self.mostAround))
        let behind = DatedText.string(scalars[range.upperBound...].prefix(Self.mostAround))
        return window.beforeLastDay.contains { $0.matches(before) }
            || window.behindLastDay.contains { $0.matches(behind) }
    }

    /// The year of publication, where the date at `position` leaves its own out: `4月15日`.
    private func yearLeftOut(at position: Int) -> Int? {
        let digits = scalars[position...].prefix { $0.isASCIIDigit }
        let isBehindDigit = position > 0 && (scalars[position - 1].isASCIIDigit || scalars[position - 1] == "年")
        guard (1...2).contains(digits.count), !isBehindDigit, digits.endIndex < scalars.count,
            scalars[digits.endIndex] == "月"
        else { return nil }
        return published?.year
    }

    private func last(_ date: CivilDate, at position: Int) -> CivilDate {
        guard let published, date < published, yearLeftOut(at: position) != nil else { return date }
        return CivilDate(year: date.year + 1, month: date.month, day: date.day) ?? date
    }

    // MARK: 期限为30日

    /// Every length in days, from publication on.
    func lengths(by calendar: WorkingCalendar?) -> [Reading] {
        guard let published else { return [] }
        let text = DatedText.string(scalars)
        return window.lengths.compactMap { pattern in
            guard let groups = pattern.firstMatch(in: text), groups.count > 2,
                let number = groups[1].flatMap(Self.number),
                let unit = groups[2]
            else { return nil }
            if window.workingDayUnits.contains(unit) {
                return calendar.map { (published, WorkingDayTerm(of: number, after: published, by: $0).end, true) }
            }
            return (published, published.adding(days: number - 1), true)
        }
    }

    private static func number(_ text: String) -> Int? {
        Int(text) ?? ChineseNumeral.value(of: Array(text.unicodeScalars)[...])
    }
}
