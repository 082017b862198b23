import Foundation

/// English words that stand in a Chinese sentence and are no names.
package enum EnglishWords {
    /// Names of options, keys and files, of formats, protocols and products are none; nor is what is quoted.
    package static func strange(inChinese text: String) -> [String] {
        let names =
            #"https?://[^\s：]+|--[a-z-]+|[\w-]*(?:[._/][\w\[\]-]+)+/?|[a-z]+[-_][a-z_-]+|“[^”]*”|（[A-Za-z .]+）|\b[A-Z][A-Z0-9-]+\b"#
        let rest = text.replacingOccurrences(of: names, with: " ", options: .regularExpression)
        guard let expression = try? NSRegularExpression(pattern: "[A-Za-z]{2,}") else { return [] }
        let whole = rest as NSString
        return expression.matches(in: rest, range: NSRange(location: 0, length: whole.length))
            .map { whole.substring(with: $0.range) }.filter { !products.contains($0) }
    }

    private static let products: Set = [
        "Word", "Excel", "Alertmanager", "Atom", "Ctrl", "English", "listen", "unix", "MiB", "SQLite", "systemd",
    ]
}
