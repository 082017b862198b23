import FoundationEssentials

/// Reads the number in a cell.
package enum FigureReader {
    /// Units that agencies write behind their numbers.
    private static let units = ["万元", "元", "件", "项", "条", "个", "次", "份", "宗"]
    private static let blanks: Set<String> = ["", "/", "//", "-", "--", "—", "——", "–", "无", "\\", "－", "_"]

    /// Reads full-width digits, separators of thousands, signs (`+3`, `增1`, `减2`) and units behind the number.
    package static func figure(_ text: String) -> Figure {
        var folded = FoldedText.fold(text)
        if blanks.contains(folded) { return Figure(text: text, value: .blank) }
        if let unit = units.first(where: { folded.hasSuffix($0) }) {
            folded.removeLast(unit.count)
        }
        var isNegative = false
        for (sign, negative) in [("增", false), ("减", true), ("+", false), ("-", true), ("−", true)]
        where folded.hasPrefix(sign) {
            folded.removeFirst()
            isNegative = negative
            break
        }
        guard let number = decimal(folded) else { return Figure(text: text, value: .unreadable) }
        return Figure(text: text, value: .number(isNegative ? -number : number))
    }

    /// Whether a cell holds a number or a sign for none: what separates figures from labels.
    package static func isFigure(_ text: String) -> Bool {
        figure(text).value != .unreadable
    }

    private static func decimal(_ text: String) -> Decimal? {
        let hasOnlyDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
        guard hasOnlyDigits, let first = text.utf8.first, (0x30...0x39).contains(first), text.utf8.count <= 24 else {
            return nil
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), hasGroupsOfThree(parts[0]) else { return nil }
        return Decimal(string: text.filter { $0 != "," })
    }

    /// `1,234` is a number; `12,34` is two.
    private static func hasGroupsOfThree(_ whole: Substring) -> Bool {
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1 else { return true }
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
