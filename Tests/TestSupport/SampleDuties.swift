package import Supervision

/// Two duties without contents for tests: the budget of a year, due on 31 May of it, and the accounts of a year, due on 31
/// October of the next one. Both are supervised only where a list names them.
package enum SampleDuties {
    package static let pack = RulePack(
        id: "sample-duties",
        version: "1",
        title: text("预决算"),
        legalSources: ["practice": LegalSource(citation: text("实践"), confidence: .medium)],
        duties: [budget, accounts],
        rules: Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    )

    /// The annual report and these two.
    package static let book = RuleBook(packs: [pack, SampleRules.pack, SampleRules.health], calendars: [])

    package static let budget = duty("department-budget", "部门预算", "预算", other: "决算", month: 5, yearOffset: 0)
    package static let accounts = duty("department-accounts", "部门决算", "决算", other: "预算", month: 10, yearOffset: 1)

    /// A row of a list: `2026年部门预算` of the bureau.
    package static func row(_ title: String, _ date: String?) -> ListRow {
        Samples.row(title, date, path: "/ys/\(StableHash.hexadecimal(StableHash.of(title))).html")
    }

    private static func duty(
        _ id: String,
        _ title: String,
        _ form: String,
        other: String,
        month: Int,
        yearOffset: Int
    ) -> YearlyDuty {
        YearlyDuty(
            id: id,
            title: text(title),
            supervised: .listed,
            regimes: [
                Regime(
                    id: id,
                    reportYears: YearRange(first: 2015),
                    agencyKinds: Set(SampleRules.departments),
                    due: YearlyDate(month: month, day: 31, yearOffset: yearOffset),
                    dueSoonDays: [14, 3],
                    legalSource: "practice",
                    rules: Regime.DeadlineRules(
                        dueSoon: "budget-due-soon",
                        late: "budget-late",
                        missing: "budget-missing"
                    )
                )
            ],
            titles: titles(form, other: other),
            notices: YearlyDuty.Notices(
                published: "budget-new",
                withdrawn: "budget-withdrawn",
                undetermined: "budget-undetermined",
                gap: "budget-gap"
            )
        )
    }

    private static func titles(_ form: String, other: String) -> TitleRules {
        var titles = SampleRules.titles
        titles.subjects = ["部门", "单位"]
        titles.statutoryForms = [form]
        titles.substituteForms = []
        titles.excluded = ["解读"]
        titles.grammar = TitleRules.Grammar(
            formsAlone: [form],
            excludedBehind: ["通知"],
            weakSubjects: ["单位"],
            substituteSubjects: ["单位"],
            doubtful: [other]
        )
        return titles
    }

    private static let rules: [Rule] = [
        rule("budget-missing", .warning, "{agency}未见{report_year}年{duty}，应于{due}前公开"),
        rule("budget-late", .info, "迟{days}天"),
        rule("budget-due-soon", .info, "还有{days}天"), rule("budget-new", .info, "新公开{title}"),
        rule("budget-withdrawn", .info, "撤下{title}"), rule("budget-undetermined", .info, "日期不明"),
        rule("budget-gap", .info, "缺少{places}年度"),
    ]

    private static func rule(_ id: Rule.ID, _ severity: Severity, _ message: String) -> Rule {
        Rule(id: id, severity: severity, legalSource: "practice", message: MessageTemplate(text(message)))
    }

    private static func text(_ chinese: String) -> LocalizedText {
        LocalizedText(chinese: chinese, english: chinese)
    }
}
