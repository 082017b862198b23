import Supervision

/// The words of pages and tables, in both languages.
struct DashboardText: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func pick(_ chinese: String, _ english: String) -> String {
        language == .chinese ? chinese : english
    }

    var title: String { pick("政府信息公开监督", "Disclosure monitor") }
    var otherLanguageName: String { pick("English", "中文") }
    var otherLanguage: Language { language == .chinese ? .english : .chinese }
    var skipToContent: String { pick("跳到正文", "Skip to content") }
    var back: String { pick("返回总览", "Back to overview") }

    // Headings.
    var agencies: String { pick("机关", "Agencies") }
    var obligations: String { pick("公开义务", "Obligations") }
    var alerts: String { pick("告警", "Alerts") }
    var otherAlerts: String { pick("待确认、已静默、暂停判断与已解除", "Pending, silenced, inhibited and resolved") }
    var sources: String { pick("监测页面", "Watched pages") }
    var legend: String { pick("图例", "Legend") }

    // Columns and labels.
    var severity: String { pick("程度", "Severity") }
    var state: String { pick("状态", "State") }
    var message: String { pick("情况", "What is wrong") }
    var legalSource: String { pick("依据", "Legal source") }
    var found: String { pick("发现", "Found") }
    var expected: String { pick("应为", "Expected") }
    var evidence: String { pick("原文", "Evidence") }
    var cause: String { pick("缘由", "Why") }
    var rule: String { pick("规则", "Rule") }
    var subject: String { pick("对象", "Subject") }
    var due: String { pick("期限", "Due") }
    var since: String { pick("起始", "Since") }
    var agency: String { pick("机关", "Agency") }
    var kind: String { pick("类型", "Kind") }
    var jurisdiction: String { pick("地区", "Jurisdiction") }
    var duty: String { pick("义务", "Duty") }
    var reportYear: String { pick("报告年度", "Report year") }
    var published: String { pick("公开日期", "Published") }
    var firstSeen: String { pick("首次发现", "First seen") }
    var basis: String { pick("日期来源", "Date from") }
    var page: String { pick("页面", "Page") }
    var openPage: String { pick("查看页面", "Open page") }
    var reason: String { pick("原因", "Reason") }
    var lastSuccess: String { pick("上次读取成功", "Last read") }
    var lastUpdate: String { pick("最近更新", "Last update") }
    var nextCheck: String { pick("下次检查", "Next check") }
    var failures: String { pick("连续失败", "Failures in a row") }
    var items: String { pick("条目", "Items") }
    var unconfirmed: String { pick("未经亲见", "not witnessed") }
    var unconfirmedMeaning: String {
        pick("监测开始前的情况未经亲见，日期以页面所示为准。", "The monitor did not see the due date pass; it goes by what the page says.")
    }

    // Sentences.
    var noAlerts: String { pick("当前没有告警。", "No alert is firing.") }
    var noneListed: String { pick("无。", "None.") }
    var configurationRefused: String {
        pick("新配置有误，仍按原配置运行：", "The new configuration was refused; the old one stays in force:")
    }
    var storageFailing: String { pick("状态无法保存：", "State cannot be stored:") }

    /// What is wrong with a sink, the reason left to follow.
    func failing(_ sink: SinkStatus, since: String) -> String {
        let lost = sink.lostLines > 0 ? pick("，已丢失 \(sink.lostLines) 行", ", \(sink.lostLines) lost") : ""
        return pick(
            "告警输出 \(sink.name) 自 \(since) 起写不出（积压 \(sink.lagLines) 行\(lost)）：",
            "Alerts cannot be written to \(sink.name) since \(since) (\(sink.lagLines) lines wait\(lost)):"
        )
    }

    var updated: String { pick("更新于", "Updated") }
    var lastTick: String { pick("上次巡检", "Last tick") }
    var unknownIsNotMissing: String {
        pick(
            "读不到不等于没有：无法访问或无法识读的页面只说明“无法判断”，绝不算作“未公开”。",
            "Unknown is not missing: a page that cannot be read says nothing about what was published."
        )
    }

    /// How many of how many rows are shown.
    func cut(_ shown: Int, of total: Int) -> String {
        pick("仅显示最需关注的 \(shown) 项，共 \(total) 项；全部见 ", "The \(shown) most in need of attention of \(total); all are in ")
    }

    func servedAgencies(_ count: Int) -> String {
        pick("\(count) 个机关", count == 1 ? "1 agency" : "\(count) agencies")
    }
}
