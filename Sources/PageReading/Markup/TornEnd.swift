import Supervision

/// Tells whether a page ends where none does: in the middle of a tag, or of a list, as after a broken transfer.
enum TornEnd {
    /// What the last end tag of a page may close that only lacks `</body>` and `</html>`.
    private static let containers: [StaticString] = [
        "html", "body", "div", "ul", "ol", "dl", "table", "tbody", "script", "style", "center", "form", "section",
        "main",
        "footer", "noscript", "article", "p>", "frameset",
    ]

    static func isTorn(_ text: Span<UInt8>) -> Bool {
        if isSwallowed(text) { return true }
        var index = text.count - 1
        while index >= 0, text[index] != ASCII.lessThan, text[index] != ASCII.greaterThan { index -= 1 }
        guard index >= 0 else { return false }
        if text[index] == ASCII.lessThan {
            guard index + 1 < text.count else { return true }
            return ASCII.isLetter(text[index + 1]) || text[index + 1] == ASCII.slash
        }
        let head = text.extracting(0..<min(text.count, 2048))
        guard head.containsIgnoringCase("<html") || head.containsIgnoringCase("<body") else { return false }
        let tail = text.extracting(max(0, text.count - 512)..<text.count)
        if tail.containsIgnoringCase("</body") || tail.containsIgnoringCase("</html") { return false }
        return !closesContainer(text) || isLeftOpen(text)
    }

    /// Whether links stand in a comment or a script that nothing closes: no browser shows them, and nobody knows what was meant.
    private static func isSwallowed(_ text: Span<UInt8>) -> Bool {
        isOpen("<!--", upTo: ["-->", "</script", "</style"], text) || isOpen("<script", upTo: ["</script"], text)
    }

    private static func isOpen(_ opening: StaticString, upTo ends: [StaticString], _ text: Span<UInt8>) -> Bool {
        var index = text.count - 4
        while index >= 0, text[index] != ASCII.lessThan || !text.hasIgnoringCase(opening, at: index) { index -= 1 }
        guard index >= 0 else { return false }
        let rest = text.extracting(index..<text.count)
        return !ends.contains { rest.containsIgnoringCase($0) } && rest.containsIgnoringCase("<a ")
    }

    /// Whether a part of a page ends in the middle of a tag, of a list, or of a table.
    static func isTornFragment(_ text: Span<UInt8>) -> Bool { isTorn(text) || opened(["table", "ul"], in: text) > 0 }

    /// Whether the page neither ends its body nor most of what it holds: some templates forget `</body>`, and none
    /// forgets all.
    private static func isLeftOpen(_ text: Span<UInt8>) -> Bool {
        opened(["div", "table", "ul"], in: text) >= 2
    }

    /// How many of these elements are left open; none where the page ends.
    private static func opened(_ boxes: [StaticString], in text: Span<UInt8>) -> Int {
        var opened = 0
        var index = 0
        while index + 1 < text.count {
            guard text[index] == ASCII.lessThan else {
                index += 1
                continue
            }
            let isEnd = text[index + 1] == ASCII.slash
            let name = index + (isEnd ? 2 : 1)
            if isEnd, text.hasIgnoringCase("body", at: name) || text.hasIgnoringCase("html", at: name) { return 0 }
            if boxes.contains(where: { text.hasIgnoringCase($0, at: name) }) { opened += isEnd ? -1 : 1 }
            index = name
        }
        return opened
    }

    /// Whether the last end tag closes more than a row or what stands in it.
    private static func closesContainer(_ text: Span<UInt8>) -> Bool {
        var index = text.count - 2
        while index >= 0, text[index] != ASCII.lessThan || text[index + 1] != ASCII.slash { index -= 1 }
        return index < 0 || containers.contains { text.hasIgnoringCase($0, at: index + 2) }
    }
}
