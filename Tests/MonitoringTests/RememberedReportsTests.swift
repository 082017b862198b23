import Monitoring
import Supervision
import TestSupport
import Testing

/// What one report says is remembered, and others are held against it, in whatever order they come.
struct RememberedReportsTests {
    private static let finance = Agency(id: "finance", name: "云泽市财政局", kind: .localDept, jurisdiction: "cn/yunze")
    private let last = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-21")
    private let other = SampleReport(Self.finance, 2025, "2026-01-25")

    private static let rules: SupervisionRules = {
        var pack = SampleRules.pack
        let ids: [(Rule.ID, Severity)] = [
            ("carry", .warning), ("same", .error), ("copy", .warning), ("double", .warning),
        ]
        for (id, severity) in ids {
            pack.rules[id] = Rule(
                id: id,
                severity: severity,
                legalSource: "law",
                message: MessageTemplate(SampleRules.text("{agency}{other}{places}"))
            )
        }
        let scope = CheckScope(reportYears: YearRange(first: 2019))
        let carry = CarryOverCriterion(row: "t3.new", previousRow: "t3.carried_out")
        let alike = SimilarityCriterion(least: 90, leastLength: 40)
        let different = SimilarityCriterion(least: 0, below: 60, leastLength: 30)
        pack.duty?.comparisons = [
            ReportComparisonCheck(rule: "double", scope: scope, relation: .sameYear, criterion: .similarity(different)),
            ReportComparisonCheck(rule: "carry", scope: scope, relation: .yearBefore, criterion: .carryOver(carry)),
            ReportComparisonCheck(rule: "same", scope: scope, relation: .yearBefore, criterion: .similarity(alike)),
            ReportComparisonCheck(rule: "copy", scope: scope, relation: .otherAgency, criterion: .similarity(alike)),
        ]
        return SupervisionRules(
            watchlist: Samples.watchlist([Samples.bureau, finance]),
            ruleBook: RuleBook(packs: [pack, SampleRules.health], calendars: []),
            policy: SupervisionPolicy(),
            firstReportYear: 2024
        )
    }()

    /// The page of a report with words of its own and two rows of table three.
    private func page(of report: SampleReport, _ words: [String], new: Int, left: Int) -> ReadPage {
        var page = report.page
        let rows = [
            ["", "自然人", "企业", "总计"], ["一、新收", "\(new)", "0", "\(new)"], ["四、结转下年度", "\(left)", "0", "\(left)"],
        ]
        let grid = TableGrid(rows: rows.map { $0.map { TableCell($0) } })
        page.blocks.insert(.table(grid), at: 3)
        page.blocks.insert(.text(TextBlock(words.joined(separator: "，") + "。")), at: 1)
        return page
    }

    private let ownWords = ["组织学校逐校核对招生简章与收费公示栏", "把校服采购合同全文挂到网上", "邀请家长代表走进食堂查看原料台账"]
    private let otherWords = ["将乡镇预算草案提前两周贴到村口", "用一张图讲清专项资金流向", "安排审计人员在大厅现场回答提问"]

    private func supervised(_ pages: [(SampleReport, ReadPage)]) -> Supervised {
        let supervised = Supervised(Self.rules, from: "2026-02-05")
        put(pages, on: supervised)
        return supervised
    }

    private func put(_ pages: [(SampleReport, ReadPage)], on supervised: Supervised) {
        supervised.site.serve(SamplePages.list(pages.map(\.0.row)), at: Supervised.list)
        for (report, page) in pages { supervised.site.serve(page, at: report.address) }
    }

    private func told(_ supervised: Supervised, _ rule: String) async -> [String] {
        await supervised.told.filter { $0.contains(" \(rule) ") }
    }

    // MARK: The year before

