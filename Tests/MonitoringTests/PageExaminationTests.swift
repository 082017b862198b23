import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Platforms, guides and documents are judged once a day or when they change, and their links are followed gently.
struct PageExaminationTests {
    private static let platform = Samples.address("/zfxxgk/")
    private static let column = Samples.address("/zcwj/")

    private static func rules(withPages: Bool = true) -> SupervisionRules {
        var pack = RulePack(
            id: "pages",
            version: "1",
            title: SampleRules.text("页面"),
            legalSources: ["law": LegalSource(citation: SampleRules.text("某通知"), confidence: .high)],
            rules: [
                "part": rule("part", "缺少{places}"), "basis": rule("basis", "缺少{places}"),
            ]
        )
        let parts = ["指南", "年报"].map {
            PlatformPart(id: $0, title: $0, labels: LabelWords(accepted: ["政府信息公开\($0)"]))
        }
        pack.pageChecks = [
            PageCheck(
                rule: "part",
                pages: [.platform],
                criterion: .platform(.parts(PlatformPartsCriterion(parts: parts, leastFound: 0)))
            ),
            PageCheck(
                rule: "basis",
                pages: [.document],
                criterion: .platform(.parts(PlatformPartsCriterion(parts: [parts[0]], leastFound: 0)))
            ),
        ]
        var columns = SampleColumns.pack
        columns.columns?.classes.append(
            ColumnClass(id: "policy", title: SampleRules.text("文件"), examinedDocuments: 3)
        )
        let pages = [
            ListedPage(address: platform, kind: .platform, agency: Samples.bureau.id),
            ListedPage(address: column, kind: .column, columnClass: "policy", agency: Samples.bureau.id),
        ]
        return SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau], pages: pages),
            ruleBook: RuleBook(
                packs: [SampleRules.pack, SampleRules.health, columns] + (withPages ? [pack] : []),
                calendars: []
            ),
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
    }

    private static func rule(_ id: Rule.ID, _ message: String) -> Rule {
        Rule(id: id, severity: .warning, legalSource: "law", message: MessageTemplate(SampleRules.text(message)))
    }

    private let supervised = Supervised(rules(), from: "2026-03-02")

    private func servePlatform(_ parts: [String]) {
        var page = ReadPage(kind: .other, title: "政府信息公开")
        page.surroundings = PageSurroundings(
            links: parts.map { PageLink(text: "政府信息公开\($0)", address: Samples.address("/\($0)/")) },
            text: parts.joined(separator: "\n")
        )
        supervised.site.serve(page, at: Self.platform)
    }

    @Test func aPlatformThatLosesAPartIsToldOnThatDayOnceAndResolves() async {
        servePlatform(["指南", "年报"])
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-03-01")), at: Self.column)
        await supervised.sweep(until: "2026-03-04")
        servePlatform(["年报"])
        await supervised.sweep(until: "2026-03-06")
        servePlatform(["指南", "年报"])
        await supervised.sweep(until: "2026-03-08")
        #expect(
            await supervised.toldByDay == [
                "2026-03-04 alert_firing part source warning", "2026-03-06 alert_resolved part source warning",
            ]
        )
    }

    @Test func whatWasFoundByRulesNoLongerInForceIsOver() async {
        var supervised = supervised
        servePlatform(["年报"])
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-03-01")), at: Self.column)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["alert_firing part source warning"])
        await supervised.reload(Self.rules(withPages: false))
        await supervised.sweep(times: 4)
        await supervised.expectTold(["alert_firing part source warning", "alert_resolved part source warning"])
    }

    @Test func aPageIsReadAgainEachDayWhetherOrNotItChanges() async {
        servePlatform(["指南", "年报"])
        supervised.site.sendEntityTags(true)
        await supervised.sweep(until: "2026-03-05")
        let requests = supervised.site.requests(for: Self.platform)
        #expect(requests.filter(\.validators.isEmpty).count == 3)
        #expect(requests.count > 10)
    }

    @Test func theNewestDocumentsOfAColumnAreLookedAtAndNotAgainBeforeAWeek() async {
        let rows = SampleColumns.rows("2026-02-01", "2026-03-01", "2026-01-01", "2026-02-20")
        servePlatform(["指南", "年报"])
        supervised.site.serve(SamplePages.list(rows), at: Self.column)
        for row in rows {
            supervised.site.serve(ReadPage(kind: .article, title: row.title), at: row.address)
        }
        await supervised.sweep(until: "2026-03-05")
        #expect(rows.map { supervised.site.requests(for: $0.address).count } == [1, 1, 0, 1])
    }

    /// What was wrong with a document stays until it can be read again.
    @Test func aDocumentOutOfSightKeepsItsFindings() async throws {
        let row = SampleColumns.rows("2026-03-01")[0]
        servePlatform(["指南", "年报"])
        supervised.site.serve(SamplePages.list([row]), at: Self.column)
        var page = ReadPage(kind: .article, title: row.title)
        page.surroundings = PageSurroundings(text: row.title)
        supervised.site.serve(page, at: row.address)
        await supervised.sweep(until: "2026-03-04")
        #expect(try await supervised.status().alert("basis")?.state == .firing)
        supervised.site.answer(.blocked, at: row.address)
        await supervised.sweep(until: "2026-03-06")
        #expect(try await supervised.status().alert("basis")?.state == .firing)
        page.surroundings?.links = [PageLink(text: "政府信息公开指南", address: Samples.address("/zn/"))]
        supervised.site.serve(page, at: row.address)
        await supervised.sweep(until: "2026-03-08")
        await supervised.expectTold(["alert_firing basis source warning", "alert_resolved basis source warning"])
    }
}
