/// A clock time that stands right behind a date: `10:19`, `10:19:05`, `T08:00`, `10时59分`.
package enum ClockTime {
    /// Minutes after midnight, and where the time ends in bytes.
    package typealias Reading = (minuteOfDay: Int, end: Int)

    /// The time that stands at `index`, spaces and one mark before it aside; nil where none does.
    package static func following(_ index: Int, in text: Span<UInt8>) -> Reading? {
        var index = skippingSpaces(in: text, from: index)
        if index < text.count, text[index] == 0x54 || text[index] == ASCII.hyphen { index += 1 }
        guard let hour = Numerals.run(in: text, at: index), hour.digits <= 2, hour.value < 24 else { return nil }
        guard let afterHour = separator(in: text, at: hour.end) else { return nil }
        guard let minute = Numerals.run(in: text, at: afterHour), minute.digits == 2, minute.value < 60 else {
            return nil
        }
        var end = minute.end
        if text.has("分", at: end) { end += 3 }
        if let afterMinute = separator(in: text, at: end) ?? (Numerals.digit(in: text, at: end) != nil ? end : nil),
            let second = Numerals.run(in: text, at: afterMinute), second.digits == 2, second.value < 60
        {
            end = second.end
            if text.has("秒", at: end) { end += 3 }
        }
        return (hour.value * 60 + minute.value, end)
    }

    /// Where the text goes on behind a separator of hours and minutes; nil where none stands at `index`.
    private static func separator(in text: Span<UInt8>, at index: Int) -> Int? {
        if index < text.count, text[index] == ASCII.colon { return index + 1 }
        if text.has("：", at: index) || text.has("时", at: index) || text.has("時", at: index) { return index + 3 }
        return text.has("点", at: index) ? index + 3 : nil
    }

    /// Whether a space of three bytes stands at `index`: ideographic, em and en spaces.
    package static func isWideSpace(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index >= 0, index + 2 < text.count else { return false }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8B): return true
        default: return false
        }
    }

    /// Skips white space, the no-break and ideographic spaces included.
    package static func skippingSpaces(in text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            if ASCII.isSpace(text[index]) {
                index += 1
            } else if text[index] == 0xC2, text.has("\u{A0}", at: index) {
                index += 2
            } else if isWideSpace(text, at: index) {
                index += 3
            } else {
                break
            }
        }
        return index
    }
}
