import Supervision

/// The links of a page that name a year and little else, by the element that holds them.
struct YearLinks {
    struct Link: Sendable {
        /// The index of the link in the survey.
        let index: Int
        let label: YearLabel
    }

    struct Group: Sendable {
        /// The innermost element that holds several links.
        let container: Int
        var links: [Link] = []

        var years: Set<Int> { Set(links.map(\.label.year)) }
    }

    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }

    func groups() -> [Group] {
        var groups: [Group] = []
        var groupOfContainer: [Int: Int] = [:]
        for index in survey.links.indices {
            guard survey.links[index].way != .nothing, let label = label(of: survey.links[index]) else { continue }
            let container = container(of: survey.links[index])
            if let group = groupOfContainer[container] {
                groups[group].links.append(Link(index: index, label: label))
            } else {
                groupOfContainer[container] = groups.count
                groups.append(Group(container: container, links: [Link(index: index, label: label)]))
            }
        }
        return groups
    }

    private func label(of link: PageSurvey.Link) -> YearLabel? {
        guard (2...24).contains(link.characters) else { return nil }
        // Most links are told from a year by their first letter.
        for node in link.node + 1..<min(document.end(of: link.node), link.node + 6)
        where document.nodes[node].tag == .text {
            let text = document.bytes.span.extracting(document.textRange(node))
            let start = ClockTime.skippingSpaces(in: text, from: 0)
            guard start < text.count else { continue }
            guard YearLabel.mayBegin(with: text[start]) else { return nil }
            return YearLabel(document.line(of: link.node).bytes.span, of: survey.sought)
        }
        return nil
    }

    private func container(of link: PageSurvey.Link) -> Int {
        var node = document.parent(of: link.node)
        for _ in 0..<8 where node >= 0 && survey.linkCount(in: node) == 1 { node = document.parent(of: node) }
        return max(node, 0)
    }

    /// Whether the link leads to one document, its own year in the address aside.
    func isDocument(_ link: Link) -> Bool {
        let address = document.bytes.span.extracting(survey.links[link.index].address)
        return LinkTarget.isDocument(address, withoutYear: link.label.year)
    }
}
