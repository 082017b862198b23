/// Finds dates in bytes of UTF-8.
package enum DateScanner {
    /// The years that a page of the People's Republic can speak of as dates.
    package static let years = 1949...2099

    /// The first date that begins at or after `start`.
    package static func next(in text: Span<UInt8>, from start: Int) -> WrittenDate? {
        var index = start
        while index < text.count {
            let byte = text[index]
            if ASCII.isDigit(byte) || byte == 0xEF {
                guard let run = Numerals.run(in: text, at: index) else {
                    index += 1
                    continue
                }
                if let found = numeric(text, run, at: index) { return found }
                index = run.end
            } else if byte >= 0xE2, byte <= 0xE9, Numerals.chineseDigit(in: text, at: index) != nil {
                if let found = chinese(text, at: index) { return found }
                while let digit = Numerals.chineseDigit(in: text, at: index) { index += digit.length }
            } else {
                index += 1
            }
        }
        return nil
    }

    /// The date that `text` consists of, brackets and spaces aside; digits alone are read too.
    package static func whole(_ text: Span<UInt8>) -> WrittenDate? {
        if let found = next(in: text, from: 0) {
            return residue(of: text, without: found.range) == 0 ? found : nil
        }
        var start = 0
        while start < text.count, Numerals.digit(in: text, at: start) == nil { start += 1 }
        guard let run = Numerals.run(in: text, at: start), (6...7).contains(run.digits),
            residue(of: text, without: start..<run.end) == 0
        else { return nil }
        // `201812` is rather a month than 2 January.
        if run.digits == 6, (1...12).contains(run.value % 100) { return nil }
        return crowded(run, at: start, end: run.end, text)
    }

    /// The bytes of `text` outside `range` that are neither white space nor brackets nor separators.
    package static func residue(of text: Span<UInt8>, without range: Range<Int>) -> Int {
        var count = 0
        var index = 0
        while index < text.count {
            if index == range.lowerBound { index = range.upperBound }
            let ornament = index < text.count ? ornamentLength(in: text, at: index) : 1
            if ornament == 0 { count += 1 }
            index += max(1, ornament)
        }
        return count
    }

    /// The length of white space, a bracket or a separator at `index`; 0 where something else stands there.
    private static func ornamentLength(in text: Span<UInt8>, at index: Int) -> Int {
        let byte = text[index]
        if byte < 0x80 { return ASCII.isNameByte(byte) ? 0 : 1 }
        if byte == 0xC2, index + 1 < text.count { return text[index + 1] == 0xA0 || text[index + 1] == 0xB7 ? 2 : 0 }
        guard index + 2 < text.count else { return 0 }
        switch (byte, text[index + 1], text[index + 2]) {
        // Spaces and punctuation of the blocks U+2000 and U+3000, full-width punctuation.
        case (0xE2, 0x80, _), (0xE2, 0x81, _), (0xE2, 0x96...0x97, _), (0xEF, 0xBB, 0xBF): return 3
        case (0xE3, 0x80, 0x80...0x83), (0xE3, 0x80, 0x88...0x9F): return 3
        case (0xEF, 0xBC, 0x81...0x8F), (0xEF, 0xBC, 0x9A...0xA0), (0xEF, 0xBC, 0xBB...0xBF), (0xEF, 0xBD, 0x9B...0xA5):
            return 3
        default: return 0
        }
    }

    /// Makes a date of three numbers and reads the clock time behind it.
    static func date(
        _ text: Span<UInt8>,
        _ year: Int,
        _ month: Int,
        _ day: Int,
        range: Range<Int>,
        isRepaired: Bool = false
    ) -> WrittenDate? {
        guard years.contains(year), let date = CivilDate(year: year, month: month, day: day) else { return nil }
        guard let clock = ClockTime.following(range.upperBound, in: text) else {
            return WrittenDate(date: date, minuteOfDay: nil, range: range, isRepaired: isRepaired)
        }
        guard let zone = ClockZone.following(clock, behind: range.upperBound, in: text) else {
            let range = range.lowerBound..<clock.end
            return WrittenDate(date: date, minuteOfDay: clock.minuteOfDay, range: range, isRepaired: isRepaired)
        }
        let minute = clock.minuteOfDay - zone.minutes + ClockZone.china
        let days = minute < 0 ? -1 : minute / 1440
        return WrittenDate(
            date: date.adding(days: days),
            minuteOfDay: minute - days * 1440,
            range: range.lowerBound..<zone.end,
            isRepaired: isRepaired
        )
    }
}
