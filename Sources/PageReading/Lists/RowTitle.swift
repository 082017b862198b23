/// The full title of a row: what a reader sees, or the `title` attribute where the visible text is cut.
enum RowTitle {
    static func text(of link: PageSurvey.Link, date: PageSurvey.DateMark?, in document: HTMLDocument) -> String {
        let visible = visible(link, date, in: document)
        guard let range = document.value(.title, of: link.node) else { return visible.string }
        let attribute = plain(document.bytes.span.extracting(range))
        return prefersAttribute(attribute, to: visible) ? attribute.string : visible.string
    }

    private static func visible(
        _ link: PageSurvey.Link,
        _ mark: PageSurvey.DateMark?,
        in document: HTMLDocument
    ) -> TextLine {
        guard let mark, link.node < mark.node, mark.node < document.end(of: link.node), let date = mark.written else {
            return trimmed(document.line(of: link.node).bytes.span)
        }
        // The date stands in the link, perhaps in one text with the title.
        let text = document.bytes.span.extracting(document.textRange(mark.node))
        guard DateScanner.residue(of: text, without: date.range) > 0 else {
            return trimmed(document.line(of: link.node, without: mark).bytes.span)
        }
        var whole = TextLine(text.extracting(0..<date.range.lowerBound))
        whole.append(text.extracting(date.range.upperBound..<text.count))
        return trimmed(whole.bytes.span)
    }

    /// `line` without bullets before it and empty brackets around it.
    private static func trimmed(_ line: Span<UInt8>) -> TextLine {
        var start = 0
        var end = line.count
        let bullets: [StaticString] = ["·", "•", "●", "■", "◆", "▪", "►", "▶", "→", "»", "›", "★", "◇", "□", "○", "∙", "・", " "]
        var isAtBullet = true
        while isAtBullet {
            isAtBullet = false
            for bullet in bullets where line.has(bullet, at: start) {
                start += bullet.utf8CodeUnitCount
                isAtBullet = true
            }
        }
        for remnant in ["[]", "()", "【】", "（）", "〔〕"] as [StaticString] {
            if line.has(remnant, at: start) { start += remnant.utf8CodeUnitCount }
            if end - remnant.utf8CodeUnitCount > start, line.has(remnant, at: end - remnant.utf8CodeUnitCount) {
                end -= remnant.utf8CodeUnitCount
            }
        }
        return TextLine(line.extracting(start..<max(start, end)))
    }

    /// An attribute's text without markup; of `标题：…` over several lines, the title.
    private static func plain(_ text: Span<UInt8>) -> TextLine {
        var text = text
        for label in ["标题：", "标题:", "名称：", "标 题："] as [StaticString] where text.has(label, at: text.skippingSpaces(from: 0)) {
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