    @Test(arguments: [false, true])
    func whatOneYearLeftIsHeldAgainstTheNextWhicheverIsReadFirst(_ isLaterFirst: Bool) async {
        let pages = [
            (last, page(of: last, otherWords, new: 5, left: 3)), (new, page(of: new, ownWords, new: 2, left: 0)),
        ]
        let supervised = supervised([pages[isLaterFirst ? 1 : 0]])
        await supervised.sweep(times: 3)
        #expect(await told(supervised, "carry") == [])
        put(pages, on: supervised)
        await supervised.sweep(times: 4)
        #expect(await told(supervised, "carry") == ["alert_firing carry bureau warning"])
    }

    @Test func aFigureThatIsCorrectedEndsTheAlert() async {
        let before = (last, page(of: last, otherWords, new: 5, left: 3))
        let supervised = supervised([before, (new, page(of: new, ownWords, new: 2, left: 0))])
        await supervised.sweep(times: 3)
        put([before, (new, page(of: new, ownWords, new: 3, left: 0))], on: supervised)
        await supervised.sweep(times: 4)
        #expect(await told(supervised, "carry").last == "alert_resolved carry bureau warning")
    }

    @Test func theTextOfTheYearBeforeIsToldWithItsWords() async throws {
        let supervised = supervised([
            (last, page(of: last, ownWords, new: 5, left: 3)), (new, page(of: new, ownWords, new: 3, left: 0)),
        ])
        await supervised.sweep(times: 3)
        #expect(await told(supervised, "same") == ["alert_firing same bureau error"])
        let alert = try #require(try await supervised.status().alerts.first { $0.rule == "same" })
        #expect(alert.evidence?.contains(ownWords[1]) == true)
    }

    // MARK: The same year

    @Test(arguments: [false, true])
    func twoTextsForOneYearAreTwoReportsAndTwoEditionsAreOne(_ isSameText: Bool) async {
        let text = page(of: new, ownWords, new: 3, left: 0)
        var edition = new
        edition.title = "关于云泽市教育局2025年政府信息公开工作年度报告"
        let address = Samples.address("/nb/second.html")
        let supervised = supervised([(new, text)])
        let row = ListRow(title: edition.row.title, address: address, date: edition.row.date)
        supervised.site.serve(SamplePages.list([new.row, row]), at: Supervised.list)
        supervised.site.serve(page(of: edition, isSameText ? ownWords : otherWords, new: 3, left: 0), at: address)
        await supervised.sweep(times: 4)
        #expect(await told(supervised, "double") == (isSameText ? [] : ["alert_firing double bureau warning"]))
    }

    // MARK: Other agencies

    @Test(arguments: [false, true])
    func ofTwoReportsThatAreAlikeTheLaterOneIsTold(_ isLaterFirst: Bool) async {
        let pages = [
            (new, page(of: new, ownWords, new: 3, left: 0)), (other, page(of: other, ownWords, new: 7, left: 1)),
        ]
        let supervised = supervised([pages[isLaterFirst ? 1 : 0]])
        await supervised.sweep(times: 3)
        put(pages, on: supervised)
        await supervised.sweep(times: 4)
        #expect(await told(supervised, "copy") == ["alert_firing copy finance warning"])
    }

    @Test func aCopyStaysOneAlertWithItsWordsOverARestart() async throws {
        var supervised = supervised([
            (new, page(of: new, ownWords, new: 3, left: 0)), (other, page(of: other, ownWords, new: 7, left: 1)),
        ])
        await supervised.sweep(times: 3)
        try await supervised.restart()
        await supervised.sweep(times: 4)
        #expect(await told(supervised, "copy") == ["alert_firing copy finance warning"])
        let alert = try #require(try await supervised.status().alerts.first { $0.rule == "copy" })
        #expect(alert.evidence?.contains(ownWords[1]) == true)
    }

    @Test func aReportThatIsRewrittenIsNoCopyAnyMore() async {
        let first = (new, page(of: new, ownWords, new: 3, left: 0))
        let supervised = supervised([first, (other, page(of: other, ownWords, new: 7, left: 1))])
        await supervised.sweep(times: 3)
        put([first, (other, page(of: other, otherWords, new: 7, left: 1))], on: supervised)
        await supervised.sweep(times: 4)
        #expect(await told(supervised, "copy").last == "alert_resolved copy finance warning")
    }
}
