import Supervision
import TestSupport
import Testing

/// What is news, and what stood there before anyone looked.
struct BaselineTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-06")

    /// A monitor that has seen these reports at first sight.
    private func supervised(_ reports: [SampleReport]) async -> Supervised {
        let supervised = Supervised()
        supervised.site.publish(reports, at: Supervised.list)
        await supervised.sweep()
        return supervised
    }

    // MARK: New

    @Test func tenReportsAtFirstSightAnnounceNothing() async {
        let reports = (2016...2025).map { SampleReport(Samples.bureau, $0, "\($0 + 1)-01-03") }
        let supervised = await supervised(reports)
        await supervised.sweep(times: 8)
        await supervised.expectTold([])
    }

    @Test func aReportThatAppearsLaterIsAnnouncedOnce() async {
        let supervised = await supervised([old])
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 20)
        await supervised.expectTold(["report_new new bureau info"])
    }

    @Test func aReportUnderAnotherAddressIsNoNews() async {
        let supervised = await supervised([new, old])
        let moved = ListRow(title: new.row.title, address: Samples.address("/moved.html"), date: new.row.date)
        supervised.site.serve(SamplePages.list([moved, old.row]), at: Supervised.list)
        supervised.site.serve(new.page, at: moved.address)
        await supervised.sweep(times: 8)
        await supervised.expectTold([])
    }

    @Test func oldReportsThatTheFirstHalfListDidNotShowAreNoNews() async {
        let supervised = Supervised()
        supervised.site.publish([new], at: Supervised.list, total: 2)
        await supervised.sweep()
        supervised.site.publish([new, old], at: Supervised.list, total: 2)
        await supervised.sweep(times: 4)
        await supervised.expectTold([])
    }

    // MARK: Changed

    @Test func anEditedReportIsAnnouncedOnceWhenItsTextIsSeenTwice() async {
        let supervised = await supervised([new, old])
        supervised.site.publish([new.edited("补充说明。"), old], at: Supervised.list)
        await supervised.sweep()
        await supervised.expectTold([])
        await supervised.sweep(times: 8)
        await supervised.expectTold(["report_changed changed bureau warning"])
    }

    @Test func anEditThatExplainsItselfIsNoUnexplainedChange() async {
        let supervised = await supervised([new, old])
        supervised.site.publish([new.edited("更正说明：表三第二行数据录入有误，现予更正。"), old], at: Supervised.list)
        await supervised.sweep(times: 8)
        await supervised.expectTold([])
    }

    @Test func anEditThatIsTakenBackAtOnceIsSilent() async {
        let supervised = await supervised([new, old])
        supervised.site.publish([new.edited("误发。"), old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.expectTold([])
    }

    @Test func anEditIsConfirmedByAServerThatSaysNotModified() async {
        let supervised = await supervised([new, old])
        supervised.site.sendEntityTags(true)
        supervised.site.publish([new.edited("补充说明。"), old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["report_changed changed bureau warning"])
    }

    @Test func anEditThatCannotBeReadAgainIsNotYetAChange() async {
        let supervised = await supervised([new, old])
        supervised.site.publish([new.edited("补充说明。"), old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.answer(.blocked, at: new.address)
        await supervised.sweep(times: 2)
        #expect(await !supervised.told.contains("report_changed changed bureau warning"))
    }

    @Test func aCounterOfVisitsIsNoChange() async {
        let supervised = await supervised([new.edited("浏览次数：1"), old])
        for count in 2...9 {
            supervised.site.publish([new.edited("浏览次数：\(count)"), old], at: Supervised.list)
            await supervised.sweep()
        }
        await supervised.expectTold([])
    }

    // MARK: Withdrawn

    @Test func aReportThatIsGoneTwiceIsWithdrawnOnceAndItsReturnEndsTheAlert() async throws {
        let supervised = await supervised([new, old])
        supervised.site.takeDown(new, leaving: [old], at: Supervised.list)
        await supervised.sweep()
        await supervised.expectTold([])
        await supervised.sweep(times: 4)
        await supervised.expectTold(["report_withdrawn withdrawn bureau error"])
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 4)
        #expect(await supervised.told.dropFirst() == ["alert_resolved withdrawn bureau error"])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func anArticleThatIsGoneTwiceIsWithdrawnOnceAndItsReturnEndsTheAlert() async {
        let supervised = await supervised([new, old])
        supervised.site.answer(.gone, at: new.address)
        await supervised.sweep()
        await supervised.expectTold([])
        await supervised.sweep(times: 4)
        await supervised.expectTold(["report_withdrawn withdrawn bureau error"])
        supervised.site.serve(new.page, at: new.address)
        await supervised.sweep(times: 4)
        #expect(await supervised.told.dropFirst() == ["alert_resolved withdrawn bureau error"])
    }

    @Test func aPageThatSaysItDoesNotExistIsGoneToo() async {
        let supervised = await supervised([new, old])
        supervised.site.serve(SamplePages.notFound, at: new.address)
        await supervised.sweep(times: 4)
        await supervised.expectTold(["report_withdrawn withdrawn bureau error"])
    }

    @Test func anArticleThatIsRefusedOrAwayIsNotWithdrawn() async {
        for answer in [SiteOfValues.Answer.blocked, .unreachable, .page(SamplePages.challenge)] {
            let supervised = await supervised([new, old])
            supervised.site.answer(answer, at: new.address)
            await supervised.sweep(times: 8)
            await supervised.expectTold(["alert_firing unreadable bureau info"])
        }
    }

    @Test func aLinkThatWasDeadAtFirstSightIsUnreadableNotWithdrawn() async {
        let supervised = Supervised()
        supervised.site.serve(SamplePages.list([new.row, old.row]), at: Supervised.list)
        await supervised.sweep(times: 8)
        await supervised.expectTold(["alert_firing unreadable bureau info"])
    }

    @Test func anOldReportThatIsTakenDownIsNotJudged() async {
        let supervised = await supervised([new, old])
        supervised.site.publish([new], at: Supervised.list)
        await supervised.sweep(times: 8)
        await supervised.expectTold([])
    }
}
