/// A text in the languages in which texts are written down.
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
        case .traditionalChinese: ChineseText(chinese).traditional
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
