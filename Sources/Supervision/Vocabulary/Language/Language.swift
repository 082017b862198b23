/// A language of messages and pages (BCP 47).
package enum Language: String, Codable, Hashable, Sendable, CaseIterable {
    case chinese = "zh-Hans"
    /// Chinese in traditional script, made from what is written in simplified script.
    case traditionalChinese = "zh-Hant"
    case english = "en"

    /// The languages in which texts are written down, in the code as in rule packs; the others are made from them.
    package static let written: [Language] = [.chinese, .english]

    /// The language of the texts from which those in this one are made.
    package var written: Language { self == .english ? .english : .chinese }

    /// The one way to say a thing in every language where it is said at once; `LocalizedText` carries it along.
    package func pick(_ chinese: ChineseText, _ english: String) -> String {
        switch self {
        case .chinese: chinese.text
        case .traditionalChinese: chinese.traditional
        case .english: english
        }
    }

    /// The language that a tag (BCP 47) asks for, such as `zh-HK`; nil for a tongue that is not spoken here.
    package init?(tag: String) {
        let parts = tag.lowercased().split(separator: "-")
        switch parts.first {
        case "en": self = .english
        case "zh":
            let isTraditional = !parts.contains("hans") && parts.contains(where: Self.isTraditional)
            self = isTraditional ? .traditionalChinese : .chinese
        default: return nil
        }
    }

    /// The language of a POSIX locale such as `zh_CN.UTF-8`; nil for one that names no tongue: `C`, `POSIX`, nothing.
    ///
    /// Whoever has set another tongue than Chinese reads English.
    package init?(locale: String) {
        let name = locale.prefix { $0 != "." && $0 != "@" }
        guard !["", "C", "POSIX"].contains(name) else { return nil }
        self = Language(tag: name.split(separator: "_").joined(separator: "-")) ?? .english
    }

    /// Scripts and territories that write traditional ideographs, unless the script is said to be another.
    private static func isTraditional(_ part: Substring) -> Bool { ["hant", "tw", "hk", "mo"].contains(part) }
}
