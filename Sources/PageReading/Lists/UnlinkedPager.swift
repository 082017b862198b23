import Supervision

/// Finds the signs of a pager that leads nowhere by an address, because a script turns its pages: a button 下一页, the
/// numbers of pages without links, 1/4.
///
/// Such a sign never tells where the rest is; it tells that there is one, and that nobody may be missed in what is shown.
struct UnlinkedPager {
    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }
    /// More than this is no pager but a calendar, or a table.
    private static let mostNumbers = 40
    private static let mostPages = 2_000

    func facts() -> PagerFacts {
        var facts = PagerFacts()
        var fractions: [Int] = []
        for node in document.nodes.indices {
            switch document.nodes[node].tag {
            case .button: facts.more = facts.more ?? nextButton(node)
            case .text where !isRow(node):
                let line = document.textRange(node)
                guard line.count <= 120 else { continue }
                if let pages = printedNumbers(document.bytes.span.extracting(line)) { note(pages, in: &facts) }
                if let pages = fraction(document.bytes.span.extracting(line)) { fractions.append(pages) }
            case let tag where tag.isElement:
                if let pages = numberedElements(in: node) { note(pages, in: &facts) }
            default: break
            }
        }
        // Rows show days as 1/4, and show many.
        if fractions.count == 1, survey.links.count >= 3 { note(fractions[0], in: &facts) }
        return facts
    }

    private func note(_ pages: Int, in facts: inout PagerFacts) {
        facts.pagesTotal = max(facts.pagesTotal ?? 0, pages)
    }

    /// Whether the text stands in a link that is long enough for a title.
    private func isRow(_ node: Int) -> Bool {
        let before = Int(survey.linksBefore[node])
        guard before > 0 else { return false }
        let link = survey.links[before - 1]
        return node < document.end(of: link.node) && link.characters >= 6
    }

    private func nextButton(_ node: Int) -> String? {
        let line = document.line(of: node)
        guard NextLink.isWord(line.bytes.span), !NextLink.isDisabled(node, in: document) else { return nil }
        return line.string
    }

    /// `1 2 3 4 下一页` in one text: the last of the numbers.
    private func printedNumbers(_ text: Span<UInt8>) -> Int? {
        var expected = 1
        var index = ClockTime.skippingSpaces(in: text, from: 0)
        while let run = Numerals.run(in: text, at: index), run.value == expected, expected <= Self.mostNumbers {
            expected += 1
            index = ClockTime.skippingSpaces(in: text, from: run.end)
        }
        guard expected > 2, NextLink.isWord(text.extracting(index..<text.count)) else { return nil }
        return expected - 1
    }

    /// `1/4` and nothing else.
    private func fraction(_ text: Span<UInt8>) -> Int? {
        let start = ClockTime.skippingSpaces(in: text, from: 0)
        guard let first = Numerals.run(in: text, at: start) else { return nil }
        let slash = ClockTime.skippingSpaces(in: text, from: first.end)
        guard slash < text.count, text[slash] == ASCII.slash else { return nil }
        let behind = ClockTime.skippingSpaces(in: text, from: slash + 1)
        guard let last = Numerals.run(in: text, at: behind),
            ClockTime.skippingSpaces(in: text, from: last.end) == text.count, first.value >= 1,
            first.value <= last.value, (2...Self.mostPages).contains(last.value)
        else { return nil }
        return last.value
    }

    /// The numbers 1, 2, 3 as elements without links of an element that calls itself a pager.
    private func numberedElements(in element: Int) -> Int? {
        guard let name = document.value(.class, of: element) ?? document.value(.id, of: element),
            document.bytes.span.extracting(name).containsIgnoringCase("pag"), survey.linkCount(in: element) == 0,
            document.end(of: element) - element <= 4 * Self.mostNumbers
        else { return nil }
        var expected = 1
        for node in element..<document.end(of: element) where document.nodes[node].tag == .text {
            let text = document.bytes.span.extracting(document.textRange(node))
            let start = ClockTime.skippingSpaces(in: text, from: 0)
            guard let run = Numerals.run(in: text, at: start), run.value >= expected,
                run.value == expected || expected > 2, run.value <= Self.mostPages,
                ClockTime.skippingSpaces(in: text, from: run.end) == text.count
            else { continue }
            expected = run.value + 1
        }
        return expected > 2 ? expected - 1 : nil
    }
}
