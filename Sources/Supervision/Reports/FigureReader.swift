import FoundationEssentials

/// Reads the number in a cell.
package enum FigureReader {
    /// Units that agencies write behind their numbers.
    private static let units = ["万元", "元", "件次", "人次", "件", "项", "条", "个", "次", "份", "宗", "起"]
    /// Words for nothing; signs for nothing are told by `isDash`.
    private static let blanks: Set<String> = ["", "无", "暂无", "空"]
    private static let signs: [(text: String, isNegative: Bool)] = [
        ("增加", false), ("减少", true), ("增", false), ("减", true), ("+", false), ("-", true), ("−", true), ("－", true),
    ]

    /// Reads full-width digits, separators of thousands, signs (`+3`, `增1`, `减2`) and units behind the number.
    ///
    /// Doubtful text is no number: digits with spaces between them, zeros in front, `约12`, `12%`.
    package static func figure(_ text: String) -> Figure {
        Figure(text: text, value: value(of: text))
    }

    /// Whether a cell holds a number or a sign for none: what separates figures from labels.
    package static func isFigure(_ text: String) -> Bool {
        value(of: text) != .unreadable
    }

    /// The number whose digits white space keeps apart (`1 51` for 151): likely, but to be confirmed by a sum. Nil for
    /// other text.
    static func joined(_ text: String) -> Decimal? {
        isDivided(text) ? decimal(FoldedText.fold(text)[...]) : nil
    }

    /// A figure that is written in words (八, 十二) as its number. Not read as such in the first place: in a table's first
    /// columns these are the numbers of its rows.
    static func numeral(_ figure: Figure) -> Figure {
        guard figure.value == .unreadable, figure.text.utf8.count <= 48 else { return figure }
        let words = Array(withoutUnit(FoldedText.fold(figure.text)).unicodeScalars)
        guard !words.isEmpty, words.allSatisfy(ChineseNumeral.isDigit),
            let number = ChineseNumeral.value(of: words[...])
        else { return figure }
        return Figure(text: figure.text, value: .number(Decimal(number)))
    }

    private static func value(of text: String) -> Figure.Value {
        if text.isEmpty { return .blank }
        if let number = plainNumber(text) { return .number(Decimal(number)) }
        // Labels are long; no number is.
        guard text.utf8.count <= 96 else { return .unreadable }
        let folded = FoldedText.fold(text)
        if blanks.contains(folded) || folded.unicodeScalars.allSatisfy(isDash) { return .blank }
        if folded == "零" { return .number(0) }
        guard !isDivided(text) else { return .unreadable }
        var rest = withoutUnit(folded)[...]
        var isNegative = false
        if let sign = signs.first(where: { rest.hasPrefix($0.text) }) {
            rest = rest.dropFirst(sign.text.count)
            isNegative = sign.isNegative
        }
        guard let number = decimal(rest) else { return .unreadable }
        return .number(isNegative ? -number : number)
    }

    /// The number of a text that is digits alone, as most cells are; nil for other text.
    private static func plainNumber(_ text: String) -> Int? {
        guard text.utf8.count <= 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return text.utf8.first == 0x30 && text.utf8.count > 1 ? nil : Int(text)
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2F, 0x5C, 0x5F, 0xAD, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x30FC, 0xFE58, 0xFE63: true
        default: false
        }
    }

    /// Without a unit, which may stand in brackets: `12（条）`.
    private static func withoutUnit(_ folded: String) -> String {
        var text = folded
        let isBracketed = text.hasSuffix(")")
        if isBracketed { text.removeLast() }
        guard let unit = units.first(where: { text.hasSuffix($0) }) else { return folded }
        text.removeLast(unit.count)
        guard isBracketed else { return text }
        guard text.hasSuffix("(") else { return folded }
        text.removeLast()
        return text
    }

    /// Whether white space stands between two digits, or between a digit and the point or comma of its number.
    static func isDivided(_ text: String) -> Bool {
        var isAfterNumeral = false
        var isAfterSpace = false
        for scalar in text.unicodeScalars {
            guard let folded = FoldedText.folded(scalar) else {
                isAfterSpace = true
                continue
            }
            let isNumeral = ("0"..."9").contains(folded) || folded == "." || folded == ","
            if isNumeral, isAfterNumeral, isAfterSpace { return true }
            isAfterNumeral = isNumeral
            isAfterSpace = false
        }
        return false
    }

    private static func decimal(_ text: Substring) -> Decimal? {
        let hasOnlyDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
        guard hasOnlyDigits, let first = text.utf8.first, (0x30...0x39).contains(first), text.utf8.count <= 24 else {
            return nil
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), hasGroupsOfThree(parts[0]) else { return nil }
        // `012` is a number that lost its beginning, or two numbers.
        guard first != 0x30 || parts[0].utf8.count == 1, parts.last?.contains(",") != true || parts.count == 1 else {
            return nil
        }
        return Decimal(string: text.filter { $0 != "," })
    }

    /// `1,234` is a number; `12,34` is two.
    private static func hasGroupsOfThree(_ whole: Substring) -> Bool {
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1 else { return true }
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
