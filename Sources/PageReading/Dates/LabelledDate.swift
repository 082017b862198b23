import Supervision

/// A date behind words that say what it is of.
struct LabelledDate: Sendable {
    let label: DateLabel
    let date: WrittenDate
    /// Where the label begins, in bytes of the text.
    let offset: Int
    /// Label and date as they are written.
    let evidence: String

    /// Between a label and its date stand a colon, brackets and spaces, and no more than this.
    private static let gap = 120

    /// Every label of `text` behind which a date stands.
    static func all(in text: Span<UInt8>) -> [LabelledDate] {
        var found: [LabelledDate] = []
        var index = 0
        while let label = DateLabel.first(in: text, from: index) {
            index = label.range.upperBound
            guard let date = date(behind: label, in: text) else { continue }
            let range = label.range.lowerBound..<date.range.upperBound
            let evidence = TextLine(text.extracting(range)).string
            found.append(LabelledDate(label: label, date: date, offset: label.range.lowerBound, evidence: evidence))
            index = date.range.upperBound
        }
        return found
    }

    private static func date(behind label: DateLabel, in text: Span<UInt8>) -> WrittenDate? {
        let start = label.range.upperBound
        let end = min(start + gap + 40, text.count)
        let window = text.extracting(start..<end)
        if label.isBare, !hasColon(window) { return nil }
        if let date = DateScanner.next(in: window, from: 0) {
            let between = window.extracting(0..<date.range.lowerBound)
            guard date.range.lowerBound <= gap,
                DateScanner.residue(of: between, without: between.count..<between.count) == 0
            else { return nil }
            return WrittenDate(
                date: date.date,
                minuteOfDay: date.minuteOfDay,
                range: date.range.lowerBound + start..<date.range.upperBound + start
            )
        }
        return damagedDate(in: window, at: start)
    }

    private static func hasColon(_ text: Span<UInt8>) -> Bool {
        let index = ClockTime.skippingSpaces(in: text, from: 0)
        return index < text.count
            && (text[index] == ASCII.colon || text.has("：", at: index) || text.has("】", at: index))
    }

    /// Digits alone, which a label makes a date.
    private static func damagedDate(in window: Span<UInt8>, at offset: Int) -> WrittenDate? {
        var start = 0
        while start < min(window.count, gap), !ASCII.isDigit(window[start]) { start += 1 }
        let before = window.extracting(0..<start)
        guard DateScanner.residue(of: before, without: start..<start) == 0 else { return nil }
        var end = start
        while end < window.count, ASCII.isDigit(window[end]) { end += 1 }
        guard let date = DateScanner.whole(window.extracting(start..<end)) else { return nil }
        return WrittenDate(date: date.date, minuteOfDay: nil, range: start + offset..<end + offset)
    }
}
