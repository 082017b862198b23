import Supervision
import TestSupport
import Testing

/// Reports that are files: linked from the list, or behind a page that is only their cover.
struct AttachmentTests {
    private let report = SampleReport(Samples.bureau, 2025, "2026-01-21")
    private let file = Samples.address("/nb/P020260121.pdf")

    private func cover(_ format: AttachmentFormat = .pdf) -> ReadPage {
        var page = ReadPage(address: report.address, kind: .article, title: report.usualTitle)
        page.dates = report.page.dates
        page.attachments = [AttachmentLink(title: "附件：年度报告", address: file, format: format)]
        page.signs = [PageSign(.attachmentOnly, evidence: "P020260121.pdf")]
        return page
    }

    private func readable(_ report: SampleReport) -> SiteOfValues.Answer {
        .file(.pdf, .read(report.page.blocks, isCut: false))
    }

    /// What was told after the list, its cover and its file stood there for three weeks.
    private func told(_ answer: SiteOfValues.Answer, _ format: AttachmentFormat = .pdf) async -> [String] {
        let supervised = Supervised(from: "2026-01-22")
        supervised.site.serve(SamplePages.list([report.row]), at: Supervised.list)
        supervised.site.serve(cover(format), at: report.address)
        supervised.site.answer(answer, at: file)
        await supervised.sweep(until: "2026-02-10")
        return await supervised.told
    }

    @Test func aReportBehindItsCoverIsRead() async {
        #expect(await told(readable(report)) == [])
    }

    @Test func aReportBehindItsCoverIsJudged() async {
        #expect(await told(readable(report.cut(toSections: 4))).contains { $0.contains("section-missing") })
    }

    @Test func aRowThatLeadsToAFileIsRead() async {
        let supervised = Supervised(from: "2026-01-22")
        let row = ListRow(title: report.usualTitle, address: file, date: report.row.date)
        supervised.site.serve(SamplePages.list([row]), at: Supervised.list)
        supervised.site.answer(readable(report.cut(toSections: 4)), at: file)
        await supervised.sweep(until: "2026-02-10")
        #expect(await supervised.told.contains { $0.contains("section-missing") })
    }

    @Test func aFileThatIsReplacedUnderItsCoverIsAChange() async {
        let supervised = Supervised(from: "2026-01-22")
        supervised.site.sendEntityTags(true)
        supervised.site.serve(SamplePages.list([report.row]), at: Supervised.list)
        supervised.site.serve(cover(), at: report.address)
        supervised.site.answer(readable(report), at: file)
        await supervised.sweep(times: 3)
        supervised.site.answer(readable(report.edited("数据已更正。")), at: file)
        await supervised.sweep(times: 6)
        #expect(await supervised.told.contains { $0.contains("report_changed") })
    }

    @Test(arguments: [
        SiteOfValues.Answer.file(.pdf, .unreadable(AttachmentProblem(.noText, detail: "3 pages without text"))),
        .blocked, .gone,
    ])
    func aFileThatCannotBeReadIsSaidAndNothingElse(_ answer: SiteOfValues.Answer) async {
        let told = await told(answer)
        #expect(told.allSatisfy { $0.contains(" unreadable ") } && !told.isEmpty, "\(told)")
    }

    @Test func aFormatThatMachinesCannotReadIsSaid() async {
        let told = await told(.gone, .ofd)
        #expect(told.allSatisfy { $0.contains(" unreadable ") } && !told.isEmpty, "\(told)")
    }
}
