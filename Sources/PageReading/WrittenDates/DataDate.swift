import Supervision

/// A moment as data write it, and the day that it is in China.
enum DataDate {
    /// China Standard Time, the one zone of the whole country: eight hours before UTC.
    private static let offsetMinutes = 8 * 60
    private static let minutesOfDay = 24 * 60

    /// The day of `2025-01-21 10:00`, `2025-01-20T16:30:00Z`, `1737388800`, `/Date(1737388800000)/`.
    static func day(_ text: String) -> CivilDate? {
        let bytes = Array(text.utf8)
        guard bytes.count <= 60 else { return nil }
        if let epoch = epoch(in: bytes.span) { return day(epochSeconds: epoch) }
        if let mail = mailDate(bytes.span) { return mail }
        guard let date = DateScanner.next(in: bytes.span, from: 0) else { return nil }
        guard let minute = date.minuteOfDay, let zone = zone(in: bytes.span, from: date.range.upperBound) else {
            return date.date
        }
        return day(date.date, minute: minute, zoneMinutes: zone)
    }

    static func day(epochSeconds: Int) -> CivilDate? {
        let minutes = epochSeconds / 60 + offsetMinutes
        let date = CivilDate(daysSinceEpoch: Int((Double(minutes) / Double(minutesOfDay)).rounded(.down)))
        return (1990...2099).contains(date.year) ? date : nil
    }

    private static func day(_ date: CivilDate, minute: Int, zoneMinutes: Int) -> CivilDate {
        let minutes = minute - zoneMinutes + offsetMinutes
        if minutes < 0 { return date.adding(days: -1) }
        return minutes >= minutesOfDay ? date.adding(days: minutes / minutesOfDay) : date
    }

    /// Ten digits are seconds, thirteen milliseconds.
    private static func epoch(in text: Span<UInt8>) -> Int? {
        var start = text.skippingSpaces(from: 0)
        if text.has("/Date(", at: start) { start += 6 }
        var end = start
        var value = 0
        while end < text.count, ASCII.isDigit(text[end]), end - start < 14 {
            value = value * 10 + Int(text[end] - 0x30)
            end += 1
        }
        guard end == text.count || start > 5 else { return nil }
        return end - start == 10 ? value : end - start == 13 ? value / 1000 : nil
    }

    /// Where a zone stands behind the clock time: its distance from UTC in minutes; nil where none does.
    private static func zone(in text: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        // Fractions of a second.
        if index < text.count, text[index] == 0x2E {
            index += 1
            while index < text.count, ASCII.isDigit(text[index]) { index += 1 }
        }
        index = text.skippingSpaces(from: index)
        guard index < text.count else { return nil }
        if text[index] | 0x20 == 0x7A || text.has("GMT", at: index) || text.has("UT", at: index) { return 0 }
        guard text[index] == 0x2B || text[index] == ASCII.hyphen, let hours = Numerals.run(in: text, at: index + 1)
        else { return nil }
        let sign = text[index] == ASCII.hyphen ? -1 : 1
        if hours.digits == 4 { return sign * (hours.value / 100 * 60 + hours.value % 100) }
        let minutes = hours.end < text.count ? Numerals.run(in: text, at: hours.end + 1)?.value ?? 0 : 0
        return hours.digits == 2 ? sign * (hours.value * 60 + minutes) : nil
    }

    private static let months: [StaticString] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// `Mon, 20 Jan 2025 16:30:00 GMT` (RFC 822, RFC 5322).
    private static func mailDate(_ text: Span<UInt8>) -> CivilDate? {
        var start = 0
        while start < text.count, !ASCII.isDigit(text[start]) { start += 1 }
        guard let day = Numerals.run(in: text, at: start), day.digits <= 2 else { return nil }
        var index = day.end
        while index < text.count, text[index] == ASCII.space || text[index] == ASCII.hyphen { index += 1 }
        guard let month = months.firstIndex(where: { text.hasIgnoringCase($0, at: index) }) else { return nil }
        while index < text.count, !ASCII.isDigit(text[index]) { index += 1 }
        guard let year = Numerals.run(in: text, at: index), year.digits == 4,
            let date = CivilDate(year: year.value, month: month + 1, day: day.value)
        else { return nil }
        guard let clock = ClockTime.following(year.end, in: text), let zone = zone(in: text, from: clock.end) else {
            return date
        }
        return self.day(date, minute: clock.minuteOfDay, zoneMinutes: zone)
    }
}
