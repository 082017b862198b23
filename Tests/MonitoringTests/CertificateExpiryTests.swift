import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// A certificate that ends soon is told once for its site, in two steps, until another one is seen.
struct CertificateExpiryTests {
    private let site = Samples.address("/").site

    private static func rules() -> SupervisionRules {
        var health = SampleRules.health
        let rule = Rule(
            id: "certificate-expiring",
            severity: .warning,
            legalSource: "law",
            message: MessageTemplate(LocalizedText(chinese: "{places}到{due}", english: "{places} ends on {due}"))
        )
        health.rules[rule.id] = rule
        let day: TimeInterval = 86_400
        health.certificateExpiry = CertificateExpiry(rule: rule.id, warningWithin: 21 * day, errorWithin: 7 * day)
        return SupervisionRules(
            watchlist: Samples.watchlist([Samples.bureau]),
            ruleBook: RuleBook(packs: [SampleRules.pack, health], calendars: []),
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
    }

    private func told(_ supervised: Supervised) async -> [String] {
        await supervised.told.filter { $0.contains("certificate-expiring") }
    }

    @Test func itIsToldAndEndsWithAnotherCertificate() async throws {
        let supervised = Supervised(Self.rules(), from: "2026-03-01")
        supervised.certificates.note(end: Samples.instant("2026-03-25"), of: site)
        supervised.certificates.note(end: Samples.instant("2026-03-02"), of: "stranger.example")
        await supervised.tick()
        #expect(await told(supervised) == [])
        supervised.clock.advance(to: Samples.instant("2026-03-05", hour: 1))
        await supervised.tick()
        #expect(await told(supervised) == ["alert_firing certificate-expiring source warning"])
        supervised.clock.advance(to: Samples.instant("2026-03-19", hour: 1))
        await supervised.tick()
        #expect(await told(supervised).last?.hasSuffix("certificate-expiring source error") == true)
        let count = await told(supervised).count
        supervised.certificates.note(end: Samples.instant("2027-03-25"), of: site)
        await supervised.tick()
        supervised.clock.advance(by: 60)
        await supervised.tick()
        supervised.clock.advance(to: Samples.instant("2026-03-20", hour: 1))
        await supervised.tick()
        #expect(await told(supervised).dropFirst(count).map { $0.hasPrefix("alert_resolved") } == [true])
    }

    @Test func aRestartKnowsNothingOfItAndSaysNothing() async throws {
        var supervised = Supervised(Self.rules(), from: "2026-03-10")
        supervised.certificates.note(end: Samples.instant("2026-03-25"), of: site)
        await supervised.tick()
        #expect(await told(supervised).count == 1)
        try await supervised.restart()
        for _ in 0..<3 {
            supervised.clock.advance(by: 86_400)
            await supervised.tick()
        }
        #expect(await told(supervised).count == 1)
    }
}
