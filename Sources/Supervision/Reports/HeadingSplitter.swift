/// Cuts a paragraph where a heading begins inside of it: `…。三、收到…`.
struct HeadingSplitter {
    let titles: SectionTitles

    func split(_ paragraph: TextBlock) -> [TextBlock] {
        let scalars = Array(paragraph.text.unicodeScalars)
        let starts = scalars.indices.dropFirst().filter { startsHeading(scalars, at: $0) }
        guard !starts.isEmpty else { return [paragraph] }
        return zip([0] + starts, starts + [scalars.count]).enumerated().map { index, range in
            let text = String(String.UnicodeScalarView(scalars[range.0..<range.1]))
            return TextBlock(text, isEmphasised: paragraph.isEmphasised && index == 0)
        }
    }

    private func startsHeading(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 2 < scalars.count, let end = Self.markEnd(in: scalars, at: index) else { return false }
        let before = scalars[..<index].last { $0 == "\n" || FoldedText.folded($0) != nil }
        guard let before, !Self.isNumeral(before), before != "第", before != "(", before != "（" else {
            return false
        }
        // Only the end of a sentence or line precedes a heading; `：一、` and `、二、` go on listing. What is a title to
        // the letter is a heading wherever it stands.
        let isAfterSentence = ["。", "！", "；", "？", "\n"].contains(before) && scalars[index + 1] == "、"
        return isAfterSentence || titles.begins(in: scalars, at: end)
    }

    /// The end of `一、`, `一,`, `（一）` at `index`.
    private static func markEnd(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
        if isNumeral(scalars[index]) {
            return ["、", ",", "，", ".", "．", "。", "：", ":"].contains(scalars[index + 1]) ? index + 2 : nil
        }
        guard scalars[index] == "（" || scalars[index] == "(", isNumeral(scalars[index + 1]) else { return nil }
        return scalars[index + 2] == "）" || scalars[index + 2] == ")" ? index + 3 : nil
    }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { NumeralSign.upToTen(scalar) != nil }
}
