/// A regular expression out of a rule pack, matched against folded text, scalar by scalar.
///
/// Its author is trusted, the text is not: only so much of it is matched at once.
package struct TextPattern: Sendable {
    /// The expression as the rule pack writes it.
    package let source: String
    // An expression made of text holds no closures and does not change: it may be used from everywhere at once.
    private nonisolated(unsafe) let expression: Regex<AnyRegexOutput>

    /// Nil where `source` is no regular expression.
    package init?(_ source: String) {
        guard let expression = try? Regex(source) else { return nil }
        self.source = source
        self.expression = expression.matchingSemantics(.unicodeScalar)
    }

    /// No sentence of a report is longer.
    private static let mostScalars = 2_000

    /// The text of the first match, and of its capture groups (nil for a group that took no part).
    package func firstMatch(in text: String) -> [String?]? {
        let text = text[
            ..<(text.unicodeScalars.index(text.startIndex, offsetBy: Self.mostScalars, limitedBy: text.endIndex)
                ?? text.endIndex)
        ]
        guard let match = try? expression.firstMatch(in: text) else { return nil }
        return match.output.map { $0.substring.map(String.init) }
    }

    /// Whether some part of `text` looks so.
    package func matches(_ text: String) -> Bool { firstMatch(in: text) != nil }
}

extension TextPattern: Equatable {
    package static func == (left: TextPattern, right: TextPattern) -> Bool { left.source == right.source }
}
