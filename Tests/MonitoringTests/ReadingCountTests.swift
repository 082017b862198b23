import Supervision
import TestSupport
import Testing

/// How often a page is parsed: once at each look that finds it other than it was, whatever hangs on it.
struct ReadingCountTests {
    private static let column = Samples.address("/zcwj/")
    private static let platform = Samples.address("/zfxxgk/")

    /// A column and a platform with checks of pages on both.
    private static func rules() -> SupervisionRules {
        var pack = RulePack(
            id: "pages",
            version: "1",
            title: SampleRules.text("页面"),
            legalSources: ["law": LegalSource(citation: SampleRules.text("某通知"), confidence: .high)],
            rules: [
                "part": Rule(
                    id: "part",
                    severity: .warning,
                    legalSource: "law",
                    message: MessageTemplate(SampleRules.text("缺少{places}"))
                )
            ]
        )
        let part = PlatformPart(id: "指南", title: "指南", labels: LabelWords(accepted: ["指南"]))
        let test = PlatformPartsCriterion(parts: [part], leastFound: 0)
        var check = PageCheck(rule: "part", pages: [.platform, .column], criterion: .platform(.parts(test)))
        check.classes = ["news"]
        let elsewhere = PageCheck(rule: "part", pages: [.platform], criterion: .platform(.parts(test)))
        pack.pageChecks = [check, elsewhere]
        let pages = [
            ListedPage(address: platform, kind: .platform, agency: Samples.bureau.id),
            ListedPage(address: column, kind: .column, columnClass: "news", agency: Samples.bureau.id),
        ]
        return SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau], pages: pages),
            ruleBook: RuleBook(packs: [SampleRules.pack, SampleRules.health, SampleColumns.pack, pack], calendars: []),
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
    }

    private let supervised = Supervised(rules(), from: "2026-03-02")

    @Test func aColumnWithChecksOnItIsParsedExactlyOnce() async {
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-03-01")), at: Self.column)
        await supervised.sweep()
        #expect(supervised.site.readings(of: Self.column).map { $0.isSuperset(of: .everything) } == [true])
    }

    @Test func aColumnThatChangesBeforeItIsJudgedAgainIsParsedOnceForItsRowsAlone() async {
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-03-01")), at: Self.column)
        await supervised.sweep()
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-03-02")), at: Self.column)
        await supervised.sweep()
        let readings = supervised.site.readings(of: Self.column)
        #expect(readings.count == 2)
        #expect(readings.last?.isDisjoint(with: [.article, .surroundings]) == true)
    }

    @Test func aColumnThatSaysItIsBlankIsParsedOnce() async throws {
        let supervised = Supervised(SampleColumns.rules(columns: ["/zcwj/"]), from: "2026-03-02")
        var blank = SamplePages.list([])
        blank.notice = "本栏目暂无内容"
        supervised.site.serve(blank, at: Self.column)
        await supervised.sweep()
        #expect(supervised.site.readings(of: Self.column).count == 1)
        #expect(try await supervised.status().sources.first?.state == .ok)
    }

    @Test func aPlatformIsParsedOnceAtEachLook() async {
        supervised.site.serve(ReadPage(kind: .other, title: "政府信息公开"), at: Self.platform)
        await supervised.sweep()
        #expect(supervised.site.readings(of: Self.platform).count == 1)
        supervised.site.serve(ReadPage(kind: .other, title: "政府信息公开专栏"), at: Self.platform)
        await supervised.sweep()
        #expect(supervised.site.readings(of: Self.platform).count == 2)
    }
}
