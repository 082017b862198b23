/// The text of a report on 2008 to 2018: free headings, no statutory tables.
enum OldReportBody {
    static func markup(of agency: InventedAgency, year: Int, _ dice: inout Dice) -> String {
        let heading = HeadingForm.any(&dice)
        let titles = [
            "概述", "主动公开政府信息的情况", "依申请公开政府信息和不予公开政府信息的情况", "政府信息公开的收费及减免情况",
            "因政府信息公开申请行政复议、提起行政诉讼的情况", "存在的主要问题及改进情况",
        ]
        let parts = titles.enumerated().map { index, title in
            heading.markup(heading.text(title, at: index), &dice)
                + "\n<p>\(year)年，\(InventedText.paragraph(3, &dice))</p>"
        }
        return "<p>根据《条例》的规定，编制\(agency.name)\(year)年度报告。</p>\n" + Markup.lines(parts)
    }
}
