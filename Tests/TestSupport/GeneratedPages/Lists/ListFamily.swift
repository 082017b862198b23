/// The structures in which publishing systems write lists.
package enum ListFamily: String, CaseIterable, Sendable {
    case trs, trsTable = "trs-table", trsDepartments = "trs-departments"
    case createPage4 = "create-page-4", createPage6 = "create-page-6", countPage = "count-page"
    case dynamicStatic = "dynamic-static"
    case ucap, ucapComment = "ucap-in-comment"
    case hanweb, jpage, jpageMore = "jpage-more"
    case vsb, epoint, openness, siteFactory = "site-factory"
    case queryString = "query-string", session, govcn
    case nestedTables = "nested-tables", cards, dateBoxes = "date-boxes", definitions, lineBreaks = "line-breaks"
    case linkAroundAll = "link-around-all", gridTable = "grid-table", categoryLinks = "category-links"
    case twice, withFiles = "with-files", undated
    case years, clicks, twoColumns = "two-columns", buttons, scriptedPager = "scripted-pager"

    var addresses: AddressStyle {
        switch self {
        case .ucap, .ucapComment, .createPage6: .ucap
        case .hanweb, .jpage, .jpageMore: .hanweb
        case .vsb: .vsb
        case .epoint: .epoint
        case .openness: .openness
        case .siteFactory: .siteFactory
        case .queryString: .query
        case .session: .session
        case .govcn: .govcn
        case .cards, .dateBoxes, .linkAroundAll: .post
        default: .trs
        }
    }

    package func page(_ dice: inout Dice) -> GeneratedPage? {
        var content = ListContent.any(addresses, isReportsOnly: self == .undated, &dice)
        content.isDated = self != .undated
        if self == .twice, dice.chance(50) { content.halve() }
        var style = RowStyle.any(&dice)
        if self == .undated { style.cut = nil }
        let rows = rows(content, style, &dice)
        let pager = Pager(content).markup(of: self, &dice)
        let heading = dice.chance(50) ? "<h2 class=\"title\">\(content.columnName)</h2>\n" : ""
        var draft = PageDraft(
            family: "list/\(rawValue)",
            address: content.address,
            windowTitle: dice.one(of: [
                "\(content.columnName)", "\(content.columnName)_\(content.agency.name)",
                "\(content.agency.place)人民政府 \(content.columnName)",
            ]),
            agency: content.agency,
            columnName: content.columnName,
            main: heading + rows + "\n" + pager,
            truth: content.truth
        )
        if dice.chance(60) {
            draft.metas = [
                ("ColumnName", content.columnName), ("ColumnDescription", content.columnName),
                ("ColumnType", dice.one(of: ["政府信息公开", ""])),
            ]
        }
        return draft.page(&dice)
    }

    private func rows(_ content: ListContent, _ style: RowStyle, _ dice: inout Dice) -> String {
        switch self {
        case .trs, .scriptedPager, .createPage4, .countPage, .createPage6, .hanweb, .queryString, .session:
            ItemLists.items(content, style, &dice)
        case .ucap: ItemLists.bold(content, style, &dice)
        case .ucapComment:
            "<div id=\"list\"><!--\n\(ItemLists.bold(content, style, &dice))\n\(Pager(content).createPage6(&dice))\n--></div>"
        case .trsTable: TableLists.linkAndDate(content, style, &dice)
        case .trsDepartments: TableLists.departments(content, style, &dice)
        case .gridTable: TableLists.numbered(content, style, &dice)
        case .nestedTables: TableLists.nested(content, style, &dice)
        case .jpage: DatastoreLists.items(content, style, &dice)
        case .jpageMore: DatastoreLists.spans(content, style, &dice)
        case .dynamicStatic: ItemLists.framework(content, style, &dice)
        case .vsb: ItemLists.visualSiteBuilder(content, style, &dice)
        case .epoint: ItemLists.epoint(content, style, &dice)
        case .openness: ItemLists.openness(content, style, &dice)
        case .siteFactory: ItemLists.siteFactory(content, style, &dice)
        case .govcn: ItemLists.govcn(content, style, &dice)
        case .cards: BoxLists.cards(content, style, &dice)
        case .dateBoxes: BoxLists.dateBoxes(content, style, &dice)
        case .definitions: BoxLists.definitions(content, style, &dice)
        case .lineBreaks: BoxLists.lineBreaks(content, style, &dice)
        case .linkAroundAll: BoxLists.linkAroundAll(content, style, &dice)
        case .categoryLinks: ItemLists.categories(content, style, &dice)
        case .twice: ItemLists.twice(content, style, &dice)
        case .withFiles: BoxLists.attachments(content, style, &dice)
        case .undated: ItemLists.undated(content, style, &dice)
        case .years: GroupLists.years(content, style, &dice)
        case .clicks: GroupLists.clicks(content, style, &dice)
        case .twoColumns: GroupLists.twoColumns(content, style, &dice)
        case .buttons: GroupLists.buttons(content, style, &dice)
        }
    }
}
