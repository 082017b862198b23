/// Tells whether a page ends where none does: in the middle of a tag, or of a list, as after a broken transfer.
enum TornEnd {
    /// What the last end tag of a page may close that only lacks `</body>` and `</html>`.
    private static let containers: [StaticString] = [
        "html", "body", "div", "ul", "ol", "dl", "table", "tbody", "script", "style", "center", "form", "section",
        "main",
        "footer", "noscript", "article", "p>", "frameset",
    ]

    static func isTorn(_ text: Span<UInt8>) -> Bool {
        var index = text.count - 1
        while index >= 0, text[index] != ASCII.lessThan, text[index] != ASCII.greaterThan { index -= 1 }
        guard index >= 0 else { return false }
        if text[index] == ASCII.lessThan {
            let next = index + 1 < text.count ? text[index + 1] : 0
            return ASCII.isLetter(next) || next == ASCII.slash
        }
        let head = text.extracting(0..<min(text.count, 2048))
        guard head.containsIgnoringCase("<html") || head.containsIgnoringCase("<body") else { return false }
        return !closesContainer(text)
    }

    /// Whether the last end tag closes more than a row or what stands in it.
    private static func closesContainer(_ text: Span<UInt8>) -> Bool {
        var index = text.count - 2
        while index >= 0, text[index] != ASCII.lessThan || text[index + 1] != ASCII.slash { index -= 1 }
        return index < 0 || containers.contains { text.hasIgnoringCase($0, at: index + 2) }
    }
}
