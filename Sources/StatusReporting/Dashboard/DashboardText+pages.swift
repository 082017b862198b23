import Supervision

/// The words of the pages of agencies, sources, territories and rules, of the matrix and of searching.
extension DashboardText {
    // Agencies.
    var toDo: String { language.pick("待办事项", "To do") }
    var nothingToDo: String { language.pick("没有待办事项。", "Nothing to do.") }
    var howCounted: String { language.pick("期限如何计算", "How it was counted") }

    func publish(_ duty: String, _ year: Int, by due: CivilDate?) -> String {
        let day = due.map { language.pick("（期限 \($0)）", " (due \($0))") } ?? ""
        return language.pick("公开\(year)年度“\(duty)”\(day)", "Publish: \(duty) \(year)\(day)")
    }

    func notJudged(_ count: Int) -> String {
        language.pick("\(count) 处未能判断", count == 1 ? "1 part not judged" : "\(count) parts not judged")
    }

    var figuresByYear: String { language.pick("历年数据", "Figures by year") }

    // Sources.
    var lastReading: String { language.pick("最近一次读取", "The last reading") }
    var lastAttempt: String { language.pick("上次访问", "Last asked") }
    var lastChange: String { language.pick("条目最近变化", "Rows last changed") }
    var lastNewItem: String { language.pick("最近新增条目", "Last new row") }
    var freshness: String { language.pick("更新情况", "Freshness") }
    var freshThrough: String { language.pick("有效至", "fresh through") }
    var askedInFullUntil: String { language.pick("整页重读至", "Asked for in full until") }
    var slow: String { language.pick("读取缓慢，另行排队", "Slow, in a lane of its own") }
    var leftForNext: String { language.pick("留待下次", "Left for the next check") }
    var robots: String { language.pick("robots.txt", "robots.txt") }
    var obeyed: String { language.pick("遵守", "obeyed") }
    var ignored: String { language.pick("不遵守（配置所定）", "not obeyed, as configured") }
    var yes: String { language.pick("是", "yes") }
    var no: String { language.pick("否", "no") }

    // Sites and territories.
    var agenciesHere: String { language.pick("在此公开的机关 →", "Agencies that publish here →") }
    var byKind: String { language.pick("按类型", "By kind") }
    var within: String { language.pick("所辖地区", "Territories within") }

    // Rules.
    var noProvisions: String { language.pick("规则包未收录其条文。", "The pack does not hold its text.") }
    var provisionsQuoted: String {
        language.pick(
            "条文按规则包所载照录，以正式公布的文本为准。",
            "A working translation; the published Chinese text decides."
        )
    }
    var whatItDemands: String { language.pick("规则内容", "What it demands") }
    var pack: String { language.pick("规则包", "Rule pack") }
    var whenProbable: String { language.pick("日期仅属推定时", "Where the date is only probable") }
    var territories: String { language.pick("另有规定的地区", "Otherwise in") }
    var inForce: String { language.pick("是否启用", "In force") }

    // The matrix.
    var sums: String { language.pick("汇总", "Sums") }

    func columnsCut(_ count: Int) -> String {
        language.pick(
            "栏目过多，仅显示较近年度的 \(count) 栏；可按义务或年度筛选。",
            "Too many columns: the \(count) of the latest years are shown. Filter by duty or year."
        )
    }

    // Searching.
    var searchHint: String {
        language.pick(
            "输入机关名称、网址、规则代号或报告中的文字；多个词以空格分开，须全部出现。",
            "Type a name, an address, the id of a rule or words of a text; of several words all have to be there."
        )
    }
    var nothingFound: String { language.pick("没有找到。", "Nothing was found.") }

    func foundFor(_ words: String) -> String { language.pick("查找：\(words)", "Search: \(words)") }
}
