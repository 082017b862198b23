/// Dates in decimal digits.
extension DateScanner {
    /// Digits side by side: the number they make, how many there are, and where they end in bytes.
    package typealias Run = (value: Int, digits: Int, end: Int)

    /// What stands between the numbers of a date.
    private enum Separator: Equatable {
        case hyphen, slash, dot, character
    }

    /// The date that begins with the run of digits at `start`.
    static func numeric(_ text: Span<UInt8>, _ run: Run, at start: Int) -> WrittenDate? {
        // The tail of a longer number or of an identifier begins no date.
        if start > 0, ASCII.isDigit(text[start - 1]) || text[start - 1] == 0x2E { return nil }
        if run.digits == 4 { return separated(text, run, at: start) }
        guard (5...8).contains(run.digits) else { return nil }
        let index = ClockTime.skippingSpaces(in: text, from: run.end)
        if text.has("月", at: index) { return yearAndMonth(text, run, at: start, afterMonth: index + 3) }
        if text.has("日", at: index), run.digits >= 6 { return crowded(run, at: start, end: index + 3, text) }
        return run.digits == 8 ? compact(text, run, at: start) : nil
    }

    /// `2018-01-31`, `2018/1/31`, `2018.1.31`, `2018年1月31日`, and `2018年1231日`, which lost 月.
    private static func separated(_ text: Span<UInt8>, _ year: Run, at start: Int) -> WrittenDate? {
        guard years.contains(year.value), let first = separator(in: text, at: year.end),
            let month = number(in: text, at: first.end)
        else { return nil }
        guard month.digits <= 2, let second = separator(in: text, at: month.end), fits(first.kind, second.kind) else {
            return first.kind == .character ? lostMonthSign(text, year, month, at: start) : nil
        }
        guard let day = number(in: text, at: second.end), day.digits <= 2 else {
            return gluedClock(text, year, month, at: start, from: second.end)
        }
        let end = endOfDay(in: text, at: day.end)
        if end == day.end, second.kind == .dot, isDecimal(text, at: end) { return nil }
        return date(text, year.value, month.value, day.value, range: start..<end)
    }

    /// `2018-01-3110:19`: the clock stands right behind the day.
    private static func gluedClock(
        _ text: Span<UInt8>,
        _ year: Run,
        _ month: Run,
        at start: Int,
        from index: Int
    ) -> WrittenDate? {
        guard month.digits == 2, let digits = number(in: text, at: index), digits.digits == 4,
            digits.end < text.count, text[digits.end] == ASCII.colon, ASCII.isDigit(text[digits.end - 2])
        else { return nil }
        return date(text, year.value, month.value, digits.value / 100, range: start..<digits.end - 2)
    }

    private static func lostMonthSign(_ text: Span<UInt8>, _ year: Run, _ rest: Run, at start: Int) -> WrittenDate? {
        let index = ClockTime.skippingSpaces(in: text, from: rest.end)
        guard text.has("日", at: index), let day = onlySplit(rest.value, digits: rest.digits, year: year.value) else {
            return nil
        }
        return date(text, year.value, day.month, day.day, range: start..<index + 3, isRepaired: true)
    }

    /// `20181月31日`, which lost 年.
    private static func yearAndMonth(_ text: Span<UInt8>, _ run: Run, at start: Int, afterMonth: Int) -> WrittenDate? {
        guard run.digits <= 6, let day = number(in: text, at: ClockTime.skippingSpaces(in: text, from: afterMonth)),
            day.digits <= 2
        else { return nil }
        let scale = run.digits == 5 ? 10 : 100
        let range = start..<endOfDay(in: text, at: day.end)
        return date(text, run.value / scale, run.value % scale, day.value, range: range, isRepaired: true)
    }

    /// Year, month and day side by side, where they can be told apart in one way only.
    static func crowded(_ run: Run, at start: Int, end: Int, _ text: Span<UInt8>) -> WrittenDate? {
        let restDigits = run.digits - 4
        guard (2...4).contains(restDigits) else { return nil }
        let scale = [100, 1000, 10_000][restDigits - 2]
        guard let rest = onlySplit(run.value % scale, digits: restDigits, year: run.value / scale) else { return nil }
        return date(text, run.value / scale, rest.month, rest.day, range: start..<end, isRepaired: true)
    }

