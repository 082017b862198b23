import Supervision

/// Finds the rows of lists by their dates: beside every date of a list stands the link that it dates.
struct DatedRowFinder {
    let survey: PageSurvey
    /// A row's date stands at most so many elements away from its link.
    private let reach = 12
    /// More links than this beside one date are no row but a page.
    private let linksOfRow = 6
    /// More bytes of text outside links than this are no row but an article.
    private let longestRow = 1_500
    /// An element with more nodes than this is more than one row with a title and a date.
    private let largestRow = 40

    private var document: HTMLDocument { survey.document }

    /// Rows in document order, by the element that holds them.
    func groups() -> [RowGroup] {
        var elements: [Int] = []
        var datesOfElement: [Int: [Int]] = [:]
        for index in survey.dates.indices {
            guard let element = element(ofDate: index) else { continue }
            if datesOfElement[element] == nil { elements.append(element) }
            datesOfElement[element, default: []].append(index)
        }
        let rows = elements.flatMap { self.rows(in: $0, dates: datesOfElement[$0] ?? []) }
        return grouped(withoutOuterClaims(rows)).filter(isList)
    }

    /// Where two rows claim the same link, the one with a date of its own keeps it before one whose date belongs to the
    /// words of the title, and then the one in the smaller element.
    private func withoutOuterClaims(_ rows: [CandidateRow]) -> [CandidateRow] {
        var best: [Int: (rank: Int, size: Int)] = [:]
        for row in rows {
            let claim = claim(of: row)
            if claim < best[row.link] ?? (.max, .max) { best[row.link] = claim }
        }
        return rows.filter { row in best[row.link].map { $0 == claim(of: row) } ?? false }
    }

    /// A date speaks for a title that shows one itself only from within the same row.
    private func claim(of row: CandidateRow) -> (rank: Int, size: Int) {
        let size = document.end(of: row.element) - row.element
        let isOwn =
            !survey.dates[row.date].isInTitle && size <= largestRow
            && survey.dates(in: row.element).count { $0.isInTitle } <= 1
        return (isOwn ? 0 : 1, size)
    }

    /// Whether a row that stands alone is one: the particulars of an article, beside a link in its text, are none, and
    /// neither are the links to the articles before and after it.
    private func isList(_ group: RowGroup) -> Bool {
        guard group.rows.count < 3 else { return true }
        return group.rows.contains { row in
            let element = row.element
            let tag = document.nodes[element].tag
            let line = document.line(of: element).bytes.span
            let neighbours: [StaticString] = ["上一篇", "下一篇", "上一条", "下一条", "前一篇", "后一篇"]
            if neighbours.contains(where: { line.has($0, at: 0) || line.has($0, at: 3) }) { return false }
            if tag == .li || tag == .tr || tag == .a || tag == .dl { return true }
            let text = document.bytes.span.extracting(document.textRange(survey.dates[row.date].node))
            return survey.textBytes(in: element) <= 240 && (group.rows.count > 1 || DateLabel.first(in: text) == nil)
        }
    }

    /// The smallest element around the date that holds a link.
    private func element(ofDate index: Int) -> Int? {
        let mark = survey.dates[index]
        if mark.link >= 0 { return survey.links[mark.link].node }
        var node = document.parent(of: mark.node)
        for _ in 0..<reach where node >= 0 {
            if survey.linkCount(in: node) > 0 { return node }
            node = document.parent(of: node)
        }
        return nil
    }

