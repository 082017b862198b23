/// Finds the year that the text of a report speaks of: that of its first paragraphs, else the one it names most often.
///
/// The years of laws, document numbers, dates and comparisons are not what it is about.
struct TextYearReader {
    /// Words close to a year that make it another's: 国务院令, 修订, 较, 同比.
    let aside: [String]
    /// No report is on a later year.
    let latest: Int

    /// How many of the first paragraphs that name a year are asked.
    private let leadingParagraphs = 3

    func year(in paragraphs: [String]) -> Int? {
        let named = paragraphs.map { years(in: $0) }
        if let first = named.prefix(leadingParagraphs + 2).first(where: { !$0.isEmpty })?.first { return first }
        var counts: [Int: Int] = [:]
        for year in named.joined() { counts[year, default: 0] += 1 }
        let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        // A year that is named once, among others, is as likely that of a law or a plan.
        return best.flatMap { $0.value > 1 || counts.count == 1 ? $0.key : nil }
    }

    /// The years of a paragraph that the text itself may be about, in order.
    private func years(in paragraph: String) -> [Int] {
        let scalars = Array(FoldedText.fold(paragraph).unicodeScalars)
        var years: [Int] = []
        var position = 0
        while position < scalars.count {
            guard let date = PartialDate(in: scalars, at: position) else {
                position += 1
                continue
            }
            if date.month == nil, date.year <= latest, isSpokenOf(date.range, in: scalars) { years.append(date.year) }
            position = date.range.upperBound
        }
        return years
    }

    private func isSpokenOf(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        // Without 年 it may be any number; in brackets it is a document's.
        guard scalars[range].contains("年") else { return false }
        let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : "。"
        if ["〔", "[", "(", "《", "-", "—", "至", "、", "和"].contains(before) { return false }
        let near =
            Self.clause(before: range.lowerBound, in: scalars) + Self.clause(after: range.upperBound, in: scalars)
        return !aside.contains { near.holds($0) }
    }

    /// Up to six characters before a year, within its clause.
    private static func clause(before end: Int, in scalars: [Unicode.Scalar]) -> String {
        let start = max(0, end - 6)
        let piece = scalars[start..<end]
        let from = piece.lastIndex { [",", "。", ";", "."].contains($0) }.map { $0 + 1 } ?? start
        return String(String.UnicodeScalarView(scalars[from..<end])) + " "
    }

    /// Up to eight characters behind a year, within its clause.
    private static func clause(after start: Int, in scalars: [Unicode.Scalar]) -> String {
        let piece = scalars[start..<min(scalars.count, start + 8)]
        return String(String.UnicodeScalarView(piece.prefix { ![",", "。", ";", "、"].contains($0) }))
    }
}
