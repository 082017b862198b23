import Supervision

/// The ways in which sites write a date.
enum DateForm: CaseIterable {
    case iso, slashes, dots, chinese, chinesePadded, ideographs, compact

    /// What stands in lists and beside labels.
    static let shown: [DateForm] = [.iso, .iso, .iso, .slashes, .dots, .chinese, .chinesePadded]

    func text(of date: CivilDate) -> String {
        let month = Self.padded(date.month)
        let day = Self.padded(date.day)
        return switch self {
        case .iso: "\(date.year)-\(month)-\(day)"
        case .slashes: "\(date.year)/\(date.month)/\(date.day)"
        case .dots: "\(date.year).\(month).\(day)"
        case .chinese: "\(date.year)年\(date.month)月\(date.day)日"
        case .chinesePadded: "\(date.year)年\(month)月\(day)日"
        case .ideographs: Self.ideographs(date)
        case .compact: "\(date.year)\(month)\(day)"
        }
    }

    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    static func yearInIdeographs(_ year: Int) -> String {
        let signs = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return "\(year)".compactMap(\.wholeNumberValue).map { signs[$0] }.joined()
    }

    private static func ideographs(_ date: CivilDate) -> String {
        "\(yearInIdeographs(date.year))年\(count(date.month))月\(count(date.day))日"
    }

    /// A number up to 31 in words.
    private static func count(_ number: Int) -> String {
        let signs = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let tens = ["", "十", "二十", "三十"]
        return tens[number / 10] + signs[number % 10]
    }
}
