extension ListReading {
    /// The links of a page's matter as rows, for pages that are more than a list: what changes there is seen by them.
    ///
    /// Their dates are those of the page as a whole, which need not be those of single links.
    package init(linksOf page: ReadPage) {
        let listed = (page.list?.rows ?? []).map { ListRow(title: $0.title, address: $0.address) }
        let known = Set(listed.map(\.address))
        let links = (page.surroundings?.links ?? []).filter { link in
            !link.isNavigation && link.text.count >= Self.leastTitle && !known.contains(link.address)
        }
        let rows = listed + links.prefix(Self.mostLinks).map { ListRow(title: $0.text, address: $0.address) }
        self.init(rows: rows)
        looseDates = page.surroundings?.rowDates ?? []
    }

    /// Shorter texts are names of columns, 更多 and the like.
    private static let leastTitle = 8
    /// Enough to see that something new appeared.
    private static let mostLinks = 300
}
