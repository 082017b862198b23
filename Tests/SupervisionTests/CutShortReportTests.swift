import Supervision
import TestSupport
import Testing

/// What was not read is not missing.
struct CutShortReportTests {
    private let duty = SampleRules.duty
    private let report = SampleReport(Samples.bureau, 2025, "2026-01-20").cut(toSections: 4)

    private func findings(_ page: ReadPage) -> [Rule.ID] {
        let judgement = ReportJudgement(pack: SampleRules.pack, duty: duty)
        let reading = ReportReader(forms: duty.forms).report(in: page, expecting: .init(agencyKind: .localDept))
        return judgement.findings(of: reading, in: .init(agencyName: "某局", agencyKind: .localDept)).map(\.rule)
    }

    @Test func aReportWithoutItsLastSectionsLacksThem() {
        #expect(findings(report.page).contains("section-missing"))
    }

    @Test(arguments: [PageSign.Name.cutShort, .morePages, .imageOnly])
    func aReportOfWhichAPartWasNotReadLacksNothing(_ sign: PageSign.Name) {
        var page = report.page
        page.signs = [PageSign(sign)]
        #expect(!findings(page).contains("section-missing"))
    }

    private static let lastTitles = "五、存在的主要问题及改进情况本年度无六、其他需要报告的事项无"

    @Test func aHeadingThatRanIntoTheTextAroundItIsPrinted() {
        var page = report.page
        page.blocks.append(.text(TextBlock("以上情况第三项另附说明" + Self.lastTitles)))
        #expect(!findings(page).contains("section-missing"))
    }

    @Test func aHeadingBesideOtherWordsInATableIsPrinted() {
        var page = report.page
        let rows = [["五、存在的主要问题及改进情况", "无"], ["六、其他需要报告的事项", "无"]]
        page.blocks.append(.table(TableGrid(rows: rows.map { $0.map { TableCell($0) } })))
        #expect(!findings(page).contains("section-missing"))
    }

    @Test func theFileOfACoverStandsForItsPictures() {
        var cover = ReadPage(kind: .article, signs: [PageSign(.attachmentOnly), PageSign(.imageOnly)])
        cover.attachments = []
        #expect(cover.coveredFile == nil)
        #expect(!cover.completed(with: report.page.blocks, isCut: false).isCutShort)
        #expect(cover.completed(with: report.page.blocks, isCut: true).isCutShort)
    }
}
