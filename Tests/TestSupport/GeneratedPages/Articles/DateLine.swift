import Supervision

/// The line of particulars that shows when an article was published.
struct DateLine {
    /// The line's text, in markup; empty where the page shows no date.
    var markup: String
    var isShown: Bool

    static func any(_ content: ArticleContent, _ dice: inout Dice) -> DateLine {
        guard content.isDateShown else {
            return DateLine(markup: "来源：\(content.agency.name)\u{3000}浏览次数：", isShown: false)
        }
        let date = dice.write(content.published, as: dice.one(of: DateForm.shown))
        let clock = "\(DateForm.padded(dice.number(8...18))):\(DateForm.padded(dice.number(0...59)))"
        let isChinese = date.contains("日")
        let moment = dice.chance(50) ? date + (isChinese && dice.chance(50) ? "" : " ") + clock : date
        let line = dice.chance(15) ? unlabelled(moment, content, &dice) : labelled(moment, content, &dice)
        return DateLine(markup: line, isShown: true)
    }

    private static func labelled(_ moment: String, _ content: ArticleContent, _ dice: inout Dice) -> String {
        let label = dice.one(of: [
            "发布时间", "发布时间", "发布日期", "发布日期", "公开日期", "发表日期", "发表时间", "时间", "日期", "添加时间", "更新时间", "发布于", "时间发布",
            "公布日期", "上传时间", "录入时间", "发稿时间",
        ])
        let colon = label == "发布于" ? " " : dice.one(of: ["：", "：", ":", ": ", "：&nbsp;", "： "])
        let value = dice.one(of: [moment, moment, "<span>\(moment)</span>", "<em class=\"time\">\(moment)</em>"])
        let source = "\(dice.one(of: ["来源", "信息来源", "文章来源", "作者"]))：\(content.agency.name)"
        let gap = dice.one(of: ["\u{3000}", "&nbsp;&nbsp;&nbsp;", "</span><span>", " | ", "</li><li>"])
        let views = "\(dice.one(of: ["浏览次数", "点击数", "阅读"]))：<span id=\"hits\">\(dice.number(1...900))</span>"
        let parts = dice.one(of: [
            ["\(label)\(colon)\(value)", source, views], [source, "\(label)\(colon)\(value)", "字体：【大 中 小】"],
            ["[\(label)\(colon)\(value)]", source], ["\(label)\(colon)\(value)"],
        ])
        let line = parts.joined(separator: gap)
        if gap.hasPrefix("</li") { return "<ul><li>\(line)</li></ul>" }
        return gap.hasPrefix("</span") ? "<span>\(line)</span>" : line
    }

    private static func unlabelled(_ moment: String, _ content: ArticleContent, _ dice: inout Dice) -> String {
        dice.one(of: [
            "\(moment)\u{3000}来源：\(content.agency.name)",
            "<span>\(moment)</span><span>来源：\(content.agency.name)</span>",
            "来源：\(content.agency.name)&nbsp;&nbsp;\(moment)&nbsp;&nbsp;浏览次数：<span></span>",
            "[\(moment)] 来源：\(content.agency.name)\u{3000}【字体：大 中 小】",
        ])
    }
}
