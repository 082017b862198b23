import Supervision
import TestSupport
import Testing

/// A report that is printed on several pages is read whole, and nothing is missing that may stand on a page that was not.
struct JoinedArticleTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-21")
    private let second = Samples.address("/nb/second.html")
    private let supervised = Supervised(from: "2026-01-22")

    /// The report on two pages, cut behind its third part.
    private func publish(pagesTotal: Int? = nil) {
        supervised.site.publish([new, old], at: Supervised.list)
        let whole = new.page
        var first = new.cut(toSections: 3).page
        first.continuation = ArticleContinuation(addresses: [second], pagesTotal: pagesTotal)
        first.signs.append(PageSign(.morePages, evidence: "2 pages"))
        supervised.site.serve(first, at: new.address)
        var rest = whole
        rest.blocks = whole.blocks.filter { !first.blocks.contains($0) }
        supervised.site.serve(rest, at: second)
    }

    private func missing() async -> [String] { await supervised.told.filter { $0.contains("section-missing") } }

    @Test func theReportIsJoined() async throws {
        publish()
        await supervised.sweep(times: 4)
        #expect(await missing() == [])
        #expect(supervised.site.requests(for: second).count > 0)
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func aPartThatIsOnNoPageIsMissing() async {
        publish()
        var rest = new.page
        let first = new.cut(toSections: 3).page.blocks
        rest.blocks = new.cut(toSections: 5).page.blocks.filter { !first.contains($0) }
        supervised.site.serve(rest, at: second)
        await supervised.sweep(times: 4)
        #expect(await missing().count == 1)
    }

    @Test(arguments: [3, 100]) func ofMorePagesThanAreNamedTheRestIsNotMissing(total: Int) async {
        publish(pagesTotal: total)
        supervised.site.serve(SampleReport(Samples.bureau, 2023, nil).page, at: second)
        await supervised.sweep(times: 4)
        #expect(await missing() == [])
    }

    @Test func aPageThatIsGoneLeavesTheReportCutAndOneThatCannotBeReadNow() async throws {
        publish()
        supervised.site.answer(.gone, at: second)
        await supervised.sweep(times: 4)
        #expect(await missing() == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
        supervised.site.answer(.blocked, at: second)
        await supervised.sweep(times: 8)
        #expect(await missing() == [])
        #expect(await supervised.told.filter { $0.contains("report_changed") || $0.contains("withdrawn") } == [])
    }

    @Test func aPageThatCannotBeReadForAWhileIsNoChange() async {
        publish()
        await supervised.sweep(times: 4)
        supervised.site.answer(.blocked, at: second)
        await supervised.sweep(times: 8)
        #expect(await supervised.told.filter { $0.contains("report_changed") } == [])
        #expect(await missing() == [])
    }

    @Test func anotherDocumentBehindTheLinkIsNoPageOfTheReport() async {
        publish()
        let text = TextBlock(String(repeating: "自下月起调整工作时间。", count: 40))
        let other = ReadPage(kind: .article, title: "关于调整工作时间的通知", blocks: [.text(text)])
        supervised.site.serve(other, at: second)
        await supervised.sweep(times: 4)
        #expect(await missing() == [])
    }

    @Test func pagesThatLeadInACircleAreReadOnce() async {
        publish()
        var rest = new.page
        rest.continuation = ArticleContinuation(addresses: [new.address, second])
        supervised.site.serve(rest, at: second)
        await supervised.sweep()
        #expect(supervised.site.requests(for: second).count == 1)
    }
}
