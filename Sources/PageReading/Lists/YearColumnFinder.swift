import Supervision

/// Finds the columns of single years that a menu or a row of tabs leads to, where a site keeps one list per year.
struct YearColumnFinder {
    let survey: PageSurvey
    let resolver: AddressResolver
    let address: WebAddress?

    private var document: HTMLDocument { survey.document }

    /// Newest first as printed; the present page left out. Of several groups, the one that holds the present page, or
    /// whose heading names the documents sought; none where it cannot be told.
    func columns() -> [YearColumn] {
        let links = YearLinks(survey: survey)
        let groups = links.groups().map { group in
            var columns = group
            columns.links = similar(group.links.filter { !links.isDocument($0) })
            return columns
        }
        let fitting = groups.filter { $0.years.count >= 2 }
        guard let chosen = choice(of: fitting) else { return [] }
        let own = address.map(Self.folder)
        var seen: Set<WebAddress> = []
        return chosen.links.compactMap { link in
            guard let target = target(of: link), Self.folder(target) != own, seen.insert(target).inserted else {
                return nil
            }
            let title = document.line(of: survey.links[link.index].node).string
            return YearColumn(year: link.label.year, title: title, address: target)
        }
    }

    /// Years and nothing else; or, where at least three differ in nothing but the year, whatever they say.
    private func similar(_ links: [YearLinks.Link]) -> [YearLinks.Link] {
        var count: [[UInt8]: Int] = [:]
        for link in links { count[link.label.rest, default: 0] += 1 }
        return links.filter { $0.label.isBare || count[$0.label.rest, default: 0] >= 3 }
    }

    private func choice(of groups: [YearLinks.Group]) -> YearLinks.Group? {
        if groups.count <= 1 { return groups.first }
        let own = address.map(Self.folder)
        let present = groups.filter { $0.links.contains { target(of: $0).map(Self.folder) == own } }
        if present.count == 1 { return present[0] }
        let named = groups.filter(isNamed)
        return named.count == 1 ? named[0] : nil
    }

    /// Whether the text shortly before the group, or in its links, names the documents sought.
    private func isNamed(_ group: YearLinks.Group) -> Bool {
        let parent = document.parent(of: group.container)
        let start = max(parent, group.container - 40, 0)
        let before = document.line(in: start..<group.container).bytes
        let rests = group.links.flatMap(\.label.rest)
        return [before, rests].contains { survey.sought.areNamed(in: $0.span) }
    }

    private func target(of link: YearLinks.Link) -> WebAddress? {
        guard survey.links[link.index].way == .address else { return nil }
        return resolver.resolve(document.bytes.span.extracting(survey.links[link.index].address))
    }

    /// The address without fragment and without the name of an index page.
    private static func folder(_ address: WebAddress) -> String {
        let text = address.withoutFragment
        guard let slash = text.lastIndex(of: "/") else { return text }
        let file = text[text.index(after: slash)...]
        return file.hasPrefix("index.") && !file.contains("?") ? String(text[...slash]) : text
    }
}
