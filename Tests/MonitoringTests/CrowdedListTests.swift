import Supervision
import TestSupport
import Testing

/// Lists that show more reports of one agency on one year than anybody owes.
struct CrowdedListTests {
    private let supervised = Supervised(from: "2026-01-15")
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")

    private func many(_ numbers: some Sequence<Int>) -> [SampleReport] {
        numbers.map { SampleReport(Samples.bureau, 2025, "2026-01-20", title: "云泽市教育局2025年政府信息公开工作年度报告（\($0)）") }
    }

    @Test func aThousandReportsOnOneYearAreAFewAndOneFinding() async throws {
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-18")
        supervised.site.publish(many(1...1_000) + [old], at: Supervised.list)
        await supervised.sweep(times: 4)
        let told = await supervised.told
        #expect(told.count { $0.contains("report_new") } == SupervisionPolicy().reportsPerYear)
        #expect(told.count { $0.contains("source-crowded") } == 1)
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func newAddressesAtEachLookDoNotFillTheStore() async throws {
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(until: "2026-01-18")
        for look in 0..<40 {
            supervised.site.publish(many([look]) + [old], at: Supervised.list)
            await supervised.sweep(times: 3)
        }
        #expect(await supervised.told.count { $0.contains("report_new") } <= SupervisionPolicy().reportsPerYear)
    }
}
