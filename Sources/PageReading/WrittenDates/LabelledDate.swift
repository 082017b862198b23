import Supervision

/// A date behind words that say what it is of.
struct LabelledDate: Sendable {
    let label: DateLabel
    let date: WrittenDate
    /// Where the label begins, in bytes of the text.
    let offset: Int
    /// Label and date as they are written.
    let evidence: String

    /// A label with digits that can be split into several days.
    struct Ambiguity: Sendable {
        let label: DateLabel
        let offset: Int
        let evidence: String
    }

    /// Between a label and its date stand a colon, brackets and spaces, and no more than this.
    private static let gap = 120

    /// Every label of `text` behind which a date stands.
    static func all(in text: Span<UInt8>) -> [LabelledDate] { read(text).dates }

    /// Every label of `text` behind which a date stands, and those behind which a date cannot be told.
    static func read(_ text: Span<UInt8>) -> (dates: [LabelledDate], ambiguities: [Ambiguity]) {
        var dates: [LabelledDate] = []
        var ambiguities: [Ambiguity] = []
        var index = 0
        while let label = DateLabel.first(in: text, from: index) {
            index = label.range.upperBound
            let start = label.range.lowerBound
            if let date = date(behind: label, in: text) {
                let evidence = TextLine(text.extracting(start..<date.range.upperBound)).string
                dates.append(LabelledDate(label: label, date: date, offset: start, evidence: evidence))
                index = date.range.upperBound
            } else if let range = ambiguity(behind: label, in: text) {
                let evidence = TextLine(text.extracting(start..<range.upperBound)).string
                ambiguities.append(Ambiguity(label: label, offset: start, evidence: evidence))
            }
        }
        return (dates, ambiguities)
    }

    private static func date(behind label: DateLabel, in text: Span<UInt8>) -> WrittenDate? {
        let start = label.range.upperBound
        let end = min(start + gap + 40, text.count)
        let window = text.extracting(start..<end)
        if label.isBare, !hasColon(window), !standsAlone(label, in: text) { return nil }
        guard let date = DateScanner.next(in: window, from: 0) else { return damagedDate(in: window, at: start) }
        let between = window.extracting(0..<date.range.lowerBound)
        guard date.range.lowerBound <= gap, isOrnament(between),
            !DatePeriod.goesOn(window, behind: date.range.upperBound)
        else { return nil }
        return date.moved(by: start)
    }

    private static func isOrnament(_ text: Span<UInt8>) -> Bool {
        DateScanner.residue(of: text, without: text.count..<text.count) == 0
    }

    private static func hasColon(_ text: Span<UInt8>) -> Bool {
        let index = ClockTime.skippingSpaces(in: text, from: 0)
        return index < text.count
            && (text[index] == ASCII.colon || text.has("：", at: index) || text.has("】", at: index))
    }

    /// Whether the label is a line of its own, as in a cell.
    private static func standsAlone(_ label: DateLabel, in text: Span<UInt8>) -> Bool {
        var before = label.range.lowerBound
        while before > 0, text[before - 1] == ASCII.space { before -= 1 }
        var behind = label.range.upperBound
        while behind < text.count, text[behind] == ASCII.space { behind += 1 }
        return before > 0 && text[before - 1] == ASCII.lineFeed && behind < text.count
            && text[behind] == ASCII.lineFeed
    }

    /// Where the digits begin right behind a label.
    private static func firstDigit(in window: Span<UInt8>) -> Int? {
        var start = 0
        while start < min(window.count, gap), !ASCII.isDigit(window[start]) { start += 1 }
        return start < window.count && isOrnament(window.extracting(0..<start)) ? start : nil
    }

    /// Digits alone, which a label makes a date.
    private static func damagedDate(in window: Span<UInt8>, at offset: Int) -> WrittenDate? {
        guard let start = firstDigit(in: window) else { return nil }
        var end = start
        while end < window.count, ASCII.isDigit(window[end]) { end += 1 }
        return DateScanner.whole(window.extracting(start..<end))?.moved(by: start + offset)
    }

    private static func ambiguity(behind label: DateLabel, in text: Span<UInt8>) -> Range<Int>? {
        let start = label.range.upperBound
        let window = text.extracting(start..<min(start + gap + 40, text.count))
        guard !label.isBare || hasColon(window), let digit = firstDigit(in: window),
            let range = DateScanner.ambiguity(in: window, at: digit, isAlone: true)
        else { return nil }
        return range.lowerBound + start..<range.upperBound + start
    }
}
