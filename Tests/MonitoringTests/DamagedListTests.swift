import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Lists that lose most of their rows, and addresses that lead elsewhere: never taken for withdrawals or silence.
struct DamagedListTests {
    private static let reports = (2015...2024).map { SampleReport(Samples.bureau, $0, "\($0 + 1)-01-20") }
    private static let list = Supervised.list

    private static func rules() -> SupervisionRules {
        let pages = [ListedPage(address: list, kind: .annualReportList, agency: Samples.bureau.id)]
        let rules = SampleColumns.rules(columns: [], pages: pages)
        return SupervisionRules(
            watchlist: rules.watchlist,
            ruleBook: rules.ruleBook,
            policy: rules.policy,
            firstReportYear: 2020
        )
    }

    private let supervised = Supervised(rules(), from: "2026-01-20")

    @Test func aListThatLosesMostOfItsRowsAndRecoversWithdrawsNothingAndAnnouncesNothing() async throws {
        supervised.site.publish(Self.reports, at: Self.list)
        await supervised.sweep(times: 8)
        supervised.site.publish(Array(Self.reports.suffix(2)), at: Self.list)
        await supervised.sweep(times: 8)
        let collapsed = try await supervised.status()
        #expect(collapsed.alert("list-collapsed")?.reason?.text == "list-collapsed")
        #expect(collapsed.obligation(of: "bureau")?.reason?.text == "list-not-whole")
        supervised.site.publish(Self.reports, at: Self.list)
        await supervised.sweep(times: 8)
        await supervised.expectTold([
            "alert_firing due-soon bureau info", "alert_firing list-collapsed source warning",
            "alert_resolved list-collapsed source warning",
        ])
    }

    @Test func aListThatStaysShortIsBelievedAfterThreeDays() async throws {
        supervised.site.publish(Self.reports, at: Self.list)
        await supervised.sweep(times: 8)
        Self.reports.dropLast(2).forEach { supervised.site.answer(.gone, at: $0.address) }
        supervised.site.publish(Array(Self.reports.suffix(2)), at: Self.list)
        await supervised.sweep(until: "2026-01-27")
        let told = await supervised.toldByDay
        #expect(told.filter { $0.contains("report_withdrawn") }.count == 3)
        #expect(told.filter { $0.contains("report_withdrawn") }.allSatisfy { $0 >= "2026-01-25" })
        #expect(told.contains("2026-01-25 alert_resolved list-collapsed source warning"))
    }

    @Test func aListOfFewRowsLosesHalfOfThemInEarnest() async throws {
        supervised.site.publish(Array(Self.reports.suffix(3)), at: Self.list)
        await supervised.sweep(times: 4)
        Self.reports.suffix(3).dropLast().forEach { supervised.site.answer(.gone, at: $0.address) }
        supervised.site.publish(Array(Self.reports.suffix(1)), at: Self.list)
        await supervised.sweep(times: 4)
        #expect(await supervised.told.filter { $0.contains("report_withdrawn") }.count == 2)
    }

    // MARK: Addresses that lead elsewhere

    @Test func aRedirectToOtherRowsIsMovedAndNeverMissing() async throws {
        supervised.site.publish(Self.reports, at: Self.list)
        await supervised.sweep(times: 4)
        let other = Samples.address("/tzgg/")
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-01-20", "2026-01-19")), at: other)
        supervised.site.redirect(Self.list, to: other)
        await supervised.sweep(until: "2026-02-10")
        let status = try await supervised.status()
        #expect(status.alert("source-moved")?.found == other.text)
        #expect(status.obligation(of: "bureau")?.state == .unknown)
        #expect(status.obligation(of: "bureau")?.reason?.text == "moved")
        #expect(await !supervised.told.contains { $0.contains("withdrawn") || $0.contains("missing") })
        supervised.site.redirect(Self.list, to: nil)
        await supervised.sweep(times: 8)
        #expect(try await supervised.status().alert("source-moved")?.state == .resolved)
    }

    @Test func aListThatMovedWithItsRowsIsReadOnAndTheMoveIsTold() async throws {
        supervised.site.publish(Self.reports, at: Self.list)
        await supervised.sweep(times: 4)
        let other = Samples.address("/xxgk/nb/")
        supervised.site.publish(Self.reports, at: other)
        supervised.site.redirect(Self.list, to: other)
        await supervised.sweep(times: 4)
        let source = try await supervised.status().sources.first
        #expect(source?.state == .ok)
        #expect(try await supervised.status().alert("source-moved")?.state == .firing)
    }

    /// How the site is built is no move: the address led there when it was first read.
    @Test func aRedirectInsideOfTheSiteThatWasThereFromTheStartIsNoMove() async throws {
        let inner = Samples.address("/nb/list/")
        supervised.site.publish(Self.reports, at: inner)
        supervised.site.redirect(Self.list, to: inner)
        await supervised.sweep(times: 6)
        #expect(try await supervised.status().alert("source-moved") == nil)
    }

    @Test func aPageThatLeadsToTheEntranceOfTheSiteFromTheStartHasMoved() async throws {
        let entrance = Samples.address("/")
        supervised.site.serve(SamplePages.list(SampleColumns.rows("2026-01-20")), at: entrance)
        supervised.site.redirect(Self.list, to: entrance)
        await supervised.sweep(times: 4)
        #expect(try await supervised.status().sources.first?.reason?.text == "moved")
    }
}
