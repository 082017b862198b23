import Supervision

/// The title that a reader sees in a row's link, without the row's date, its summary and marks such as 置顶 and NEW.
struct VisibleTitle {
    let link: PageSurvey.Link
    let date: PageSurvey.DateMark?
    let document: HTMLDocument

    /// A line of the link that can be its title has at least so many bytes.
    private static let shortestTitle = 15

    private var range: Range<Int> { link.node..<document.end(of: link.node) }

    func line() -> TextLine {
        if let undated = withoutDateInText() { return Self.trimmed(undated.bytes.span) }
        if let part = titlePart() { return Self.trimmed(part.bytes.span) }
        return Self.trimmed(joined(range).bytes.span)
    }

    /// Where date and title stand in one text, what is left without the date.
    private func withoutDateInText() -> TextLine? {
        guard let date, let written = date.written, range.contains(date.node), date.node != link.node else {
            return nil
        }
        let text = document.bytes.span.extracting(document.textRange(date.node))
        guard DateScanner.residue(of: text, without: written.range) > 0, LabelledDate.all(in: text).isEmpty else {
            return nil
        }
        var whole = TextLine(text.extracting(0..<written.range.lowerBound))
        whole.append(text.extracting(written.range.upperBound..<text.count))
        return whole
    }

    /// Of a link around several lines, the one that is the title: a heading, what its class calls title, or the first.
    private func titlePart() -> TextLine? {
        var hasLines = false
        for node in range.dropFirst() {
            let tag = document.nodes[node].tag
            guard tag.isElement else { continue }
            hasLines = hasLines || tag.isBlock || tag == .br
            if tag.isHeading || isCalledTitle(node) {
                let line = joined(node..<document.end(of: node))
                if line.bytes.count >= Self.shortestTitle { return line }
            }
        }
        let isRow = document.nodes[link.node].tag != .a
        return hasLines || isRow ? firstLine(orLongest: document.nodes[link.node].tag == .tr) : nil
    }

    private func isCalledTitle(_ node: Int) -> Bool {
        guard let name = document.value(.class, of: node) else { return false }
        return RegionHint.hint(of: document.bytes.span.extracting(name)).contains(.title)
    }

    /// The first line of the link that is long enough for a title; the longest in a row of a table.
    private func firstLine(orLongest prefersLongest: Bool) -> TextLine? {
        var best: TextLine?
        var start = range.lowerBound + 1
        for node in range.lowerBound + 1...range.upperBound {
            let isEnd = node == range.upperBound
            guard isEnd || breaksLine(node) else { continue }
            let line = joined(start..<node)
            start = node
            guard line.bytes.count >= Self.shortestTitle, line.bytes.count > (best?.bytes.count ?? 0) else { continue }
            best = line
            if !prefersLongest { break }
        }
        return best
    }

    /// Whether a line begins at the node. Pieces of a row that is no link stand apart even where they are inline.
    private func breaksLine(_ node: Int) -> Bool {
        let tag = document.nodes[node].tag
        return tag.isBlock || tag == .br || (document.nodes[link.node].tag != .a && tag == .span)
    }

    private func joined(_ range: Range<Int>) -> TextLine {
        var line = TextLine()
        var index = range.lowerBound
        while index < range.upperBound {
            let tag = document.nodes[index].tag
            if tag == .text, !(date?.holds(index) ?? false) {
                line.append(document.bytes.span.extracting(document.textRange(index)))
            } else if tag == .br || tag.isBlock {
                line.breakLine()
            }
            let isSkipped = index > range.lowerBound && (tag.isSilent || isMark(index))
            index = isSkipped ? max(document.end(of: index), index + 1) : index + 1
        }
        return line
    }

    // MARK: Marks

    private static let marks: [StaticString] = [
        "置顶", "新", "最新", "new", "new!", "hot", "热", "荐", "推荐", "顶", "图", "top",
    ]

    /// Whether an element holds nothing but a mark.
    private func isMark(_ node: Int) -> Bool {
        guard document.nodes[node].tag.isElement, document.end(of: node) == node + 2,
            document.nodes[node + 1].tag == .text
        else { return false }
        let range = document.textRange(node + 1)
        guard range.count <= 24 else { return false }
        let line = TextLine(document.bytes.span.extracting(range)).bytes.filter { $0 != 0x5B && $0 != 0x5D }
        return Self.marks.contains { line.count == $0.utf8CodeUnitCount && line.span.hasIgnoringCase($0, at: 0) }
    }

    private static let bullets: [StaticString] = [
        "·", "•", "●", "■", "◆", "▪", "►", "▶", "→", "»", "›", "★", "◇", "□", "○", "∙", "・", " ", "[置顶]", "【置顶】",
        "（置顶）",
        "(置顶)", "[NEW]", "[new]", "【新】",
    ]

    /// `line` without bullets and marks before it and empty brackets around it.
    static func trimmed(_ line: Span<UInt8>) -> TextLine {
        var start = 0
        var end = line.count
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
}
