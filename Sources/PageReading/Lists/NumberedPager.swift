import Supervision

/// Reads a pager that is nothing but numbers: 1 2 3 4.
struct NumberedPager {
    let survey: PageSurvey
    let resolver: AddressResolver
    let address: WebAddress?

    private var document: HTMLDocument { survey.document }
    /// A calendar has more days than this, a pager rarely more numbers.
    private static let mostNumbers = 15

    func facts() -> PagerFacts {
        var facts = PagerFacts()
        for group in groups() {
            let numbers = group.map(\.number)
            guard let last = numbers.max(), last >= 2, isPager(group) else { continue }
            facts.pagesTotal = last
            facts.nextLink = next(in: group)
            return facts
        }
        return facts
    }

    private typealias Numbered = (number: Int, link: PageSurvey.Link)

    /// Links whose text is a number, that follow each other with numbers that grow.
    private func groups() -> [[Numbered]] {
        var groups: [[Numbered]] = []
        var previous = -2
        for index in survey.links.indices {
            let link = survey.links[index]
            guard link.characters <= 2, link.way == .address, let number = number(of: link) else { continue }
            if previous == index - 1, let last = groups.last?.last, number > last.number,
                document.commonAncestor(last.link.node, link.node) >= 0
            {
                groups[groups.count - 1].append((number, link))
            } else {
                groups.append([(number, link)])
            }
            previous = index
        }
        return groups
    }

    private func number(of link: PageSurvey.Link) -> Int? {
        for node in link.node + 1..<min(document.end(of: link.node), link.node + 4)
        where document.nodes[node].tag == .text {
            let text = document.bytes.span.extracting(document.textRange(node))
            let start = ClockTime.skippingSpaces(in: text, from: 0)
            guard start < text.count else { continue }
            guard let run = Numerals.run(in: text, at: start), run.digits <= 4,
                ClockTime.skippingSpaces(in: text, from: run.end) == text.count
            else { return nil }
            return (1...2000).contains(run.value) && !(run.digits == 4 && run.value >= 1990) ? run.value : nil
        }
        return nil
    }

    /// The first two pages are there, linked or printed, and the links differ.
    private func isPager(_ group: [Numbered]) -> Bool {
        guard group.count <= Self.mostNumbers, group[0].number <= 2, Set(group.map { target($0) }).count == group.count
        else { return false }
        if group.count > 1 { return group[1].number == group[0].number + 1 }
        // One number alone is a pager where the page before it is printed beside it.
        return group[0].number == 2 && printedBefore(group[0].link.node)
    }

    private func printedBefore(_ node: Int) -> Bool {
        for index in stride(from: node - 1, through: max(0, node - 8), by: -1)
        where document.nodes[index].tag == .text {
            let line = TextLine(document.bytes.span.extracting(document.textRange(index))).bytes
            if line.isEmpty { continue }
            return line == [0x31]
        }
        return false
    }

    private func next(in group: [Numbered]) -> WebAddress? {
        let own = address?.withoutFragment
        let present: Int
        if let linked = group.first(where: { target($0)?.withoutFragment == own }) {
            present = linked.number
        } else if let missing = (1...group.count + 1).first(where: { number in !group.contains { $0.number == number } }
        ) {
            present = missing
        } else {
            return nil
        }
        return group.first { $0.number == present + 1 }.flatMap { target($0) }
    }

    private func target(_ numbered: Numbered) -> WebAddress? {
        resolver.resolve(document.bytes.span.extracting(numbered.link.address))
    }
}
