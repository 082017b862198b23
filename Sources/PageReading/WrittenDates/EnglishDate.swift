import Supervision

/// Dates as programs print them by default: `Tue Jan 21 10:19:00 CST 2025`, `Tue, 21 Jan 2025 02:19:00 GMT`,
/// `January 21, 2025`.
enum EnglishDate {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    static func read(_ text: String) -> WrittenDate? {
        guard text.utf8.count <= 60 else { return nil }
        let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }
        guard let month = words.lazy.compactMap({ Self.month($0) }).first else { return nil }
        let numbers = words.compactMap { Int($0) }
        guard let year = numbers.first(where: { DateScanner.years.contains($0) }),
            let day = numbers.first(where: { (1...31).contains($0) }),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        let minute = words.lazy.compactMap { Self.minute($0) }.first
        // CST is China's own time here.
        let isUniversal = words.contains("gmt") || words.contains("utc")
        let late = isUniversal && (minute ?? 0) + ClockZone.china >= 1440
        let local = minute.map { isUniversal ? ($0 + ClockZone.china) % 1440 : $0 }
        let end = text.utf8.count
        return WrittenDate(date: late ? date.adding(days: 1) : date, minuteOfDay: local, range: 0..<end)
    }

    private static func month(_ word: Substring) -> Int? {
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
    }

    private static func minute(_ word: Substring) -> Int? {
        let parts = word.split(separator: ":")
        guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60 else {
            return nil
        }
        return hour * 60 + minute
    }
}