    /// `20180131`, standing alone.
    private static func compact(_ text: Span<UInt8>, _ run: Run, at start: Int) -> WrittenDate? {
        let isAlone =
            (start == 0 || !ASCII.isNameByte(text[start - 1]))
            && (run.end >= text.count || !ASCII.isNameByte(text[run.end]))
        guard isAlone else { return nil }
        return date(text, run.value / 10_000, run.value / 100 % 100, run.value % 100, range: start..<run.end)
    }

    /// Digits at `start` that can be split into several days, such as `2024111日` and `2024年111日`.
    ///
    /// Where `isAlone`, a date is certain to stand here, and the digits need no 日 behind them.
    package static func ambiguity(in text: Span<UInt8>, at start: Int, isAlone: Bool) -> Range<Int>? {
        guard start == 0 || !ASCII.isDigit(text[start - 1]), let run = Numerals.run(in: text, at: start) else {
            return nil
        }
        if run.digits == 7 {
            let end = endOfDay(in: text, at: run.end)
            guard isAlone || end > run.end, years.contains(run.value / 1000),
                splits(run.value % 1000, digits: 3, year: run.value / 1000).count > 1
            else { return nil }
            return start..<end
        }
        guard run.digits == 4, years.contains(run.value), let sign = separator(in: text, at: run.end),
            sign.kind == .character, let rest = number(in: text, at: sign.end), rest.digits == 3
        else { return nil }
        let end = endOfDay(in: text, at: rest.end)
        let isAmbiguous = end > rest.end && splits(rest.value, digits: 3, year: run.value).count > 1
        return isAmbiguous ? start..<end : nil
    }

    /// The one month and day that `value`, printed in `digits` digits, can mean.
    static func onlySplit(_ value: Int, digits: Int, year: Int) -> (month: Int, day: Int)? {
        let found = splits(value, digits: digits, year: year)
        return found.count == 1 ? found[0] : nil
    }

    private static func splits(_ value: Int, digits: Int, year: Int) -> [(month: Int, day: Int)] {
        var found: [(month: Int, day: Int)] = []
        var scale = 10
        for dayDigits in 1...2 {
            let monthDigits = digits - dayDigits
            let (month, day) = (value / scale, value % scale)
            scale *= 10
            // A month or a day that is printed with two digits may begin with a zero; one that has one digit may not.
            let isWritten = (1...2).contains(monthDigits) && (dayDigits == 1 || monthDigits == 2 || day >= 10)
            guard isWritten, CivilDate(year: year, month: month, day: day) != nil else { continue }
            found.append((month, day))
        }
        return found
    }

    private static func number(in text: Span<UInt8>, at index: Int) -> Run? {
        Numerals.run(in: text, at: ClockTime.skippingSpaces(in: text, from: index))
    }

    private static func endOfDay(in text: Span<UInt8>, at index: Int) -> Int {
        let afterSpaces = ClockTime.skippingSpaces(in: text, from: index)
        return text.has("日", at: afterSpaces) || text.has("号", at: afterSpaces) ? afterSpaces + 3 : index
    }

    private static func isDecimal(_ text: Span<UInt8>, at index: Int) -> Bool {
        index + 1 < text.count && text[index] == 0x2E && ASCII.isDigit(text[index + 1])
    }

    private static func fits(_ first: Separator, _ second: Separator) -> Bool { first == second }

    private static func separator(in text: Span<UInt8>, at index: Int) -> (kind: Separator, end: Int)? {
        let index = ClockTime.skippingSpaces(in: text, from: index)
        guard index < text.count else { return nil }
        switch text[index] {
        case ASCII.hyphen: return (.hyphen, index + 1)
        case ASCII.slash: return (.slash, index + 1)
        case 0x2E: return (.dot, index + 1)
        default: break
        }
        if text.has("年", at: index) || text.has("月", at: index) { return (.character, index + 3) }
        if text.has("－", at: index) || text.has("–", at: index) || text.has("—", at: index) {
            return (.hyphen, index + 3)
        }
        if text.has("／", at: index) { return (.slash, index + 3) }
        return text.has("．", at: index) ? (.dot, index + 3) : nil
    }
}
