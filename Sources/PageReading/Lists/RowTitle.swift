import Supervision

/// The full title of a row: what a reader sees, or the `title` attribute where the visible text is cut.
enum RowTitle {
    static func text(of link: PageSurvey.Link, date: PageSurvey.DateMark?, in document: HTMLDocument) -> String {
        let visible = VisibleTitle(link: link, date: date, document: document).line()
        guard let range = attribute(of: link, visible: visible, in: document) else { return visible.string }
        let attribute = plain(document.bytes.span.extracting(range))
        return prefersAttribute(attribute, to: visible) ? attribute.string : visible.string
    }

    /// The link's own attribute; where the visible text is cut, one of an element in or right around the link.
    private static func attribute(
        of link: PageSurvey.Link,
        visible: TextLine,
        in document: HTMLDocument
    ) -> Range<Int>? {
        if let own = document.value(.title, of: link.node) { return own }
        let isCut = withoutEllipsis(visible.bytes.span) < visible.bytes.count
        guard visible.isEmpty || isCut else { return nil }
        for node in link.node + 1..<min(document.end(of: link.node), link.node + 12) {
            if let title = document.value(.title, of: node) { return title }
        }
        let parent = document.parent(of: link.node)
        return parent >= 0 ? document.value(.title, of: parent) : nil
    }

    /// An attribute's text without markup; of `标题：…` over several lines, the title.
    private static func plain(_ text: Span<UInt8>) -> TextLine {
        var text = text
        for label in ["标题：", "标题:", "名称：", "标 题："] as [StaticString]
        where text.has(label, at: text.skippingSpaces(from: 0)) {
            let start = text.skippingSpaces(from: 0) + label.utf8CodeUnitCount
            var end = start
            while end < text.count, text[end] != ASCII.lineFeed, text[end] != 0x0D { end += 1 }
            text = text.extracting(start..<end)
            break
        }
        return PlainMarkup.line(text)
    }

    private static func prefersAttribute(_ attribute: TextLine, to visible: TextLine) -> Bool {
        guard attribute.characterCount >= 2 else { return false }
        if visible.isEmpty { return true }
        let stem = withoutEllipsis(visible.bytes.span)
        guard stem < visible.bytes.count || attribute.bytes.count > visible.bytes.count else { return false }
        return sharesBeginning(attribute.bytes.span, visible.bytes.span.extracting(0..<stem))
    }

    /// Where `text` ends without dots that say that it is cut.
    private static func withoutEllipsis(_ text: Span<UInt8>) -> Int {
        var end = text.count
        while end > 0 {
            if text.has("…", at: end - 3) || text.has("。", at: end - 3) {
                end -= 3
            } else if text[end - 1] == 0x2E {
                end -= 1
            } else {
                break
            }
        }
        // One full stop is no cut.
        return end == text.count - 1 ? text.count : end
    }

    /// Whether both begin alike, white space aside: an attribute such as 点击查看 says nothing of the title.
    private static func sharesBeginning(_ attribute: Span<UInt8>, _ stem: Span<UInt8>) -> Bool {
        var (left, right, equal) = (0, 0, 0)
        while left < attribute.count, right < stem.count {
            if attribute[left] == ASCII.space {
                left += 1
            } else if stem[right] == ASCII.space {
                right += 1
            } else {
                guard attribute[left] == stem[right] else { break }
                (left, right, equal) = (left + 1, right + 1, equal + 1)
            }
        }
        return right >= stem.count || equal >= 18
    }
}
