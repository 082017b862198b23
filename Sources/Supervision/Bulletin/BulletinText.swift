/// A text of a bulletin with variables in braces, in both languages.
package struct BulletinText: Equatable, Sendable {
    /// The text with its variables in braces.
    package var text: LocalizedText

    package init(_ text: LocalizedText) { self.text = text }

    /// Names in braces that are no variable, in `language`.
    package func unknownVariables(in language: Language) -> [String] {
        BracedText.names(in: text[language]).filter { BulletinVariable(rawValue: $0) == nil }
    }

    /// Whether both languages speak of the same variables.
    package var isAlikeInBothLanguages: Bool {
        Set(BracedText.names(in: text.chinese)) == Set(BracedText.names(in: text.english))
    }

    /// Puts the values in; a variable without a value becomes `–`.
    func filled(with values: [BulletinVariable: String], in language: Language) -> String {
        BracedText.filled(text[language]) { name in BulletinVariable(rawValue: name).map { values[$0] ?? "–" } }
    }
}
