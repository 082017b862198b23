/// A text in the two languages of the program.
package struct LocalizedText: Hashable, Sendable {
    /// In simplified Chinese.
    package var chinese: String
    /// In English.
    package var english: String

    package init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in that language.
    package subscript(language: Language) -> String {
        language.pick(chinese, english)
    }
}

/// A language of messages and pages (BCP 47).
package enum Language: String, Codable, Hashable, Sendable, CaseIterable {
    case chinese = "zh-Hans"
    case english = "en"

    /// The one way to say a thing in two languages where it is said at once; `LocalizedText` carries both.
    package func pick(_ chinese: String, _ english: String) -> String {
        switch self {
        case .chinese: chinese
        case .english: english
        }
    }
}

extension LocalizedText: Codable {
    private enum CodingKeys: String, CodingKey {
        case chinese = "zh-Hans"
        case english = "en"
    }
}
