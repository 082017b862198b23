import Supervision

/// The words of pages and tables, in both languages.
struct DashboardText: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    var title: String { language.pick("政府信息公开监督", "Disclosure monitor") }
    /// The languages in which the same page can be read as well, and what those who read them call them.
    var otherLanguages: [(language: Language, name: String)] {
        [(.chinese, "简体"), (.traditionalChinese, "繁體"), (.english, "English")].filter { $0.0 != language }
    }
    var skipToContent: String { language.pick("跳到正文", "Skip to content") }
    var back: String { language.pick("返回总览", "Back to overview") }

    // Headings.
    var agencies: String { language.pick("机关", "Agencies") }
    var obligations: String { language.pick("公开义务", "Obligations") }
    var alerts: String { language.pick("告警", "Alerts") }
    var otherAlerts: String { language.pick("待确认、已静默、暂停判断与已解除", "Pending, silenced, inhibited and resolved") }
    var sources: String { language.pick("监测页面", "Watched pages") }
    var legend: String { language.pick("图例", "Legend") }

    // Columns and labels.
    var severity: String { language.pick("程度", "Severity") }
    var state: String { language.pick("状态", "State") }
    var message: String { language.pick("情况", "What is wrong") }
    var legalSource: String { language.pick("依据", "Legal source") }
    var found: String { language.pick("发现", "Found") }
    var expected: String { language.pick("应为", "Expected") }
    var evidence: String { language.pick("原文", "Evidence") }
    var cause: String { language.pick("缘由", "Why") }
    var rule: String { language.pick("规则", "Rule") }
    var subject: String { language.pick("对象", "Subject") }
    var due: String { language.pick("期限", "Due") }
    var since: String { language.pick("起始", "Since") }
    var agency: String { language.pick("机关", "Agency") }
    var kind: String { language.pick("类型", "Kind") }
    var jurisdiction: String { language.pick("地区", "Jurisdiction") }
    var duty: String { language.pick("义务", "Duty") }
    var reportYear: String { language.pick("报告年度", "Report year") }
    var published: String { language.pick("公开日期", "Published") }
    var firstSeen: String { language.pick("首次发现", "First seen") }
    var basis: String { language.pick("日期来源", "Date from") }
    var page: String { language.pick("页面", "Page") }
    var openPage: String { language.pick("查看页面", "Open page") }
    var reason: String { language.pick("原因", "Reason") }
    var lastSuccess: String { language.pick("上次读取成功", "Last read") }
    var lastUpdate: String { language.pick("最近更新", "Last update") }
    var nextCheck: String { language.pick("下次检查", "Next check") }
    var failures: String { language.pick("连续失败", "Failures in a row") }
    var items: String { language.pick("条目", "Items") }
    var unconfirmed: String { language.pick("未经亲见", "not witnessed") }
    var unconfirmedMeaning: String {
        language.pick(
            "监测开始前的情况未经亲见，日期以页面所示为准。",
            "The monitor did not see the due date pass; it goes by what the page says."
        )
    }

    // Sentences.
    var noAlerts: String { language.pick("当前没有告警。", "No alert is firing.") }
    var noneListed: String { language.pick("无。", "None.") }
    var configurationRefused: String {
        language.pick("新配置有误，仍按原配置运行：", "The new configuration was refused; the old one stays in force:")
    }
    var storageFailing: String { language.pick("状态无法保存：", "State cannot be stored:") }

    /// What is wrong with a sink, the reason left to follow.
    func failing(_ sink: SinkStatus, since: String) -> String {
        let lost = sink.lostLines > 0 ? language.pick("，已丢失 \(sink.lostLines) 行", ", \(sink.lostLines) lost") : ""
        return language.pick(
            "告警输出 \(sink.name) 自 \(since) 起写不出（积压 \(sink.lagLines) 行\(lost)）：",
            "Alerts cannot be written to \(sink.name) since \(since) (\(sink.lagLines) lines wait\(lost)):"
        )
    }

    var updated: String { language.pick("更新于", "Updated") }
    var lastTick: String { language.pick("上次巡检", "Last tick") }
    var unknownIsNotMissing: String {
        language.pick(
            "读不到不等于没有：无法访问或无法识读的页面只说明“无法判断”，绝不算作“未公开”。",
            "Unknown is not missing: a page that cannot be read says nothing about what was published."
        )
    }

    /// How many of how many rows are shown.
    func cut(_ shown: Int, of total: Int) -> String {
        language.pick(
            "仅显示最需关注的 \(shown) 项，共 \(total) 项；全部见 ",
            "The \(shown) most in need of attention of \(total); all are in "
        )
    }

    func servedAgencies(_ count: Int) -> String {
        language.pick("\(count) 个机关", count == 1 ? "1 agency" : "\(count) agencies")
    }
}
