import Supervision

/// The text of an annual report in the form of 2019 or 2021, with what is known about it.
struct ReportBody {
    var markup: String
    /// Ids of the parts that are there.
    var sections: [String]
    /// Words that stand in the text of a part and in no other, by the part's id.
    var marks: [String: String]
    var figures: [String: [String]]

    private static let titles: [[String]] = [
        ["总体情况", "总体情况", "总体概况"], ["主动公开政府信息情况", "主动公开政府信息的情况"],
        ["收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"],
        ["政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
        ["存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在问题及改进情况"],
        ["其他需要报告的事项", "其他需要报告事项"],
    ]

    static func any(of agency: InventedAgency, year: Int, form: ReportForm, _ dice: inout Dice) -> ReportBody {
        let missing = dice.chance(12) ? dice.number(0...5) : nil
        var figures = ReportFigures.any(form, &dice)
        if dice.chance(20) { figures.blankZeros() }
        let layout = ReportLayout.any(&dice)
        let titles = titles.map { dice.one(of: $0) }.enumerated().filter { $0.offset != missing }.map(\.element)
        var parts = [paragraph(introduction(of: agency, year: year, &dice), &dice)]
        if layout.hasContents {
            parts += titles.enumerated().map { "<p>\(layout.heading.text($1, at: $0))</p>" }
        }
        var marks: [String: String] = [:]
        let indices = (0..<6).filter { $0 != missing }
        for (number, index) in indices.enumerated() {
            let heading = layout.heading.text(titles[number], at: number)
            let matter = content(ofPart: index, year, figures, layout.tables, &dice)
            marks["s\(index + 1)"] = matter.mark
            parts += layout.part(heading, matter.markup, &dice)
        }
        var known = figures.rows
        if let missing, let table = [1: "t2", 2: "t3", 3: "t4"][missing] {
            known = known.filter { !$0.key.hasPrefix(table) }
        }
        return ReportBody(
            markup: layout.whole(Markup.lines(parts)),
            sections: indices.map { "s\($0 + 1)" },
            marks: marks,
            figures: known
        )
    }

    private static func introduction(of agency: InventedAgency, year: Int, _ dice: inout Dice) -> String {
        let first = dice.write(Dice.day(year, 1, 1), as: .chinese)
        let last = dice.write(Dice.day(year, 12, 31), as: .chinese).dropFirst(5)
        return "根据《中华人民共和国政府信息公开条例》（国务院令第711号）规定，现公布\(agency.name)\(year)年度政府信息公开工作年度报告。"
            + "本报告所列数据的统计期限自\(first)起，至\(last)止。如对本报告有疑问，请联系\(agency.name)办公室（电话：0999-\(dice.digits(7))）。"
    }

    private static func content(
        ofPart index: Int,
        _ year: Int,
        _ figures: ReportFigures,
        _ tables: TableMarkup,
        _ dice: inout Dice
    ) -> (markup: [String], mark: String?) {
        switch index {
        case 0, 4:
            let words = ["一是", "二是", "三是"].map { $0 + InventedText.sentence(&dice) }.joined()
            let texts = ["\(year)年，\(InventedText.paragraph(3, &dice))", words, InventedText.paragraph(2, &dice)]
            return (texts.map { paragraph($0, &dice) }, words)
        case 1: return ([SecondTable(figures: figures, markup: tables).text()], nil)
        case 2: return ([ThirdTable(figures: figures, markup: tables).text()], nil)
        case 3: return ([FourthTable(figures: figures, markup: tables).text()], nil)
        default: return ([paragraph("\(year)年本机关未收取信息处理费。", &dice)], "未收取信息处理费")
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
