import Supervision

extension InjectedDefect {
    /// Numbers in sentences.
    static let figures = [
        InjectedDefect("eight-called-seven", "report-declared-count-mismatch") { report, _, dice in
            let words = ["机构概况", "政策法规", "规划计划", "工作动态", "财政信息", "人事信息", "应急管理", "公示公告", "统计数据"]
            let listed = dice.number(5...9)
            let called = listed - dice.number(1...2)
            let name = dice.one(of: ["个栏目", "个模块", "个类别", "类信息"])
            report.say("网站设置\(words[..<listed].joined(separator: "、"))等\(called)\(name)，方便群众查阅。")
            return true
        },
        InjectedDefect("four-called-six", "report-declared-count-mismatch") { report, _, dice in
            let words = ["政府网站", "微信公众号", "政务微博", "信息公开栏", "电子显示屏", "便民手册"]
            let listed = dice.number(3...4)
            let called = ["五", "六", "八"][dice.number(0...2)]
            report.say("通过\(words[..<listed].joined(separator: "、"))\(called)种渠道公开政府信息。")
            return true
        },
        InjectedDefect("sum-off", "report-sum-mismatch-text") { report, _, dice in
            let parts = (0..<3).map { _ in dice.number(120...400) }
            let total = parts.reduce(0, +) + dice.one(of: [-17, -3, 4, 11, 26])
            report.say("全年发布各类信息\(total)条，其中：概况类信息\(parts[0])条，动态类信息\(parts[1])条，公告类信息\(parts[2])条。")
            return true
        },
        InjectedDefect("two-parts-off", "report-sum-mismatch-text") { report, _, dice in
            let parts = [dice.number(3000...9000), dice.number(3000...9000)]
            let total = parts.reduce(0, +) + dice.one(of: [-261, 400, -90, 90, 161])
            report.say("共接待办事群众\(total)人次，其中窗口接待\(parts[0])人次、电话咨询\(parts[1])人次。")
            return true
        },
        InjectedDefect("more-done-than-accepted", "report-completed-over-accepted") { report, _, dice in
            let accepted = dice.number(40...9000)
            let done = accepted + dice.number(2...40)
            report.say(
                dice.one(of: [
                    "全年共受理各类事项\(accepted)件，办结\(done)件，办结率100%。", "窗口受理审批事项\(accepted)件，办结\(done)件，办结率达100%。",
                    "受理群众咨询投诉\(accepted)件，已办结\(done)件，均已办结。",
                ])
            )
            return true
        },
        InjectedDefect(
            "new-in-text",
            "report-text-table-mismatch",
            beside: ["report-sum-mismatch-text", "report-completed-over-accepted"],
            years: forms
        ) {
            report,
            _,
            dice in
            report.printZeros()
            let wrong = report.facts.number("new") + dice.number(2...9)
            report.drop { $0.holds("申请") && $0.holds("收") && $0.holds("件") }
            report.say("\(report.year)年，本年新收政府信息公开申请\(wrong)件。")
            return true
        },
        InjectedDefect("received-in-text", "report-text-table-mismatch", years: forms) { report, _, dice in
            guard report.facts.number("new") > 3 else { return false }
            let wrong = report.facts.number("new") + report.facts.number("in") + dice.number(3...9)
            report.drop { $0.holds("申请") && $0.holds("收") && $0.holds("件") }
            report.say("全年共收到政府信息公开申请\(wrong)件，均已依法答复。")
            return true
        },
        InjectedDefect("none-in-text", "report-text-table-mismatch", years: forms) { report, _, dice in
            guard report.facts.number("new") > 0 else { return false }
            report.drop { $0.holds("申请") && $0.holds("件") }
            report.say("\(report.year)年，未收到政府信息公开申请。")
            return true
        },
        InjectedDefect(
            "review-in-text-only",
            "report-review-zero-but-text",
            beside: ["report-text-table-mismatch"],
            years: forms
        ) {
            report,
            _,
            dice in
            report.printZeros()
            report.drop { $0.holds("复议") || $0.holds("诉讼") }
            for id in ["t4.reconsideration", "t4.litigation_direct", "t4.litigation_after"] {
                report.figures.rows[id] = [0, 0, 0, 0, 0]
            }
            let kind = dice.one(of: ["被申请行政复议", "被提起行政诉讼"])
            report.say("\(report.year)年，因政府信息公开\(kind)\(dice.number(2...6))件，均已依法办理。")
            return true
        },
        InjectedDefect(
            "review-in-table-only",
            "report-review-zero-but-text",
            beside: ["report-text-table-mismatch"],
            years: forms
        ) {
            report,
            _,
            dice in
            report.printZeros()
            report.drop { $0.holds("复议") || $0.holds("诉讼") }
            report.figures.rows["t4.reconsideration"] = [1, 2, 0, 0, 3]
            report.say("\(report.year)年，未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。")
            return true
        },
    ]
}
