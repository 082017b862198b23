import Supervision

/// Finds where a text really ends whose container a stray end tag has closed too early: what follows on the page, and goes
/// on with the numbers of its headings, belongs to it.
struct TextContinuation {
    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }

    /// `range`, up to the end of what goes on with it.
    func extended(_ range: Range<Int>) -> Range<Int> {
        guard range.upperBound < document.nodes.count else { return range }
        let behind = headings(in: range.upperBound..<document.nodes.count)
        guard !behind.isEmpty else { return range }
        var known = Set(headings(in: range).map(\.number))
        let beginsBehind = known.isEmpty
        var last: Int?
        for heading in behind where !known.contains(heading.number) {
            guard heading.number == 1 ? beginsBehind : known.contains(heading.number - 1) else { continue }
            known.insert(heading.number)
            last = heading.node
        }
        // One number alone is no series.
        guard let last, !beginsBehind || known.count > 1 else { return range }
        return range.lowerBound..<end(behind: last)
    }

    /// Texts that begin as headings of the first level do: `三、`.
    private func headings(in range: Range<Int>) -> [(node: Int, number: Int)] {
        range.compactMap { node in
            guard document.nodes[node].tag == .text, !survey.isChrome[node], !survey.isAside[node] else { return nil }
            let text = document.bytes.span.extracting(document.textRange(node))
            let start = ClockTime.skippingSpaces(in: text, from: 0)
            guard Self.firsts.contains(where: { text.has($0, at: start) }) else { return nil }
            let head = text.extracting(start..<min(text.count, start + 24))
            return HeadingMark(TextLine(head).string).flatMap { $0.style == .ideograph ? (node, $0.number) : nil }
        }
    }

    private static let firsts: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    /// Where the next thing begins that is no matter of the page, such as its foot.
    private func end(behind node: Int) -> Int {
        (node..<document.nodes.count).first { survey.isChrome[$0] || survey.isAside[$0] } ?? document.nodes.count
    }
}
