import Supervision

/// Tells a date that begins or ends a period from one that stands for itself.
enum DatePeriod {
    private static let signs: [StaticString] = [
        "至", "到", "起", "止", "前", "以前", "之前", "以后", "之后", "—", "－", "～", "-", "~",
    ]

    /// Whether the text behind a date makes a period of it: `2024年1月1日至12月31日`.
    static func goesOn(_ text: Span<UInt8>, behind end: Int) -> Bool {
        let index = ClockTime.skippingSpaces(in: text, from: end)
        guard let sign = signs.first(where: { text.has($0, at: index) }) else { return false }
        let isWord = text[index] >= 0xE4 && text[index] <= 0xE9
        if isWord { return true }
        // A dash also separates a date from what is printed beside it: of a period, a number follows.
        let next = ClockTime.skippingSpaces(in: text, from: index + sign.utf8CodeUnitCount)
        return Numerals.digit(in: text, at: next) != nil
    }
}
