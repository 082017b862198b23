import Supervision
import TestSupport
import Testing

/// Of a sink that fails for more than a minute the others tell, once, and when it works again.
struct FailingSinkTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let ledger = RecordingAlertSink()

    private static func rules() -> SupervisionRules {
        var health = SampleRules.health
        let rule = Rule(
            id: "sink-failing",
            severity: .error,
            legalSource: "law",
            message: MessageTemplate(LocalizedText(chinese: "写不出{places}", english: "cannot write {places}"))
        )
        health.rules[rule.id] = rule
        return SupervisionRules(
            watchlist: Samples.watchlist([Samples.bureau]),
            ruleBook: RuleBook(packs: [SampleRules.pack, health], calendars: []),
            policy: SupervisionPolicy(),
            firstReportYear: 2025
        )
    }

    @Test func theOtherSinksTellOfItOnceItLasts() async throws {
        let supervised = Supervised(
            Self.rules(),
            furtherSinks: [NamedSink(name: "ledger", kind: .file, sink: ledger)]
        )
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        await ledger.fail(afterLines: 0)
        supervised.site.publish([SampleReport(Samples.bureau, 2025, "2026-01-06"), old], at: Supervised.list)
        await supervised.sweep(times: 2)
        let failing = "alert_firing sink-failing source error"
        await supervised.tick()
        for _ in 0..<10 {
            supervised.clock.advance(by: 20)
            await supervised.tick()
        }
        #expect(await supervised.told.filter { $0 == failing }.count == 1)
        await ledger.fail(afterLines: nil)
        for _ in 0..<20 {
            supervised.clock.advance(by: 20)
            await supervised.tick()
        }
        #expect(await supervised.told.filter { $0 == "alert_resolved sink-failing source error" }.count == 1)
        let lines = await supervised.log.lines.map(\.sequence)
        #expect(await ledger.lines.map(\.sequence) == lines)
    }
}
