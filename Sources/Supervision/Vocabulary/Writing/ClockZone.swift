/// The zone of a clock time, as machines write it: `Z`, `+08:00`, `+0000`, ` GMT`.
package enum ClockZone {
    /// Minutes by which clocks in China are ahead of UTC.
    package static let china = 480

    /// The minutes by which the zone behind `clock` is ahead of UTC, and where it ends; nil where none stands there.
    ///
    /// A hyphen may also join two times of day: it begins a zone only in the form of ISO 8601, with a T before the clock.
    static func following(_ clock: ClockTime.Reading, behind dateEnd: Int, in text: Span<UInt8>)
        -> (minutes: Int, end: Int)?
    {
        var index = skippingFraction(in: text, from: clock.end)
        if index < text.count, text[index] | 0x20 == 0x7A { return (0, index + 1) }
        if index < text.count, text[index] == ASCII.space { index += 1 }
        if text.has("GMT", at: index) || text.has("UTC", at: index) { return (0, index + 3) }
        guard index < text.count else { return nil }
        let isISO = dateEnd < text.count && text[dateEnd] == 0x54
        let isBehind = text[index] == ASCII.hyphen && isISO
        guard text[index] == 0x2B || isBehind, let offset = offset(in: text, at: index + 1) else { return nil }
        return (isBehind ? -offset.minutes : offset.minutes, offset.end)
    }

    /// `08:00`, `0800` or `08`.
    private static func offset(in text: Span<UInt8>, at index: Int) -> (minutes: Int, end: Int)? {
        guard let run = Numerals.run(in: text, at: index) else { return nil }
        if run.digits == 4, run.value / 100 <= 14 { return (run.value / 100 * 60 + run.value % 100, run.end) }
        guard run.digits == 2, run.value <= 14 else { return nil }
        guard run.end < text.count, text[run.end] == ASCII.colon, let minute = Numerals.run(in: text, at: run.end + 1),
            minute.digits == 2
        else { return (run.value * 60, run.end) }
        return (run.value * 60 + minute.value, minute.end)
    }

    private static func skippingFraction(in text: Span<UInt8>, from index: Int) -> Int {
        guard index < text.count, text[index] == 0x2E, let run = Numerals.run(in: text, at: index + 1) else {
            return index
        }
        return run.end
    }
}