    /// The rows that the dates make for which `element` is the smallest around them that holds a link.
    private func rows(in element: Int, dates: [Int]) -> [CandidateRow] {
        let links = survey.links(in: element)
        guard links.count <= dates.count * linksOfRow else { return [] }
        let tag = document.nodes[element].tag
        let isPage = tag == .body || tag == .html
        if let columns = columns(of: dates, in: element) { return columns }
        let pairs = pairs(of: dates, in: element)
        let isOneLink = links.dropFirst().allSatisfy { RowLink.hasSameAddress($0, links[links.startIndex], survey) }
        let isOneRow = dates.count == 1 || isOneLink || (pairs.count < dates.count && dates.count <= 3)
        guard isOneRow else { return pairs }
        guard !isPage, survey.textBytes(in: element) <= longestRow, let link = RowLink.best(of: links, in: survey)
        else {
            return []
        }
        let date = RowDateChoice.best(of: dates, in: element, survey: survey)
        return [CandidateRow(link: link, date: date, element: element)]
    }

    /// Rows whose links stand in one column and whose dates in another: as many of these as of those, in the same order.
    private func columns(of dates: [Int], in element: Int) -> [CandidateRow]? {
        let links = survey.links(in: element)
        guard dates.count > 2, links.count == dates.count, let first = dates.first, let last = dates.last else {
            return nil
        }
        let linksComeFirst = linksBefore(first) >= links.endIndex
        guard linksComeFirst || linksBefore(last) <= links.startIndex else { return nil }
        return zip(links.indices, dates).map { link, date in
            CandidateRow(link: link, date: date, element: child(of: element, holding: survey.links[link].node))
        }
    }

    /// Rows that are not elements: links and dates follow each other.
    private func pairs(of dates: [Int], in element: Int) -> [CandidateRow] {
        guard dates.count > 1 else { return [] }
        let before = dates.indices.map { linksBetween($0 - 1, $0, of: dates, in: element) }
        let after = dates.indices.map { linksBetween($0, $0 + 1, of: dates, in: element) }
        let missingBefore = before.count { $0.isEmpty }
        let missingAfter = after.count { $0.isEmpty }
        let chosen = missingBefore <= missingAfter ? before : after
        return zip(dates, chosen).compactMap { date, links in
            guard links.count <= linksOfRow, let link = RowLink.best(of: links, in: survey) else { return nil }
            return CandidateRow(link: link, date: date, element: child(of: element, holding: survey.links[link].node))
        }
    }

    /// The links that stand between two dates that follow each other.
    private func linksBetween(
        _ first: Int,
        _ second: Int,
        of dates: [Int],
        in element: Int
    ) -> ArraySlice<PageSurvey.Link> {
        let links = survey.links(in: element)
        let start = dates.indices.contains(first) ? linksBefore(dates[first]) : links.startIndex
        let end = dates.indices.contains(second) ? linksBefore(dates[second]) : links.endIndex
        let lower = max(start, links.startIndex)
        return survey.links[lower..<max(lower, min(end, links.endIndex))]
    }

    private func linksBefore(_ date: Int) -> Int { Int(survey.linksBefore[survey.dates[date].node]) }

    private func child(of element: Int, holding node: Int) -> Int {
        var child = node
        while document.parent(of: child) != element, document.parent(of: child) >= 0 {
            child = document.parent(of: child)
        }
        return child
    }

    /// Brings rows together whose elements stand in the same element.
    private func grouped(_ rows: [CandidateRow]) -> [RowGroup] {
        var groups: [RowGroup] = []
        var groupOfContainer: [Int: Int] = [:]
        for row in rows {
            let container = container(of: row)
            if let index = groupOfContainer[container] {
                groups[index].rows.append(row)
            } else {
                groupOfContainer[container] = groups.count
                let signature = ElementPath.signature(of: container, in: document)
                groups.append(RowGroup(container: container, rows: [row], signature: signature))
            }
        }
        return groups
    }

    /// The innermost element around the row that holds more than this row's date.
    private func container(of row: CandidateRow) -> Int {
        let own = survey.dateCount(in: row.element)
        var node = document.parent(of: row.element)
        let nearest = node
        while node >= 0 {
            if survey.dateCount(in: node) > own { return node }
            let tag = document.nodes[node].tag
            if tag == .body || tag == .html { return nearest }
            node = document.parent(of: node)
        }
        return max(nearest, 0)
    }
}
