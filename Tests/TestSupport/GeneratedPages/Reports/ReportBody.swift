import Supervision

/// The text of an annual report in the form of 2019 or 2021, with what is known about it.
struct ReportBody {
    var markup: String
    /// Ids of the parts that are there.
    var sections: [String]
    var figures: [String: [String]]

    private static let titles: [[String]] = [
        ["总体情况", "总体情况", "总体概况"], ["主动公开政府信息情况", "主动公开政府信息的情况"],
        ["收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"],
        ["政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
        ["存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在问题及改进情况"],
        ["其他需要报告的事项", "其他需要报告事项"],
    ]

    static func any(of agency: InventedAgency, year: Int, form: ReportForm, _ dice: inout Dice) -> ReportBody {
        let heading = HeadingForm.any(&dice)
        let missing = dice.chance(12) ? dice.number(0...5) : nil
        var figures = ReportFigures.any(form, &dice)
        if dice.chance(20) { figures.blankZeros() }
        let tables = TableMarkup.any(&dice)
        var parts = [paragraph(introduction(of: agency, year: year, &dice), &dice)]
        var number = 0
        for index in 0..<6 where index != missing {
            parts.append(heading.markup(heading.text(dice.one(of: titles[index]), at: number), &dice))
            parts += content(ofPart: index, agency, year, figures, tables, &dice)
            number += 1
        }
        var known = figures.rows
        if let missing, let table = [1: "t2", 2: "t3", 3: "t4"][missing] {
            known = known.filter { !$0.key.hasPrefix(table) }
        }
        let sections = (0..<6).filter { $0 != missing }.map { "s\($0 + 1)" }
        return ReportBody(markup: Markup.lines(parts), sections: sections, figures: known)
    }

    private static func introduction(of agency: InventedAgency, year: Int, _ dice: inout Dice) -> String {
        let first = dice.write(Dice.day(year, 1, 1), as: .chinese)
        let last = dice.write(Dice.day(year, 12, 31), as: .chinese).dropFirst(5)
        return "根据《中华人民共和国政府信息公开条例》（国务院令第711号）规定，现公布\(agency.name)\(year)年度政府信息公开工作年度报告。"
            + "本报告所列数据的统计期限自\(first)起，至\(last)止。如对本报告有疑问，请联系\(agency.name)办公室（电话：0999-\(dice.digits(7))）。"
    }

    private static func content(
        ofPart index: Int,
        _ agency: InventedAgency,
        _ year: Int,
        _ figures: ReportFigures,
        _ tables: TableMarkup,
        _ dice: inout Dice
    ) -> [String] {
        switch index {
        case 0, 4:
            let words = ["一是", "二是", "三是"].map { $0 + InventedText.sentence(&dice) }
            return ["\(year)年，\(InventedText.paragraph(3, &dice))", words.joined(), InventedText.paragraph(2, &dice)]
                .map { paragraph($0, &dice) }
        case 1: return [SecondTable(figures: figures, markup: tables).text()]
        case 2: return [ThirdTable(figures: figures, markup: tables).text()]
        case 3: return [FourthTable(figures: figures, markup: tables).text()]
        default: return [paragraph("\(year)年本机关未收取信息处理费。", &dice)]
        }
    }

    private static func paragraph(_ text: String, _ dice: inout Dice) -> String {
        let text = Markup.escaped(text)
        return dice.one(of: [
            "<p>\(text)</p>", "<p>\u{3000}\u{3000}\(text)</p>", "<p style=\"text-indent:2em;\">\(text)</p>",
            "<p class=\"MsoNormal\"><span style=\"font-size:16pt;font-family:仿宋_GB2312\">\(text)</span></p>",
            "<p>&nbsp;&nbsp;&nbsp;&nbsp;\(text)</p>",
        ])
    }
}
