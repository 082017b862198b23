import Supervision

/// Finds the headline that is printed above a text.
struct Headline {
    private let survey: PageSurvey
    private let judge: HeadlineJudge
    /// Between these nodes stand the headings of the document: behind them are those of other news, before them those of
    /// menus and boxes.
    private let bounds: Range<Int>

    /// - Parameters:
    ///   - text: Where the main text lies; nil on a page without one.
    ///   - body: Where the sentences of it begin.
    init(survey: PageSurvey, judge: HeadlineJudge, text: Range<Int>?, body: Int?) {
        self.survey = survey
        self.judge = judge
        let end = text?.upperBound ?? survey.document.nodes.count
        bounds = min(Self.boxEnd(in: survey, before: body), end)..<end
    }

    private var document: HTMLDocument { survey.document }

    /// The first heading of the first rank that titles a document, of several the one that holds `line`.
    ///
    /// - Parameter isAnywhere: Whether it may also be that of a box beside the document.
    func ofFirstRank(holding line: String? = nil, isAnywhere: Bool = false) -> String? {
        let nodes = headings.filter { document.nodes[$0].tag == .h1 && (isAnywhere || isOfDocument($0)) }
        let titles = nodes.compactMap(title)
        return titles.first { title in line.map { title.contains($0) } ?? false } ?? titles.first
    }

    /// The last heading, or element that its class calls a title, above the text.
    func above(_ limit: Int, isAnywhere: Bool = false, accepts: (String) -> Bool) -> String? {
        let hinted = survey.hints.filter { $0.hint.contains(.title) && isPrinted($0.node) }.map(\.node)
        let nodes = (headings + hinted).filter { $0 < limit && (isAnywhere || isOfDocument($0)) }
        return nodes.sorted().compactMap(title).last(where: accepts)
    }

    private func isOfDocument(_ node: Int) -> Bool {
        bounds.lowerBound < document.end(of: node) && node < bounds.upperBound
    }

    /// Where the last but one of the links stands that lead elsewhere from above the text; the last may be that of the
    /// source. A heading before them is none of the text: it heads a menu, or other news.
    private static func boxEnd(in survey: PageSurvey, before body: Int?) -> Int {
        guard let body, body < survey.linksBefore.count else { return 0 }
        var foreign = 0
        for link in survey.links[..<Int(survey.linksBefore[body])].reversed()
        where link.characters >= 4 && link.way != .nothing && !survey.isChrome[link.node] && !isHeading(link, survey) {
            foreign += 1
            if foreign == 2 { return link.node }
        }
        return 0
    }

    /// Whether the link is what a heading consists of.
    private static func isHeading(_ link: PageSurvey.Link, _ survey: PageSurvey) -> Bool {
        let parent = survey.document.parent(of: link.node)
        return parent >= 0 && survey.document.nodes[parent].tag.isHeading
    }

    private var headings: [Int] { survey.headings.filter(isPrinted) }

    private func isPrinted(_ node: Int) -> Bool {
        !survey.isChrome[node] && !survey.isAside[node] && !document.nodes[node].flags.contains(.hidden)
    }

    /// The title of which the element is a line, or all; nil where it titles no document.
    private func title(_ node: Int) -> String? {
        guard let own = text(node), !ByLine.isOne(own) else { return nil }
        if judge.isGeneric(own), !HeadlineJudge.isOrgan(own) { return nil }
        let title = joined(own, node)
        return HeadlineJudge.hasLength(title) && !judge.isGeneric(title) && !HeadlineJudge.isOrgan(title) ? title : nil
    }

    /// A headline is often broken over several elements: the organ's name, what it reports, a subtitle.
    private func joined(_ own: String, _ node: Int) -> String {
        var title = own
        var last = node
        for _ in 0..<3 {
            guard let next = sibling(behind: last), isAlike(next, node), let text = text(next) else { break }
            let isSubtitle = text.hasPrefix("——")
            guard isSubtitle || !HeadlineJudge.isComplete(title, of: survey.sought),
                HeadlineJudge.isContinuation(text, of: survey.sought), title.count < 100
            else { break }
            if HeadlineJudge.isOrgan(title), !HeadlineJudge.beginsBehindOrgan(text) { break }
            title += text
            last = next
        }
        if let before = sibling(before: node), isAlike(before, node), let text = text(before),
            HeadlineJudge.isOrgan(text), HeadlineJudge.beginsBehindOrgan(title), !survey.isChrome[before]
        {
            return text + title
        }
        return title
    }

    /// Two lines of one headline are elements of one kind.
    private func isAlike(_ node: Int, _ other: Int) -> Bool {
        let (tag, otherTag) = (document.nodes[node].tag, document.nodes[other].tag)
        if tag.isHeading || otherTag.isHeading {
            return tag.isHeading && otherTag.isHeading || tag == .p || tag == .div
        }
        return tag == otherTag
    }

    private func sibling(behind node: Int) -> Int? {
        var next = document.end(of: node)
        while next < document.nodes.count, document.parent(of: next) == document.parent(of: node) {
            if document.nodes[next].tag.isElement { return next }
            guard survey.textBefore[document.end(of: next)] == survey.textBefore[next] else { return nil }
            next = document.end(of: next)
        }
        return nil
    }

    private func sibling(before node: Int) -> Int? {
        let parent = document.parent(of: node)
        var previous = node - 1
        while previous > parent, previous >= 0 {
            if document.nodes[previous].tag.isElement, document.parent(of: previous) == parent { return previous }
            if document.nodes[previous].tag == .text, document.parent(of: previous) == parent,
                survey.textBefore[previous + 1] > survey.textBefore[previous]
            {
                return nil
            }
            previous -= 1
        }
        return nil
    }

    /// The text of an element, its lines joined, tools of the page in it left out.
    private func text(_ node: Int) -> String? {
        var lines = [TextLine()]
        var index = node
        while index < document.end(of: node) {
            let tag = document.nodes[index].tag
            if index > node, isTool(index, in: node) {
                index = max(document.end(of: index), index + 1)
                continue
            }
            if tag == .text {
                lines[lines.count - 1].append(document.bytes.span.extracting(document.textRange(index)))
            } else if tag == .br || tag.isBlock {
                lines.append(TextLine())
            }
            index += 1
        }
        return joined(lines.filter { !$0.isEmpty }.map(\.bytes))
    }

    private func isTool(_ node: Int, in element: Int) -> Bool {
        let isChrome = survey.isChrome[node] && !survey.isChrome[element]
        return isChrome || document.nodes[node].tag.isSilent || document.nodes[node].flags.contains(.hidden)
    }

    /// A headline is broken where it is too long for a line: only words of letters are parted by it.
    private func joined(_ lines: [[UInt8]]) -> String? {
        var title: [UInt8] = []
        for line in lines {
            if let last = title.last, let first = line.first, ASCII.isLetter(last), ASCII.isLetter(first) {
                title.append(ASCII.space)
            }
            title += line
        }
        return title.isEmpty || title.count > 600 ? nil : String(decoding: title, as: UTF8.self)
    }
}
