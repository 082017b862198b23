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
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

/// A language of messages and pages (BCP 47).
package enum Language: String, Codable, Hashable, Sendable, CaseIterable {
    case chinese = "zh-Hans"
    case english = "en"
}

extension LocalizedText: Codable {
    private enum CodingKeys: String, CodingKey {
        case chinese = "zh-Hans"
        case english = "en"
    }
}
