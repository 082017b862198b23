import Supervision

/// What an article page shows, before it is written in markup.
struct ArticleContent {
    var agency: InventedAgency
    var title: String
    var published: CivilDate
    /// Whether the page shows the date; otherwise only its head or its address bears it.
    var isDateShown: Bool
    /// When the document was made, where the page shows that too.
    var issued: CivilDate?
    /// The date in the meta block, where there is one.
    var metaDate: CivilDate?
    /// Whether that is when the page was generated.
    var isMetaGenerated = false
    /// The day in the address, where its style has one.
    var addressDate: CivilDate
    var path: String
    var folder: String
    var body: String
    var reportYear: Int?
    var sections: [String] = []
    var sectionMarks: [String: String] = [:]
    var figures: [String: [String]] = [:]

    static func any(_ style: AddressStyle, _ dice: inout Dice) -> ArticleContent {
        let agency = InventedAgency.any(&dice)
        let published = Dice.day(dice.number(2017...2026), dice.number(1...3), dice.number(1...28))
        let folder = style.column(&dice)
        let addressDate = dice.chance(70) ? published : Dice.day(2026, dice.number(4...9), dice.number(1...28))
        var content = ArticleContent(
            agency: agency,
            title: "",
            published: published,
            isDateShown: dice.chance(88),
            addressDate: addressDate,
            path: style.article(in: folder, on: addressDate, &dice),
            folder: folder,
            body: ""
        )
        content.addDates(&dice)
        if dice.chance(70) { content.addReport(&dice) } else { content.addNotice(&dice) }
        return content
    }

    private mutating func addDates(_ dice: inout Dice) {
        if dice.chance(40) { issued = CivilDateArithmetic.days(dice.number(1...25), before: published) }
        guard dice.chance(75) else { return }
        // Where a page shows no date, its block tells the truth: otherwise nobody could know.
        isMetaGenerated = isDateShown && dice.chance(20)
        metaDate = isMetaGenerated ? Dice.day(2026, 10, dice.number(1...28)) : published
    }

    private mutating func addReport(_ dice: inout Dice) {
        let year = published.year - 1
        // Some titles name no year; the first paragraph does.
        title =
            dice.chance(6)
            ? "\(agency.name)政府信息公开工作年度报告" : ReportTitleForm.title(of: agency, year: year, &dice)
        reportYear = year
        guard let form = ReportForm.of(year: year) else {
            body = OldReportBody.markup(of: agency, year: year, &dice)
            return
        }
        let report = ReportBody.any(of: agency, year: year, form: form, &dice)
        body = report.markup
        sections = report.sections
        sectionMarks = report.marks
        figures = report.figures
        if dice.chance(25), isDateShown { body += "\n" + signature(&dice) }
    }

    private mutating func addNotice(_ dice: inout Dice) {
        title = InventedText.notice(by: agency, &dice)
        let day = dice.write(dice.day(ofYear: published.year), as: .chinese)
        body = Markup.lines([
            "<p>各有关单位：</p>", "<p>\(InventedText.paragraph(3, &dice))</p>",
            "<p>本办法自\(day)起施行。\(InventedText.paragraph(2, &dice))</p>", "<p>\(InventedText.paragraph(2, &dice))</p>",
        ])
        if dice.chance(50), isDateShown { body += "\n" + signature(&dice) }
    }

    private func signature(_ dice: inout Dice) -> String {
        let date = dice.write(CivilDateArithmetic.days(dice.number(1...9), before: published), as: .chinese)
        return "<p style=\"text-align:right\">\(agency.name)</p>\n<p style=\"text-align:right\">\(date)</p>"
    }

    var address: String { "https://\(agency.host)\(path)" }

    /// The date of publication by the best evidence; `bearsDay` says whether the address has one.
    func bestDate(bearsDay: Bool) -> CivilDate? {
        if isDateShown { return published }
        return metaDate ?? (bearsDay ? addressDate : nil)
    }
}
