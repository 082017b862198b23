import Supervision

/// Follows a list to where it goes on: its further pages, and the columns of single years.
struct ListWalk: Sendable {
    let access: PageAccess
    let rules: SupervisionRules
    let source: Source
    /// Columns of earlier years hold nothing that is supervised.
    let firstReportYear: Int
    /// Whether the server itself is to answer, and no cache.
    let isInFull: Bool

    /// No agency has reported for so long that its reports fill more pages.
    private static let mostPages = 20
    /// More years than this are supervised nowhere.
    private static let mostColumns = 10

    /// The list that begins with `first`, as far as it can be read; what could not be leaves it not whole.
    func list(from first: ListReading) async -> ListReading {
        var visited: Set<WebAddress> = [source.address]
        var list = await withFurtherPages(first, &visited)
        let columns = first.yearColumns.filter { $0.year >= firstReportYear }
        for column in columns.prefix(Self.mostColumns) where visited.insert(column.address).inserted {
            guard let start = await read(column.address) else {
                list.noteUnreadColumn()
                continue
            }
            var whole = await withFurtherPages(start, &visited)
            whole.nameOrgans(of: column.year, seeking: rules.sought(in: source))
            list.add(whole)
        }
        if columns.count > Self.mostColumns { list.noteUnreadColumn() }
        return list
    }

    private func withFurtherPages(_ first: ListReading, _ visited: inout Set<WebAddress>) async -> ListReading {
        var list = first
        while !list.isWhole, list.pagesRead < Self.mostPages, let next = list.nextPage, visited.insert(next).inserted {
            guard let more = await read(next), list.append(more) else { break }
        }
        return list
    }

    private func read(_ address: WebAddress) async -> ListReading? {
        let request = VisitRequest(
            address,
            for: .list,
            seeking: rules.sought(in: source),
            rowPath: source.rowPath,
            isInFull: isInFull
        )
        guard case .page(let page) = await access.visit(request), var list = page.reading.usableList,
            !list.rows.isEmpty
        else { return nil }
        list.age = page.age
        return list
    }
}
