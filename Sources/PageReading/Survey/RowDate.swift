import Supervision

/// Reads the date of a list's row out of one short text.
enum RowDate {
    /// The date, inside an optional: nil where the text shows none; `.some(nil)` for a month and day without a year,
    /// which marks a row but dates nothing.
    static func read(_ text: Span<UInt8>, ink: TextInk, inLink: Bool) -> WrittenDate?? {
        guard ink.mayHoldDate, (4...400).contains(ink.bytes) else { return nil }
        if ink.bytes > 60 { return readLong(text, inLink: inLink) }
        var found = DateScanner.next(in: text, from: 0)
        while let date = found {
            let residue = DateScanner.residue(of: text, without: date.range)
            if residue == 0 { return .some(date) }
            if inLink {
                if isBracketedAtEnd(text, date.range) || isLabelled(text, date) { return .some(date) }
            } else if residue <= 45, !isSentence(text) {
                return .some(date)
            }
            found = DateScanner.next(in: text, from: date.range.upperBound)
        }
        return !inLink && isMonthAndDay(text, inkBytes: ink.bytes) ? .some(nil) : nil
    }

    /// Behind a title or in a sentence, only a date in brackets at an end, or one that a label calls that of
    /// publication, is the row's.
    private static func readLong(_ text: Span<UInt8>, inLink: Bool) -> WrittenDate?? {
        guard let date = DateScanner.next(in: text, from: 0) else { return nil }
        if isBracketedAtEnd(text, date.range) { return .some(date) }
        guard !inLink, !text.contains("。") else { return nil }
        let labelled = LabelledDate.all(in: text).filter { $0.label.kind == .publication && !$0.label.isBare }
        return labelled.min { $0.label.rank < $1.label.rank }.map { .some($0.date) }
    }

    /// Whether the text begins with a label and says little else than the date.
    private static func isLabelled(_ text: Span<UInt8>, _ date: WrittenDate) -> Bool {
        guard let label = DateLabel.first(in: text), label.range.lowerBound <= 3 else { return false }
        return label.range.upperBound <= date.range.lowerBound && date.range.lowerBound - label.range.upperBound <= 9
            && DateScanner.residue(of: text, without: label.range.lowerBound..<date.range.upperBound) <= 45
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
            if before == start { return true }
            if after == end { return !isOfIssue(text, endingAt: before) }
        }
        return false
    }

    /// Whether the number of an issue stands before the brackets: `第166期（2018．12．04）` dates that issue, and not the row.
    private static func isOfIssue(_ text: Span<UInt8>, endingAt end: Int) -> Bool {
        var index = end
        while index > 0, ASCII.isSpace(text[index - 1]) { index -= 1 }
        return ["期", "版", "辑"].contains { (word: StaticString) in text.has(word, at: index - 3) }
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
