/// Finds a page's main list or lists.
struct ListFinder {
    let survey: PageSurvey
    /// Groups of the main matter, and those of navigation and of boxes beside it.
    private let groups: [RowGroup]
    private let groupsBeside: [RowGroup]

    private let resolver: AddressResolver

    init(_ survey: PageSurvey, resolver: AddressResolver) {
        self.survey = survey
        self.resolver = resolver
        let headings = BoxHeading(survey: survey)
        var main: [RowGroup] = []
        var beside: [RowGroup] = []
        for var group in DatedRowFinder(survey: survey).groups() {
            group.signature = Self.signature(of: group, in: survey.document)
            let node = group.rows.first.map { survey.links[$0.link].node } ?? group.container
            let isOutside = survey.isChrome[node] || survey.isAside[node] || headings.isOfBox(group)
            if isOutside { beside.append(group) } else { main.append(group) }
        }
        groups = main
        groupsBeside = beside
    }

    private var document: HTMLDocument { survey.document }

    /// What is left over of a list in a list of its own, such as its last row, is of the same structure as the others.
    private static func signature(of group: RowGroup, in document: HTMLDocument) -> UInt64 {
        guard group.rows.count < 3, let row = group.rows.first else { return group.signature }
        let parent = document.parent(of: row.element)
        return parent < 0 || parent == group.container
            ? group.signature : ElementPath.signature(of: parent, in: document)
    }

    /// The dated rows of the main lists, in document order; rows of navigation and of boxes beside left out.
    func datedRows() -> [CandidateRow] { rows(of: groups) }

    /// Dated rows that stand in boxes beside the main matter: better than none.
    func datedRowsBeside() -> [CandidateRow] { rows(of: groupsBeside) }

    private func rows(of groups: [RowGroup]) -> [CandidateRow] {
        // Lists of the same structure are parts of one, as under headings of years.
        var weights: [UInt64: Int] = [:]
        var counts: [UInt64: Int] = [:]
        var factors: [UInt64: Int] = [:]
        for group in groups {
            // What stays in the page's own column is rather its list.
            if factors[group.signature] == nil { factors[group.signature] = isInColumn(group) ? 3 : 2 }
            weights[group.signature, default: 0] += weight(of: group) * (factors[group.signature] ?? 2)
            counts[group.signature, default: 0] += group.rows.count
        }
        func total(_ group: RowGroup) -> Int { weights[group.signature] ?? 0 }
        guard let main = groups.max(by: { total($0) < total($1) }) else { return [] }
        // Where a page has several lists of one structure, another list is measured by the largest of them; where a list
        // is in pieces, as under headings of years, by all of them.
        let largest = groups.filter { $0.signature == main.signature }.map(\.rows.count).max() ?? 0
        let share = largest >= 8 ? largest : counts[main.signature] ?? 0
        let kept = groups.filter { group in
            let isEqual = (counts[group.signature] ?? 0) * 10 >= share * 6 && !isElsewhere(group, than: main)
            return isEqual || belongs(group, to: main)
        }
        let rows = kept.flatMap { withoutRepetitions($0.rows + undatedSiblings(of: $0)) }
        return rows.sorted { $0.link < $1.link }
    }

    private func weight(of group: RowGroup) -> Int {
        group.rows.reduce(0) { $0 + 10 + min(survey.links[$1.link].characters, 40) }
    }

    /// Whether a group is part of the main list.
    private func belongs(_ group: RowGroup, to main: RowGroup) -> Bool {
        group.container == main.container || group.signature == main.signature
            || document.parent(of: group.container) == document.parent(of: main.container)
            || group.rows.count < 3 && group.container == document.parent(of: main.container)
    }

    /// Whether the group is a box with a heading of its own that leads away from the page's column, where the main list
    /// stays in it.
    private func isElsewhere(_ group: RowGroup, than main: RowGroup) -> Bool {
        guard group.signature != main.signature, isInColumn(main), !isInColumn(group) else { return false }
        return BoxHeading(survey: survey).heading(of: group) != nil
    }

    private func isInColumn(_ group: RowGroup) -> Bool {
        guard let row = group.rows.first else { return false }
        return resolver.isInFolder(document.bytes.span.extracting(survey.links[row.link].address))
    }

    /// A picture and a headline may both lead to a row's page: they are one row.
    private func withoutRepetitions(_ rows: [CandidateRow]) -> [CandidateRow] {
        var kept: [CandidateRow] = []
        for row in rows {
            let link = survey.links[row.link]
            let isRepeated = kept.suffix(3).contains { earlier in
                earlier.link == row.link
                    || (earlier.date == row.date && RowLink.hasSameAddress(survey.links[earlier.link], link, survey))
            }
            if !isRepeated { kept.append(row) }
        }
        return kept
    }

    /// Rows of a dated list that show no date themselves.
    private func undatedSiblings(of group: RowGroup) -> [CandidateRow] {
        let tag = document.nodes[group.container].tag
        guard tag != .body, tag != .html, let model = group.rows.first else { return [] }
        let modelNode = survey.links[model.link].node
        let path = ElementPath.tags(from: modelNode, to: group.container, in: document)
        guard path.count > 1 || tag != .tr else { return [] }
        var rows: [CandidateRow] = []
        var child = group.container + 1
        while child < document.end(of: group.container) {
            if let row = undatedRow(child, like: path, in: group.container) { rows.append(row) }
            child = max(document.end(of: child), child + 1)
        }
        guard !rows.isEmpty else { return [] }
        // The date of a row may stand beside the element that holds its link.
        let claimed = Set(group.rows.map(\.link))
        return rows.filter { !claimed.contains($0.link) }
    }

    private func undatedRow(_ element: Int, like path: [HTMLTag], in container: Int) -> CandidateRow? {
        guard document.nodes[element].tag == path.last, survey.dateCount(in: element) == 0 else { return nil }
        let links = survey.links(in: element)
        guard (1...4).contains(links.count), let link = RowLink.best(of: links, in: survey) else { return nil }
        let node = survey.links[link].node
        let isLike = ElementPath.tags(from: node, to: container, in: document) == path
        guard isLike, UndatedRowFinder.isTitle(survey.links[link], in: survey) else { return nil }
        return CandidateRow(link: link, date: -1, element: element)
    }
}
