import Supervision
import TestSupport
import Testing

/// Titles with slips, and rows that are gone: what stands behind them decides.
struct TitleSlipTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-20")
    private let supervised = Supervised(from: "2026-01-15")

    private static let slips = [
        "云泽市教育局2025年政府信息公开工作年底报告", "云泽市教育局2025年政府信息公开工作年度报",
        "云泽市教育局2025年政府信心公开工作年度报告", "云泽市教育局2025年政府信息公工作年度报告",
        "云泽市教育局2025年政府信息公开工作告年度报", "云泽市教育局2025年政府信息工作年度报告",
        "云泽市教育局2025年政府信息公开工作年度报吿", "教育2025年年报",
    ]

    private func accusations() async -> [String] {
        await supervised.told.filter { $0.contains("missing") || $0.contains("withdrawn") || $0.contains("late") }
    }

    private func titled(_ title: String) -> SampleReport {
        SampleReport(Samples.bureau, 2025, "2026-01-20", title: title)
    }

    @Test(arguments: slips) func aReportWhoseRowHasASlipIsThereAndTheSlipIsTold(_ title: String) async throws {
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-20")
        supervised.site.publish([titled(title), old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        #expect(await accusations() == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
        #expect(try await supervised.status().alert("title-variant")?.found == title)
    }

    @Test(arguments: ["云泽市教育局2025年政府信息公开工…", "2025年云泽市教育局政府信息公开工作年度...", "云泽市教育局2025年政…"])
    func aReportWhoseTitleTheListCutsOffIsThereAndIsNoSlip(_ title: String) async throws {
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-20")
        supervised.site.publish([titled(title), old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        #expect(await accusations() == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
        #expect(try await supervised.status().alert("title-variant") == nil)
    }

    @Test func anotherDocumentBehindSuchATitleIsNoReport() async throws {
        let row = titled(Self.slips[0]).row
        supervised.site.serve(SamplePages.list([row, old.row]), at: Supervised.list)
        let text = TextBlock(String(repeating: "本年度工作有序开展。", count: 60))
        supervised.site.serve(ReadPage(kind: .article, title: "工作动态", blocks: [.text(text)]), at: row.address)
        await supervised.sweep(until: "2026-02-06")
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .missing)
    }

    @Test func whatCannotBeReadBehindSuchATitleIsUnknown() async throws {
        let row = titled(Self.slips[0]).row
        supervised.site.serve(SamplePages.list([row, old.row]), at: Supervised.list)
        supervised.site.answer(.blocked, at: row.address)
        await supervised.sweep(until: "2026-02-06")
        #expect(await accusations() == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "row-of-unclear-agency")
    }

    @Test func aRowThatKeepsItsAddressAndChangesItsTitleIsNotWithdrawn() async throws {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-20")
        for title in ["关于2025年工作情况的说明", "云泽市教育局信息", "年度工作"] {
            supervised.site.publish([titled(title), old], at: Supervised.list)
            await supervised.sweep(times: 12)
            #expect(try await supervised.status().alert("title-variant")?.found == title)
        }
        #expect(await accusations() == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 4)
        #expect(try await supervised.status().alert("title-variant")?.state == .resolved)
    }

    @Test func aReportWhoseRowIsGoneAndWhosePageStandsIsNotWithdrawn() async throws {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 8)
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 12)
        #expect(await accusations() == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
        // It is looked at once a day, and withdrawn when it is gone in the end.
        let asked = supervised.site.requests(for: new.address).count
        await supervised.sweep(times: 8)
        #expect(supervised.site.requests(for: new.address).count - asked == 2)
        supervised.site.answer(.gone, at: new.address)
        await supervised.sweep(times: 8)
        #expect(await accusations() == ["report_withdrawn withdrawn bureau error"])
    }

    @Test func aReportWhoseRowIsGoneAndWhosePageIsRefusedIsNotWithdrawn() async {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 8)
        supervised.site.publish([old], at: Supervised.list)
        supervised.site.answer(.blocked, at: new.address)
        await supervised.sweep(times: 20)
        #expect(await accusations() == [])
    }

    @Test func aReportThatIsPublishedAnewUnderAnotherNameWasNotLate() async throws {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(until: "2026-02-20")
        let row = ListRow(
            title: "关于\(new.usualTitle)的公开（更正）",
            address: Samples.address("/nb/t20260220_9.html"),
            date: Samples.day("2026-02-20")
        )
        supervised.site.serve(SamplePages.list([row, old.row]), at: Supervised.list)
        supervised.site.serve(new.page, at: row.address)
        supervised.site.answer(.gone, at: new.address)
        await supervised.sweep(times: 20)
        #expect(await accusations() == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    /// The title was copied from the year before; its date is of this one.
    @Test func aRowThatNamesTheYearBeforeOnceMoreMayBeTheReport() async throws {
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-20")
        var copied = SampleReport(Samples.bureau, 2024, "2026-01-20").row
        copied.address = Samples.address("/nb/t20260120_7.html")
        supervised.site.serve(SamplePages.list([copied, old.row]), at: Supervised.list)
        supervised.site.serve(new.page, at: copied.address)
        await supervised.sweep(until: "2026-02-10")
        #expect(await accusations() == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "row-of-unclear-agency")
    }

    @Test func aSlipInAnOldTitleBreaksNoSeries() async throws {
        let years = [2020, 2021, 2022, 2023, 2024].map { SampleReport(Samples.bureau, $0, "\($0 + 1)-01-20") }
        var reports = years
        reports[2].title = "云泽市教育局2022年政府信心公开工作年底报告"
        supervised.site.publish(reports, at: Supervised.list)
        await supervised.sweep(times: 8)
        #expect(await !supervised.told.contains { $0.contains("gap") })
        reports[2].title = "云泽市教育局召开会议"
        supervised.site.publish(reports, at: Supervised.list)
        await supervised.sweep(times: 8)
        #expect(await supervised.told.contains("alert_firing gap bureau error"))
    }

    @Test func aReportThatIsPublishedAnewAtAnotherAddressIsTheSame() async {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 8)
        var moved = new.row
        moved.address = Samples.address("/nb/t20260301_9.html")
        supervised.site.serve(SamplePages.list([moved, old.row]), at: Supervised.list)
        supervised.site.serve(new.page, at: moved.address)
        supervised.site.answer(.gone, at: new.address)
        await supervised.sweep(times: 20)
        #expect(await accusations() == [])
    }
}
