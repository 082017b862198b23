package import Supervision

/// A small rule pack for tests of the domain: two regimes, six sections, six topics, a table three of four rows.
package enum SampleRules {
    package static let pack = RulePack(
        id: "sample",
        version: "1",
        title: text("年报"),
        legalSources: ["law": LegalSource(citation: text("某条例"), confidence: .high)],
        duties: [duty],
        rules: Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    )

    package static let health = RulePack(
        id: "health",
        version: "1",
        title: text("可读性"),
        legalSources: ["law": LegalSource(citation: text("实践"), confidence: .medium)],
        rules: Dictionary(healthRules.map { ($0.id, $0) }) { first, _ in first }
    )

    package static let book = RuleBook(packs: [pack, health], calendars: [])

    package static let duty = YearlyDuty(
        id: "annual-report",
        title: text("年报"),
        regimes: [
            regime("all-2008", YearRange(first: 2008, last: 2018), Set(departments + governments), month: 3, "topics"),
            regime("departments", YearRange(first: 2019), Set(departments), month: 1, "sections"),
            regime("governments", YearRange(first: 2019), Set(governments), month: 3, "sections"),
        ],
        titles: titles,
        outlines: [sections, topics],
        tableForms: [table],
        identities: [
            TableIdentity(
                id: "FLOW",
                rule: "flow",
                forms: ["t3"],
                scope: .columns,
                stated: ["t3.new"],
                parts: ["t3.total", "t3.carried_out"]
            ),
            TableIdentity(
                id: "ROW",
                rule: "row",
                forms: ["t3"],
                scope: .rows,
                stated: ["total"],
                parts: ["people", "firms"]
            ),
        ],
        notices: YearlyDuty.Notices(
            published: "new",
            changed: "changed",
            withdrawn: "withdrawn",
            unreadable: "unreadable",
            undetermined: "undetermined",
            gap: "gap",
            titleVariant: "title-variant"
        ),
        volatileWords: ["浏览"],
        reportWords: ReportWords(period: ["统计期限"], aside: ["国务院令", "较"], issuerLabels: ["发布机构"], corrections: ["更正说明"])
    )

    package static let titles = TitleRules(
        subjects: ["政府信息公开", "政务公开", "信息公开"],
        statutoryForms: ["年度报告", "年报"],
        substituteForms: ["工作总结", "情况汇报"],
        excluded: ["网站", "报表", "要点", "通知", "解读"],
        fillers: ["关于", "的", "工作", "附件"],
        selfReferences: ["我局", "本机关"],
        governmentSuffixes: ["人民政府", "管理委员会"],
        organEndings: ["局", "委", "镇", "政府", "学校"],
        grammar: TitleRules.Grammar(
            formsAlone: ["年度报告", "年报"],
            formTraps: ["年报送"],
            excludedBefore: ["做好"],
            excludedBehind: ["编制"],
            partsOfYear: ["季度"],
            passing: ["报送", "公布"],
            connectors: ["和"],
            weakSubjects: ["信息公开"],
            otherBodies: ["大学"]
        ),
        agencyWords: AgencyWords(
            synonyms: [["发展和改革", "发改"], ["委员会", "委"]],
            placeLevels: [["省"], ["市"], ["县", "区"]],
            looseEndings: ["委员会", "局", "委"],
            townshipEndings: ["镇"]
        )
    )

    package static let sections = Outline(
        id: "sections",
        form: .sections,
        parts: [
            Outline.Part(id: "s1", title: "总体情况", keywords: [["总体"]]),
            Outline.Part(id: "s2", title: "主动公开政府信息情况", keywords: [["主动公开"]]),
            Outline.Part(id: "s3", title: "收到和处理政府信息公开申请情况", keywords: [["申请"], ["收到", "处理"]]),
            Outline.Part(id: "s4", title: "政府信息公开行政复议、行政诉讼情况", keywords: [["复议"], ["诉讼"]]),
            Outline.Part(id: "s5", title: "存在的主要问题及改进情况", keywords: [["问题"], ["改进"]]),
            Outline.Part(id: "s6", title: "其他需要报告的事项", keywords: [["其他"], ["事项", "报告"]]),
        ],
        rule: "section-missing"
    )

    package static let topics = Outline(
        id: "topics",
        form: .topics,
        parts: [
            Outline.Part(id: "i1", title: "主动公开", keywords: [["主动公开"]]),
            Outline.Part(id: "i3", title: "收费及减免", keywords: [["收费", "费用"], ["政府信息"]]),
            Outline.Part(id: "i6", title: "其他", keywords: [["其他"]], severity: .info),
        ],
        rule: "items"
    )

    package static let table = TableForm(
        id: "t3",
        table: "t3",
        reportYears: YearRange(first: 2019),
        layout: .matrix,
        columns: [
            TableForm.Column(id: "people", label: "自然人"), TableForm.Column(id: "firms", label: "企业"),
            TableForm.Column(id: "total", label: "总计"),
        ],
        rows: [
            TableForm.Row(id: "t3.new", label: "一、新收", words: ["新收"]),
            TableForm.Row(id: "t3.other", label: "3.其他", words: ["其他"], isExact: true),
            TableForm.Row(id: "t3.total", label: "（七）总计", words: ["总计"], isExact: true),
            TableForm.Row(id: "t3.carried_out", label: "四、结转下年度", words: ["结转下年度"]),
        ],
        fingerprint: [["自然人"], ["结转"]]
    )

    package static let departments: [AgencyKind] = [.localDept, .verticalSystem, .stateCouncilDept]
    package static let governments: [AgencyKind] = [.countyGov, .cityGov, .provincialGov]

    package static func text(_ chinese: String) -> LocalizedText {
        LocalizedText(chinese: chinese, english: chinese)
    }

    private static let rules: [Rule] = [
        rule("missing", .critical, "{agency}未公布{report_year}年报，应于{due}前公布"),
        rule("late", .error, "{agency}{published}公布，迟{days}天", whenProbable: .warning),
        rule("due-soon", .info, "还有{days}天"),
        rule("section-missing", .error, "缺少{places}"),
        rule("items", .error, "缺少{places}"),
        rule("flow", .error, "{places}"),
        rule("row", .error, "{places}"),
        rule("new", .info, "新公布{title}"),
        rule("changed", .warning, "改动{title}"),
        rule("withdrawn", .error, "撤下{title}", event: .reportWithdrawn),
        rule("unreadable", .info, "无法读取{reason}"),
        rule("undetermined", .info, "日期不明"),
        rule("title-variant", .info, "标题{title}"),
        rule("gap", .error, "缺少{places}年度"),
    ]

    private static let healthRules: [Rule] = [
        rule("site-blocked-vantage", .info, "拒绝{reason}", event: .sourceBlocked),
        rule("source-unreachable", .warning, "不可达{reason}", event: .sourceUnreachable),
        rule("source-unreadable", .warning, "不可读{reason}", event: .sourceUnreadable),
        rule("source-crowded", .warning, "同年{found}份"),
        rule("source-replaced", .warning, "换成{found}"),
        rule("source-incomplete", .info, "不完整{found}"),
        rule("source-row-unclear", .info, "不明{title}"),
        rule("calendar-coverage-missing", .warning, "日历只到{found}"),
        rule("sink-outbox-full", .error, "积压{places}"),
        rule("clock-implausible", .error, "时钟{found}"),
        rule("clock-stepped", .warning, "时钟{found}"),
        rule("report-row-unmatched", .info, "不属{found}：{title}"),
        rule("alerts-silenced", .info, "{author}静默{places}至{until}：{note}"),
        rule("silence-ended", .info, "{author}结束静默{found}"),
        rule("source-accepted", .info, "{author}确认{address}"),
        rule("source-attested", .info, "{author}所见{note}"),
    ]

    private static func rule(
        _ id: Rule.ID,
        _ severity: Severity,
        _ message: String,
        whenProbable: Severity? = nil,
        event: AlertEvent? = nil
    ) -> Rule {
        Rule(
            id: id,
            severity: severity,
            severityWhenProbable: whenProbable,
            legalSource: "law",
            message: MessageTemplate(text(message)),
            event: event
        )
    }

    private static func regime(
        _ id: String,
        _ years: YearRange,
        _ kinds: Set<AgencyKind>,
        month: Int,
        _ outline: String
    ) -> Regime {
        Regime(
            id: id,
            reportYears: years,
            agencyKinds: kinds,
            due: YearlyDate(month: month, day: 31),
            dueSoonDays: [14, 3],
            legalSource: "law",
            outline: outline,
            rules: Regime.DeadlineRules(dueSoon: "due-soon", late: "late", missing: "missing")
        )
    }
}
