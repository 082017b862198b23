import Supervision

/// One cell that holds something, and where it stands.
struct SheetCell {
    /// Without the marks that spreadsheets put around texts, and without white space around it.
    let text: String
    /// Row and column of the spreadsheet.
    let place: Place

    /// What a person sees in the cell.
    ///
    /// Spreadsheets keep a text that looks like a number apart from numbers as `'0043` or `="0043"`.
    static func cleaned(_ written: String) -> String {
        let text = trimmed(written[...])
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count >= 3 {
            return trimmed(text.dropFirst(2).dropLast()).split(separator: "\"\"", omittingEmptySubsequences: false)
                .joined(separator: "\"")
        }
        return text.hasPrefix("'") ? trimmed(text.dropFirst()) : text
    }

    private static func trimmed(_ text: Substring) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: isInk), let last = scalars.lastIndex(where: isInk) else {
            return ""
        }
        return String(scalars[first...last])
    }

    /// Control characters are no white space here: they are told, not dropped.
    private static func isInk(_ scalar: Unicode.Scalar) -> Bool {
        FoldedText.folded(scalar) != nil
            || scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }

    /// A character that no file of the configuration may hold.
    var refusedScalar: Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            return isControl || YAMLMask.isReserved(scalar)
        }
    }

    /// Whether a spreadsheet wrote a long number as `4.301E+09`, and lost its last digits.
    var isScientificNumber: Bool {
        text.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?[Ee]\+?[0-9]+/) != nil
    }

    /// The parts of a list in one cell.
    ///
    /// - Parameter breaksAtSpaces: Whether white space and the Chinese comma part them too, as between addresses.
    func parts(breaksAtSpaces: Bool) -> [String] {
        let marks = breaksAtSpaces ? "、，；;|" : "、；;|"
        let parts = text.unicodeScalars.split { scalar in
            marks.unicodeScalars.contains(scalar) || scalar == "\n"
                || breaksAtSpaces && (scalar.properties.isWhitespace || FoldedText.folded(scalar) == nil)
        }
        var seen: Set<String> = []
        return parts.map { Self.trimmed(Substring($0)) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// The day as `YYYY-MM-DD` where it is written as spreadsheets and people write it; otherwise the text itself.
    var day: String {
        guard let match = FoldedText.fold(text).wholeMatch(of: Self.written) else { return text }
        return [(match.1, 4), (match.2, 2), (match.3, 2)].map { digits, width in
            String(repeating: "0", count: max(0, width - digits.count)) + digits
        }.joined(separator: "-")
    }

    /// `2019-3-15`, `2019/3/15`, `2019.3.15`, `2019年3月15日`, with a clock time of zero after it or not.
    nonisolated(unsafe) private static let written =
        /([0-9]{4})[-\/.年]([0-9]{1,2})[-\/.月]([0-9]{1,2})日?(?:0{1,2}:00(?::00)?)?/

}
