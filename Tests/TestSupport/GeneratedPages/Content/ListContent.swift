import Supervision

/// What a list page shows, before it is written in markup.
struct ListContent {
    var agency: InventedAgency
    var columnName: String
    /// Path of the column's folder.
    var folder: String
    /// The file of this page in its folder, with its query.
    var file: String
    var rows: [GeneratedRow] = []
    var rowsTotal: Int
    var pages: Int
    /// Counted from one.
    var page: Int
    var perPage: Int
    /// Whether dates stand in the rows.
    var isDated = true

    var address: String { "https://\(agency.host)\(folder)\(file)" }

    static func any(_ style: AddressStyle, isReportsOnly: Bool, _ dice: inout Dice) -> ListContent {
        let agency = InventedAgency.any(&dice)
        let perPage = dice.one(of: [8, 10, 15, 20])
        let isWhole = dice.chance(55)
        let pages = isWhole ? 1 : dice.number(2...30)
        // Only names of the TRS kind tell which page of the list an address is.
        let page = isWhole || style != .trs || dice.chance(80) ? 1 : dice.number(2...pages)
        let last = dice.number(1...perPage)
        let total = isWhole ? dice.number(3...perPage) : (pages - 1) * perPage + last
        let count = isWhole ? total : (page == pages ? last : perPage)
        var content = ListContent(
            agency: agency,
            columnName: dice.one(of: ["政府信息公开年报", "政府信息公开年度报告", "信息公开年报", "通知公告", "公示公告"]),
            folder: style.column(&dice),
            file: page > 1 ? "index_\(page - 1).html" : style.index(&dice),
            rowsTotal: total,
            pages: pages,
            page: page,
            perPage: perPage
        )
        let isColumnOfReports = isReportsOnly || content.columnName.contains("年")
        let sibling = dice.chance(30)
        for index in 0..<count {
            let kind = isReportsOnly ? 0 : isColumnOfReports ? dice.number(0...4) : dice.number(3...8)
            content.rows.append(content.row(index, kind, style, isOfSiblings: sibling, &dice))
        }
        return content
    }

    private func row(
        _ index: Int,
        _ kind: Int,
        _ style: AddressStyle,
        isOfSiblings: Bool,
        _ dice: inout Dice
    ) -> GeneratedRow {
        let publication = Dice.day(2026 - index / 2, dice.number(1...3), dice.number(1...28))
        let year = publication.year - 1
        let owner = isOfSiblings ? agency.sibling(&dice) : agency
        let title =
            switch kind {
            case 0, 1, 2: ReportTitleForm.title(of: owner, year: year, &dice)
            case 3, 4: InventedText.confusable(by: owner, year: year, &dice)
            default: InventedText.notice(by: owner, &dice)
            }
        let moved = dice.chance(25) ? dice.day(ofYear: 2026) : publication
        let path = style.article(in: folder, on: moved, &dice)
        return GeneratedRow(
            title: title,
            shownTitle: title,
            href: href(path, &dice),
            address: "https://\(agency.host)\(path)",
            date: publication,
            reportYear: kind <= 2 ? year : nil,
            agency: owner.name,
            indexNumber: "\(dice.digits(9))/\(publication.year)-\(dice.number(10000...99999))"
        )
    }

    /// The path as the template writes it: relative, from the root, or whole.
    private func href(_ path: String, _ dice: inout Dice) -> String {
        if path.hasPrefix(folder), !folder.contains("?"), dice.chance(60) {
            return dice.one(of: ["./", "./", ""]) + path.dropFirst(folder.count)
        }
        if dice.chance(10) { return "https://\(agency.host)\(path)" }
        let depth = folder.split(separator: "/").count
        return dice.chance(15) ? String(repeating: "../", count: depth) + path.dropFirst() : path
    }

    /// A list of two full pages: what stands on the first is half of it.
    mutating func halve() {
        guard rows.count >= 3 else { return }
        rowsTotal = rows.count * 2
        perPage = rows.count
        pages = 2
        page = 1
        file = ""
    }

    var truth: PageTruth {
        var truth = PageTruth(kinds: [.list])
        truth.rows = rows.compactMap { row in
            WebAddress(row.address).map { ListRow(title: row.title, address: $0, date: isDated ? row.date : nil) }
        }
        truth.rowsTotal = rowsTotal
        for row in rows { truth.reportYears[row.title] = row.reportYear }
        return truth
    }
}
