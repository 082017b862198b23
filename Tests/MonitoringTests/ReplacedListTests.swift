import Supervision
import TestSupport
import Testing

/// Another page at the address of a list: what is not on that one may well be on the list.
struct ReplacedListTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-20")
    private let supervised = Supervised(from: "2026-01-15")

    private static let news = (0..<12).map { Samples.row("云泽市召开第\($0)次工作会议", "2026-01-10", path: "/xw/\($0).html") }

    private func portal(_ name: String, _ rows: [ListRow] = news) -> ReadPage {
        ReadPage(kind: .list, title: name, list: ListReading(rows: rows))
    }

    private func expectNobodyAccused() async {
        #expect(await !supervised.told.contains { $0.contains("missing") || $0.contains("withdrawn") })
    }

    @Test(arguments: ["云泽市人民政府门户网站", "政府信息公开年报"])
    func theEntranceOfARebuiltSiteIsUnknownAndToldOnceAndOverWhenTheListIsBack(_ name: String) async throws {
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 8)
        supervised.site.serve(portal(name, Self.news + [old.row]), at: Supervised.list)
        await supervised.sweep(until: "2026-02-06")
        await expectNobodyAccused()
        var status = try await supervised.status()
        #expect(status.obligation(of: "bureau")?.reason?.text == "replaced")
        #expect(status.sources.first?.state == .unreadable)
        #expect(await supervised.told.count { $0.contains("alert_firing source-replaced source") } == 1)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 6)
        await expectNobodyAccused()
        status = try await supervised.status()
        #expect(status.alert("source-replaced")?.state == .resolved)
        #expect(status.obligation(of: "bureau")?.state == .met)
    }

    @Test func whatWasMetStaysMet() async throws {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 8)
        supervised.site.serve(portal("云泽市人民政府"), at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        await expectNobodyAccused()
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func anAcceptedListIsLearntAnewAndNoReportOnItIsNews() async throws {
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        let notices = Self.news + [SampleReport(Samples.bureau, 2023, "2024-01-20").row]
        supervised.site.serve(portal("信息公开", notices), at: Supervised.list)
        await supervised.sweep(times: 8)
        let source = try #require(try await supervised.status().sources.first)
        #expect(source.reason?.text == "replaced")
        let order = PersonOrder(
            .accept,
            target: source.id.rawValue,
            by: "王某",
            note: "",
            givenAt: supervised.clock.now()
        )
        await supervised.store.give(order)
        await supervised.sweep(times: 8)
        #expect(try await supervised.status().alert("source-replaced")?.state == .resolved)
        await supervised.sweep(until: "2026-02-06")
        let status = try await supervised.status()
        #expect(status.sources.first?.state == .ok)
        #expect(status.obligation(of: "bureau")?.state == .missing)
        #expect(await !supervised.told.contains { $0.hasPrefix("report_new") })
        #expect(try await supervised.store.waitingOrders() == [])
        #expect(await supervised.told.filter { $0.hasPrefix("accepted") } == ["accepted source-accepted source info"])
    }

    /// Nothing shows that such a page is the list: it has no report of anybody, and does not call itself so.
    @Test func aPageThatNeverShowedAReportIsNoGroundForAnAccusation() async throws {
        supervised.site.serve(portal("云泽市人民政府"), at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        await expectNobodyAccused()
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "no-report-list")
    }

    @Test func aMaintenancePageBetweenChangesNothing() async throws {
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 8)
        supervised.site.serve(ReadPage(kind: .other, title: "系统维护中"), at: Supervised.list)
        await supervised.sweep(until: "2026-02-06")
        await expectNobodyAccused()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 4)
        await expectNobodyAccused()
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }
}
