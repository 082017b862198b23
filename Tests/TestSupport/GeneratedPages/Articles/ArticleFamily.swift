import Supervision

/// The structures in which publishing systems write articles.
package enum ArticleFamily: String, CaseIterable, Sendable {
    case trs, trsOld = "trs-old", ucap, hanweb, hanwebOld = "hanweb-old", jpaas, vsb, epoint, gkmlpt, openness
    case platform, platformTwice = "platform-twice", govcnTable = "govcn-table", govcn
    case nestedTables = "nested-tables", siteFactory = "site-factory", queryString = "query-string", framework, plain

    var addresses: AddressStyle {
        switch self {
        case .ucap: .ucap
        case .hanweb, .hanwebOld, .jpaas: .hanweb
        case .vsb: .vsb
        case .epoint: .epoint
        case .openness, .platform: .openness
        case .govcnTable, .govcn: .govcn
        case .gkmlpt, .plain: .post
        case .siteFactory: .siteFactory
        case .queryString: .query
        default: .trs
        }
    }

    package func page(_ dice: inout Dice) -> GeneratedPage? {
        var content = ArticleContent.any(addresses, &dice)
        // These show no date anywhere but in the head.
        if self == .epoint || self == .gkmlpt { content.hideDate() }
        let markup = ArticleMarkup(content: content).text(of: self, &dice)
        var draft = PageDraft(
            family: "article/\(rawValue)",
            address: content.address,
            windowTitle: window(content, &dice),
            agency: content.agency,
            columnName: "政府信息公开年报",
            main: markup + "\n" + neighbours(content, &dice),
            truth: truth(content)
        )
        draft.metas = metas(content, &dice)
        return draft.page(&dice)
    }

    private func truth(_ content: ArticleContent) -> PageTruth {
        var truth = PageTruth(kinds: [.article, .report])
        truth.title = content.title
        truth.published = content.bestDate(bearsDay: addresses.bearsDay)
        truth.reportYear = content.reportYear
        truth.sections = content.sections
        truth.sectionMarks = content.sectionMarks
        truth.figures = content.figures
        return truth
    }

    private func window(_ content: ArticleContent, _ dice: inout Dice) -> String {
        let title = content.title
        return dice.one(of: [
            title, title, "\(title)_\(content.agency.place)人民政府", "\(title) - 政府信息公开年报 - \(content.agency.name)",
        ])
    }

    private func metas(_ content: ArticleContent, _ dice: inout Dice) -> [(String, String)] {
        guard let date = content.metaDate else { return [] }
        let clock = dice.one(of: ["", " 00:00:00", " 09:36:38", " 12:56"])
        let text = dice.write(date, as: dice.one(of: [.iso, .iso, .iso, .chinesePadded])) + clock
        var pairs = [
            ("ColumnName", "政府信息公开年报"), ("ColumnType", "政府信息公开"),
            ("ArticleTitle", dice.chance(8) ? "<div>\(content.title)</div>" : content.title), ("PubDate", text),
            ("ContentSource", content.agency.name),
        ]
        if content.isMetaGenerated { pairs.append(("others", "页面生成时间 " + text)) }
        return pairs
    }

    /// Links to the articles before and after, and to related ones.
    private func neighbours(_ content: ArticleContent, _ dice: inout Dice) -> String {
        guard dice.chance(40) else { return "" }
        let words = dice.one(of: [["上一篇", "下一篇"], ["上一条", "下一条"]])
        let form = dice.chance(30) ? dice.one(of: [DateForm.iso, .slashes]) : nil
        let lines = words.map { word in
            let date = form.map { "<span>[\(dice.write(dice.day(ofYear: 2026), as: $0))]</span>" } ?? ""
            return
                "<p>\(word)：<a href=\"./t\(dice.digits(8)).html\">\(InventedText.notice(by: content.agency, &dice))</a>\(date)</p>"
        }
        return "<div class=\"\(dice.one(of: ["prevnext", "sxp", "page_link"]))\">\(lines.joined())</div>"
    }
}

extension ArticleContent {
    /// Takes the date from the page; its head has it instead.
    mutating func hideDate() {
        isDateShown = false
        isMetaGenerated = false
        issued = nil
        metaDate = published
    }
}
