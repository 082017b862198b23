import Supervision

/// What is wrong with a value or a file, in both languages, without the place. The factories are grouped by topic.
struct Fault: Equatable, Sendable {
    var message: LocalizedText
    var suggestion: LocalizedText?

    init(_ chinese: String, _ english: String, suggestion: LocalizedText? = nil) {
        message = LocalizedText(chinese: chinese, english: english)
        self.suggestion = suggestion
    }
}

extension LocalizedText {
    /// A suggestion that says the same in both languages but for the words around it.
    init(_ chinese: String, _ english: String) {
        self.init(chinese: chinese, english: english)
    }

    /// The word among `known` that was probably meant.
    static func didYouMean(_ word: String, among known: [String]) -> LocalizedText? {
        Spelling.nearest(to: word, among: known).map {
            LocalizedText("是否想写“\($0)”？", "Did you mean \"\($0)\"?")
        }
    }
}

/// Lists in messages.
enum Listing {
    static func chinese(_ words: [String]) -> String { words.joined(separator: "、") }
    static func english(_ words: [String]) -> String { words.joined(separator: ", ") }

    /// A value as a message shows it: without control characters, and not longer than a line has room for.
    static func shown(_ text: String) -> String {
        let visible = text.unicodeScalars.prefix(80).map { $0.properties.isWhitespace ? " " : $0 }
        let result = String(String.UnicodeScalarView(visible))
        return text.unicodeScalars.count > 80 ? result + "…" : result
    }
}
