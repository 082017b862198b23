import Supervision
import TestSupport
import Testing

/// Pages that cannot be read for weeks: graver with age, on the page and once for a site, and never on what is owed.
struct LastingOutageTests {
    private static let other = Samples.address("/zcfg/")

    private static func rules() -> SupervisionRules {
        var health = SampleRules.health
        health.lastingOutage = LastingOutage(warningAfter: 7 * 86_400, errorAfter: 30 * 86_400)
        let pages = [Supervised.list, other]
            .map { ListedPage(address: $0, kind: .annualReportList, agency: Samples.bureau.id) }
        return SupervisionRules(
            watchlist: Watchlist(agencies: [Samples.bureau], pages: pages),
            ruleBook: RuleBook(packs: [SampleRules.pack, health], calendars: []),
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
    }

    private let supervised = Supervised(rules(), from: "2026-06-01")

    private func severities() async throws -> [Severity] {
        try await supervised.status().alerts.filter { $0.rule == "site-blocked-vantage" && $0.state == .firing }
            .map(\.severity).sorted()
    }

    @Test func aRefusalIsGraverAfterAWeekAndAMonthOnceForItsSite() async throws {
        for address in [Supervised.list, Self.other] { supervised.site.answer(.blocked, at: address) }
        await supervised.sweep(until: "2026-06-06")
        #expect(try await severities() == [.info, .info])
        await supervised.sweep(until: "2026-06-11")
        #expect(try await severities() == [.info, .warning])
        await supervised.sweep(until: "2026-07-05")
        #expect(try await severities() == [.info, .error])
        let reminders = await supervised.log.lines.filter { $0.cause?.kind == .graver }
        #expect(reminders.map(\.finding.severity) == [.warning, .error])
        #expect(reminders.allSatisfy { $0.finding.agency == nil })
        let obligation = try await supervised.status().obligation(of: "bureau", 2026)
        #expect(obligation?.state == .notDue)
    }

    // MARK: Whom it concerns

    @Test func anAlertOfAPageNamesThoseWhoPublishThereAndIsTheirs() async throws {
        supervised.site.answer(.blocked, at: Supervised.list)
        supervised.site.publish([SampleReport(Samples.bureau, 2025, "2026-01-20")], at: Self.other)
        await supervised.sweep(times: 8)
        let status = try await supervised.status()
        #expect(status.alert("site-blocked-vantage")?.agencies == ["bureau"])
        #expect(status.agencies.first?.worstSeverity == .info)
        #expect(await supervised.log.lines.allSatisfy { $0.finding.concerned == ["bureau"] })
    }
}
