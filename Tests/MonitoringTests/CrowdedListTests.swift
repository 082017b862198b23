import FoundationEssentials
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Lists that show more reports of one agency on one year than anybody owes.
struct CrowdedListTests {
    private let supervised = Supervised(from: "2026-01-15")
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let most = SupervisionPolicy().reportsPerYear

    /// Serves a list with reports on 2025, each with a title and an address of its own.
    private func publish(_ numbers: some Sequence<Int>) {
        let rows = numbers.map { number in
            let title = "云泽市教育局2025年政府信息公开工作年度报告（\(number)）"
            let report = SampleReport(Samples.bureau, 2025, "2026-01-20", title: title)
            let row = ListRow(title: title, address: Samples.address("/nb/2025-\(number).html"), date: report.row.date)
            if number <= most { supervised.site.serve(report.page, at: row.address) }
            return row
        }
        supervised.site.serve(SamplePages.list(rows + [old.row]), at: Supervised.list)
    }

    @Test func aThousandReportsOnOneYearAreAFewAndOneFinding() async throws {
        publish([])
        await supervised.sweep(until: "2026-01-18")
        publish(1...1_000)
        await supervised.sweep(times: 4)
        let told = await supervised.told
        #expect(told.count { $0.contains("report_new") } == most)
        #expect(told.count { $0.contains("source-crowded") } == 1)
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func newAddressesAtEachLookDoNotFillTheStoreAndTheLog() async throws {
        publish([])
        await supervised.sweep(until: "2026-01-18")
        for look in 1...40 {
            publish([look])
            await supervised.sweep(times: 3)
        }
        #expect(await supervised.told.count { $0.contains("report_new") } <= most)
    }

    /// Titles, addresses, sessions and years that are other ones at each look.
    @Test(.tags(.bulk)) func twoThousandLooksLeaveNoMoreThanTwenty() async throws {
        publish([])
        await supervised.sweep(until: "2026-01-18")
        var (sizes, lines): ([Int], [Int]) = ([], [])
        for look in 1...2_000 {
            let rows = (2025...2029).map { year in
                let title = "云泽市教育局\(year)年政府信息公开工作年度报告（\(look)）"
                let path = "/nb/\(year)-\(look).html;jsessionid=\(look)?_t=\(1_767_225_600 + look)"
                return ListRow(title: title, address: Samples.address(path), date: Samples.day("2026-01-20"))
            }
            supervised.site.serve(SamplePages.list(rows + [old.row]), at: Supervised.list)
            await supervised.sweep()
            guard look == 1_000 || look == 2_000 else { continue }
            let stored = try await supervised.store.load()
            sizes.append(try JSONEncoder().encode(stored.sources).count)
            lines.append(await supervised.told.count { !$0.contains("alert_reminder") })
            #expect(stored.sources.flatMap(\.reports).count <= 4 * most)
        }
        #expect(sizes[1] < sizes[0] * 3 / 2)
        #expect(lines[1] - lines[0] < 4 * most, "a thousand looks tell of the year that begins, and of nothing else")
        #expect(await supervised.told.count { $0.contains("report_new") } <= 4 * most)
    }

    @Test func theReportThatIsOwedIsNotPassedOverForWhatStandsInForIt() async throws {
        let report = SampleReport(Samples.bureau, 2025, "2026-01-20")
        let others = (1...12).map { number in
            let title = "云泽市教育局2025年政府信息公开工作总结（\(number)）"
            return ListRow(title: title, address: Samples.address("/nb/z\(number).html"), date: report.row.date)
        }
        for row in others { supervised.site.serve(report.page, at: row.address) }
        supervised.site.serve(report.page, at: report.address)
        supervised.site.serve(SamplePages.list(others + [report.row, old.row]), at: Supervised.list)
        await supervised.sweep(until: "2026-02-10")
        #expect(try await supervised.status().obligation(of: "bureau")?.address == report.address)
    }
}
