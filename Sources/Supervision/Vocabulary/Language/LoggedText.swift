/// A text among the fields of a log's message: whoever writes the log says it in the log's language, and everybody else has
/// it in English.
package struct LoggedText: Hashable, Sendable, CustomStringConvertible {
    /// What it says.
    package let text: LocalizedText

    package init(_ text: LocalizedText) { self.text = text }

    /// What an error says.
    package init(_ error: any Error) { text = LocalizedText(of: error) }

    /// In English.
    package var description: String { text.english }
}
