import Supervision

extension InjectedDefect {
    /// Words by which a report speaks of an item of article 32.
    private static let topics: [(id: String, words: [String])] = [
        ("i2", ["申请", "不予公开"]), ("i3", ["收费", "减免", "费用", "收取", "复制费"]), ("i4", ["复议", "诉讼", "申诉"]),
        ("i5", ["问题", "不足", "改进", "差距", "今后", "下一步", "打算"]),
    ]

    /// What a report must speak of.
    static let content =
        topics.map { topic in
            InjectedDefect("no-item-\(topic.id)", "report-items-2008", years: 2009...2018) { report, _, _ in
                report.parts.removeAll { $0.id == topic.id }
                report.renumber()
                for index in report.parts.indices { report.parts[index].table = nil }
                if topic.id == "i4" || topic.id == "i3", report.parts.contains(where: { $0.title.holds("申请") }) {
                    for index in report.parts.indices where report.parts[index].id == "i2" {
                        report.parts[index].title = "依申请公开政府信息情况"
                    }
                }
                report.preface = ["现将\(report.agency.name)\(report.year)年政府信息公开工作情况报告如下。"]
                let words = topic.id == "i2" ? ["依申请", "申请公开", "不予公开", "公开申请"] : topic.words
                if topic.id == "i2" {
                    for index in report.parts.indices where report.parts[index].id == "i4" {
                        report.parts[index].title = "行政复议、行政诉讼情况"
                        report.parts[index].paragraphs = ["全年未发生行政复议、行政诉讼案件。"]
                    }
                    for index in report.parts.indices where report.parts[index].id == "i3" {
                        report.parts[index].paragraphs = ["全年未收取任何费用。"]
                    }
                }
                for index in report.parts.indices {
                    report.parts[index].paragraphs = report.parts[index].paragraphs.map { text in
                        text.split(separator: "。").filter { sentence in !words.contains { String(sentence).holds($0) } }
                            .map { $0 + "。" }.joined()
                    }
                }
                return true
            }
        } + [
            InjectedDefect("no-statistics", "report-statistics-table-2014", years: 2014...2018) { report, _, _ in
                for index in report.parts.indices { report.parts[index].table = nil }
                return true
            },
            InjectedDefect("no-assessment", "report-gov-assessment-missing", years: forms, kinds: governments) {
                report,
                _,
                _ in
                let words = ["考核", "评议", "责任追究", "追责", "问责", "满意度", "绩效"]
                report.drop { text in words.contains { text.holds($0) } }
                report.say("加强培训和检查，保障工作落实。")
                return true
            },
            InjectedDefect("no-problems", "report-problems-empty", years: forms) { report, _, dice in
                guard let index = report.index("s5") else { return false }
                report.parts[index].paragraphs = dice.one(of: [["无。"], ["无"], ["暂无。"], []])
                return true
            },
            InjectedDefect(
                "no-other-matters",
                "report-other-empty",
                beside: ["report-section-missing", "report-fee-not-stated"],
                years: forms
            ) { report, _, _ in
                report.parts.removeAll { $0.id == "s6" }
                report.drop { $0.holds("组成") || $0.holds("全文") || $0.holds("部分") }
                return true
            },
            InjectedDefect("no-fee", "report-fee-not-stated", years: 2021...2025) { report, _, _ in
                report.drop { $0.holds("信息处理费") }
                if let index = report.index("s6") { report.parts[index].paragraphs = ["无其他需要报告的事项。"] }
                return true
            },
            InjectedDefect("no-topic", "report-general-topics", years: 2021...2025, kinds: departments) {
                report,
                _,
                dice in
                guard let index = report.index("s1") else { return false }
                let topics: [(String, [String])] = [
                    ("主动公开", OverviewWording.published), ("依申请公开", OverviewWording.requestsSome),
                    ("政府信息管理", OverviewWording.management), ("平台建设", OverviewWording.platform),
                    ("监督保障", OverviewWording.supervision),
                ]
                let missing = dice.number(1...4)
                let words = [
                    ["公开"], ["申请"], ["管理", "审核", "审查", "清理", "审校", "规范性文件", "目录", "更新", "保密"],
                    ["平台", "网站", "新媒体", "公众号", "专区"],
                    ["监督", "保障", "培训", "考核", "检查", "领导小组", "整改", "评议", "评估", "责任"],
                ][missing]
                var writer = ReportWriter(report: report, avoided: [], dice: dice)
                var texts: [String] = []
                for (number, topic) in topics.enumerated() where number != missing {
                    let fitting = topic.1.filter { text in !words.contains { text.holds($0) } }
                    let isNone = topic.0 == "依申请公开" && report.facts.holds("none")
                    let sentence = isNone ? "本年度未收到政府信息公开申请。" : writer.one(of: fitting)
                    texts.append("（\(["一", "二", "三", "四"][texts.count])）\(topic.0)。\(sentence)")
                }
                report.parts[index].paragraphs = texts
                return !texts.contains { text in words.contains { text.holds($0) } }
            },
        ]
}
