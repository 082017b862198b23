extension TableForm {
    /// A label is no longer than this, in UTF-8 bytes.
    private static let labelLength = 400

    /// The row whose label `text` is; nil for other text, and for text that names several rows.
    ///
    /// The label may stand behind those of its groups in one cell: `三、本年度办理结果（三）不予公开1.属于国家秘密`.
    func row(labelled text: String) -> Row? {
        guard !text.isEmpty, text.utf8.count <= Self.labelLength else { return nil }
        let bare = FoldedText.bare(text)
        guard !bare.isEmpty else { return nil }
        let last = FoldedText.bare(HeadingMark.afterLast(in: text))
        for label in [bare, last] {
            let named = rows.filter { row in !row.isExact && row.words.contains { label.holds($0) } }
            if named.count == 1 { return named[0] }
        }
        return rows.first { $0.isExact && ($0.words.contains(last) || $0.words.contains(bare)) }
    }
}

extension HeadingMark {
    /// What stands behind the last mark in `text`, folded; all of it where it has none.
    static func afterLast(in text: String) -> String {
        let scalars = text.unicodeScalars.compactMap { FoldedText.folded($0) }
        var end = 0
        for index in scalars.indices where isEndOfMark(scalars, at: index) { end = index + 1 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[end...])
        return String(view)
    }

    /// Whether a mark such as `三、`, `（三）` or `3.` ends at `index`.
    private static func isEndOfMark(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index > 0 else { return false }
        switch scalars[index] {
        case "、": return isIdeograph(scalars[index - 1]) || scalars[index - 1].isASCIIDigit
        case ".":
            let isNumber = index + 1 < scalars.count && scalars[index + 1].isASCIIDigit
            return scalars[index - 1].isASCIIDigit && !isNumber
        case ")":
            let start = index > 1 && !isOpening(scalars[index - 2]) ? index - 3 : index - 2
            return start >= 0 && isOpening(scalars[start]) && isIdeograph(scalars[index - 1])
        default: return false
        }
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { NumeralSign.upToTen(scalar) != nil }
}
