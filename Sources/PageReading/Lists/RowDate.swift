/// Reads the date of a list's row out of one short text.
enum RowDate {
    /// The date, inside an optional: nil where the text shows none; `.some(nil)` for a month and day without a year,
    /// which marks a row but dates nothing.
    static func read(_ text: Span<UInt8>, inkBytes: Int, inLink: Bool) -> WrittenDate?? {
        guard inkBytes >= 4, inkBytes <= 400 else { return nil }
        guard mayHoldDate(text) else { return nil }
        var found = DateScanner.next(in: text, from: 0)
        if let date = found, inkBytes > 60 {
            // Behind a title, or in a sentence: only what stands in brackets at an end is the row's date.
            return isBracketedAtEnd(text, date.range) ? .some(date) : nil
        }
        while let date = found {
            let residue = DateScanner.residue(of: text, without: date.range)
            if residue == 0 { return .some(date) }
            if inLink {
                if isBracketedAtEnd(text, date.range) { return .some(date) }
            } else if residue <= 45, !isSentence(text) {
                return .some(date)
            }
            found = DateScanner.next(in: text, from: date.range.upperBound)
        }
        return !inLink && isMonthAndDay(text, inkBytes: inkBytes) ? .some(nil) : nil
    }

    /// The bytes of `text` that are not ASCII white space or its no-break and ideographic kin.
    static func inkBytes(of text: Span<UInt8>) -> Int {
        var count = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte <= 0x20 {
                index += 1
            } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
                index += 2
            } else if byte == 0xE3, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0x80 {
                index += 3
            } else {
                count += 1
                index += 1
            }
        }
        return count
    }

    /// Whether there is a digit, or 年 written with Chinese numerals.
    private static func mayHoldDate(_ text: Span<UInt8>) -> Bool {
        for index in 0..<text.count {
            let byte = text[index]
            if ASCII.isDigit(byte) { return true }
            if byte == 0xEF, Numerals.digit(in: text, at: index) != nil { return true }
            if byte == 0xE5, text.has("年", at: index) { return true }
        }
        return false
    }

    private static func isSentence(_ text: Span<UInt8>) -> Bool { text.contains("，") || text.contains("。") }

    /// Whether the date stands in brackets at the beginning or the end of the text.
    private static func isBracketedAtEnd(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = text.skippingSpaces(from: 0)
        var end = text.count
        while end > start, ASCII.isSpace(text[end - 1]) { end -= 1 }
        let opening: [StaticString] = ["[", "(", "【", "（", "〔"]
        let closing: [StaticString] = ["]", ")", "】", "）", "〕"]
        for (open, close) in zip(opening, closing) {
            let before = range.lowerBound - open.utf8CodeUnitCount
            let after = range.upperBound + close.utf8CodeUnitCount
            guard text.has(open, at: before), text.has(close, at: range.upperBound) else { continue }
            if before == start || after == end { return true }
        }
        return false
    }

    /// `01-31`, `[01/31]`, `1月31日`, standing alone.
    private static func isMonthAndDay(_ text: Span<UInt8>, inkBytes: Int) -> Bool {
        guard inkBytes <= 12 else { return false }
        var start = 0
        while start < text.count, Numerals.digit(in: text, at: start) == nil { start += 1 }
        guard let month = Numerals.run(in: text, at: start), month.digits <= 2, (1...12).contains(month.value) else {
            return false
        }
        var index = month.end
        if text.has("月", at: index) {
            index += 3
        } else if index < text.count, text[index] == ASCII.hyphen || text[index] == ASCII.slash || text[index] == 0x2E {
            index += 1
        } else {
            return false
        }
        guard let day = Numerals.run(in: text, at: index), day.digits <= 2, (1...31).contains(day.value) else {
            return false
        }
        let end = text.has("日", at: day.end) ? day.end + 3 : day.end
        return DateScanner.residue(of: text, without: start..<end) == 0
    }
}
