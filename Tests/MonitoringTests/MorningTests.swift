import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

/// A county's mornings, read as a supervisor does: how many lines there are, and what of.
///
/// `MORNING_HOSTS=100` plays it with 2,000 agencies.
@Suite(.tags(.bulk))
struct MorningTests {
    private static let hosts = ProcessInfo.processInfo.environment["MORNING_HOSTS"].flatMap(Int.init) ?? 20
    private static let perHost = 20
    private static let faultyHosts = 9
    private static let owing = 4

    private let agencies = GatheredRules.agencies(perHost, hosts: hosts)
    private let supervised: Supervised

    init() {
        supervised = Supervised(GatheredRules.rules(agencies), from: "2026-02-10")
    }

    /// The reports on 2024 and 2025, but for those who owe the second; some sites have lists that name more rows than they
    /// show, as their template does.
    private func show() {
        for (index, agency) in agencies.enumerated() {
            let years = index < Self.owing ? [2024] : [2024, 2025]
            let reports = years.map { SampleReport(agency, $0, "\($0 + 1)-01-20") }
            let isFaulty = index / Self.perHost >= Self.hosts - Self.faultyHosts
            supervised.site.publish(reports, at: GatheredRules.list(of: agency), total: isFaulty ? 5 : nil)
        }
    }

    private func take(_ agencies: some Sequence<Agency>) {
        for agency in agencies { supervised.site.answer(.unreachable, at: GatheredRules.list(of: agency)) }
    }

    /// What is told while `days` go by, beside what is repeated.
    private func news(in days: Int) async -> [AlertLine] {
        await lines(in: days).filter { $0.event != .alertReminder && $0.event != .alertDigest }
    }

    /// What is told while `days` go by.
    private func lines(in days: Int) async -> [AlertLine] {
        let before = await supervised.log.lines.count
        await supervised.sweep(times: days * 4)
        return Array(await supervised.log.lines.dropFirst(before))
    }

    @Test func everyMorningIsAPageOfCauses() async throws {
        show()
        let first = await lines(in: 4)
        #expect(first.count { $0.finding.severity == .critical && $0.event == .alertFiring } == Self.owing)
        #expect(first.count { $0.finding.rule == "template-fault" } == Self.faultyHosts)
        #expect(first.count == Self.owing + Self.faultyHosts, "\(first.map(\.told))")

        take(agencies)
        let out = await news(in: 1)
        #expect(out.map(\.finding.rule) == ["cut-off"])
        show()
        let back = await news(in: 3)
        #expect(back.map(\.event) == [.alertResolved], "\(back.map(\.told))")

        take(agencies[Self.perHost * 2..<Self.perHost * 3])
        let down = await news(in: 1)
        #expect(down.map(\.finding.rule) == ["host-down"])
        show()
        let up = await news(in: 3)
        #expect(up.map(\.event) == [.alertResolved], "\(up.map(\.told))")

        let week = await lines(in: 8)
        #expect(week.allSatisfy { $0.finding.severity > .info })
        #expect(!week.isEmpty && week.allSatisfy { [.alertReminder, .alertDigest].contains($0.event) })
        let mornings = week.map { "\($0.finding.agency?.rawValue ?? "") \(CivilTime.china.date(at: $0.time))" }
        #expect(Set(mornings).count == mornings.count)
    }
}
