package import Supervision

/// A text of tests that says the same in every language.
extension LocalizedText: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(chinese: text, english: text) }
}
