import Foundation
import TestSupport

/// What the sources say to people: each text in Chinese with the same in English, as both stand side by side.
struct SpokenPairs {
    struct Pair: CustomStringConvertible {
        let file: String
        /// Without what is interpolated.
        let chinese: String
        let english: String

        var description: String { "\(file): \(chinese) | \(english)" }
    }

    let all: [Pair]

    private static let interpolation = #"\\\((?:[^()"]|"[^"]*"|\((?:[^()]|\([^()]*\))*\))*\)"#
    private static let literal = #""((?:[^"\\\n]|"# + interpolation + #"|\\.)*)""#
    /// The ways in which a text is written in both languages.
    private static let openings =
        #"(?:pick\(|\.said\(|LocalizedText\((?:chinese:)?|Fault\(|\.sign\(|ValidationError\(|StartError\()"#

    init(targets: [String]) throws {
        all = try targets.flatMap { target in
            try SourceTree.swiftFiles(under: SourceTree.root.appending(path: "Sources/\(target)")).flatMap { file in
                Self.pairs(in: try String(contentsOf: file, encoding: .utf8), of: file.lastPathComponent)
            }
        }
    }

    static func pairs(in text: String, of file: String) -> [Pair] {
        let pattern = openings + #"\s*"# + literal + #"\s*,\s*(?:english:\s*)?"# + literal
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        let whole = text as NSString
        return expression.matches(in: text, range: NSRange(location: 0, length: whole.length)).map { match in
            Pair(
                file: file,
                chinese: without(interpolation, whole.substring(with: match.range(at: 1))),
                english: without(interpolation, whole.substring(with: match.range(at: 2)))
            )
        }
    }

    /// English words in a Chinese sentence that are no names: of options, keys and files, of formats and protocols.
    static func strangeWords(inChinese text: String) -> [String] {
        EnglishWords.strange(inChinese: text)
    }

    /// Chinese in an English sentence beside quotations.
    static func strangeWords(inEnglish text: String) -> [String] {
        matches(#"\p{Han}+"#, without(#"\\"[^"]*"|'[^']*'"#, text))
    }

    private static func without(_ pattern: String, _ text: String) -> String {
        text.replacingOccurrences(of: pattern, with: " ", options: .regularExpression)
    }

    private static func matches(_ pattern: String, _ text: String) -> [String] {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
        let whole = text as NSString
        return expression.matches(in: text, range: NSRange(location: 0, length: whole.length))
            .map { whole.substring(with: $0.range) }
    }
}
