package import Supervision

/// A small rule pack on columns for tests: news within 14 days, notices within six months, static columns.
package enum SampleColumns {
    package static let pack: RulePack = {
        var pack = RulePack(
            id: "columns",
            version: "1",
            title: SampleRules.text("栏目"),
            legalSources: ["law": LegalSource(citation: SampleRules.text("某指标"), confidence: .high)],
            rules: Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
        )
        pack.columns = columns
        pack.listCollapse = collapse
        return pack
    }()

    package static let book = RuleBook(packs: [SampleRules.pack, SampleRules.health, pack], calendars: [])

    package static let collapse = ListCollapse(
        rule: "list-collapsed",
        share: 0.5,
        leastUsualItems: 4,
        believedAfterHours: 72
    )

    package static let columns: ColumnRules = {
        var columns = ColumnRules(
            classes: classes,
            leastDatedShare: 0.5,
            undated: "undated",
            future: "future",
            unverified: "unverified",
            blank: "blank",
            blankWords: ["暂无内容"],
            reasons: [.noNewRows: LocalizedText(chinese: "没有新条目", english: "no new rows")]
        )
        columns.home = ColumnRules.HomeRules(cadence: CivilPeriod(days: 14), rule: "home", leastLinks: 3)
        columns.vetoes = [
            ColumnRules.SiteVeto(
                rule: "veto",
                sums: [.init(of: .quiet, atLeast: 2), .init(of: .neglected, atLeast: 3)]
            ),
            ColumnRules.SiteVeto(rule: "blank-veto", sums: [.init(of: .blank, atLeast: 2)]),
        ]
        columns.availability = ColumnRules.AvailabilityRules(
            rule: "unavailable",
            indicativeRule: "indicative",
            slowSeconds: 15,
            failingPercent: 5,
            probesPerDay: 20,
            days: 7,
            leastFailures: 2,
            probeEveryMinutes: 60
        )
        return columns
    }()

    private static let classes = [
        ColumnClass(
            id: "news",
            title: SampleRules.text("动态"),
            cadence: CivilPeriod(days: 14),
            rule: "news",
            counts: [.quiet, .neglected]
        ),
        ColumnClass(
            id: "notices",
            title: SampleRules.text("公告"),
            cadence: CivilPeriod(months: 6),
            rule: "notices",
            counts: [.quiet, .neglected]
        ),
        ColumnClass(id: "static", title: SampleRules.text("静态")),
    ]

    private static let rules: [Rule] = [
        rule("news", .warning, "{days}天未更新，{reason}"), rule("notices", .warning, "{published}"),
        rule("home", .critical, "{days}"), rule("unverified", .info, "{reason}"), rule("blank", .warning, "{evidence}"),
        rule("undated", .warning, "{found}"), rule("future", .info, "{found}"), rule("veto", .critical, "{found}"),
        rule("blank-veto", .critical, "{found}"), rule("unavailable", .critical, "{found}"),
        rule("indicative", .info, "{found}"), rule("list-collapsed", .warning, "{found}<{expected}"),
        rule("source-moved", .warning, "{found}"),
    ]

    private static func rule(_ id: Rule.ID, _ severity: Severity, _ message: String) -> Rule {
        Rule(id: id, severity: severity, legalSource: "law", message: MessageTemplate(SampleRules.text(message)))
    }

    /// Rules that watch one column of `columnClass` for each path, and further pages.
    package static func rules(
        columns: [String],
        class columnClass: String = "news",
        pages: [ListedPage] = []
    ) -> SupervisionRules {
        let listed = columns.map {
            ListedPage(
                address: Samples.address($0),
                kind: .column,
                columnClass: columnClass,
                agency: Samples.bureau.id
            )
        }
        return SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau], pages: listed + pages),
            ruleBook: book,
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
    }

    /// Rows of a column, one for each date, newest or not.
    package static func rows(_ dates: String?..., prefix: String = "某条信息") -> [ListRow] {
        dates.enumerated().map { index, date in
            Samples.row("\(prefix)\(date ?? "") 第\(index)条", date, path: "/row/\(prefix)\(index)-\(date ?? "x").html")
        }
    }
}
