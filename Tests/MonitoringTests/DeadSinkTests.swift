import Monitoring
import Supervision
import TestSupport
import Testing

/// A receiver that is away for a month: what waits for it is bounded, the others hear of it once, and on its return it is
/// told in order.
struct DeadSinkTests {
    private static let kept = 12
    private let report = SampleReport(Samples.bureau, 2025, "2026-01-06")
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let receiver = ScriptedReceiver { _ in
        DeliveryFailure(.unavailable, LocalizedText(chinese: "不在", english: "away"))
    }
    private let ledger = RecordingAlertSink()

    private static func rules() -> SupervisionRules {
        var health = SampleRules.health
        for id in ["sink-failing", "sink-outbox-full"] {
            let text = LocalizedText(chinese: "{places}，{found}", english: "{places}: {found}")
            let rule = Rule(id: Rule.ID(id), severity: .error, legalSource: "law", message: MessageTemplate(text))
            health.rules[rule.id] = rule
        }
        var policy = SupervisionPolicy()
        policy.remindEvery = 365 * 86_400
        return SupervisionRules(
            watchlist: Samples.watchlist([Samples.bureau]),
            ruleBook: RuleBook(packs: [SampleRules.pack, health], calendars: []),
            policy: policy,
            firstReportYear: 2025
        )
    }

    private func supervised() async -> Supervised {
        let supervised = Supervised(
            Self.rules(),
            furtherSinks: [
                NamedSink(name: "ops", kind: .webhook, sink: receiver),
                NamedSink(name: "ledger", kind: .file, sink: ledger),
            ],
            keptLines: Self.kept
        )
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        return supervised
    }

    /// So many days in which a report comes and goes, four sweeps and ticks each.
    private func live(_ days: Int, _ supervised: Supervised) async {
        for day in 0..<days {
            if day % 2 == 0 {
                supervised.site.publish([report, old], at: Supervised.list)
            } else {
                supervised.site.takeDown(report, leaving: [old], at: Supervised.list)
            }
            for _ in 0..<4 {
                await supervised.sweep()
                await supervised.tick()
            }
        }
    }

    private func told(_ event: AlertEvent, _ rule: Rule.ID) async -> Int {
        await ledger.lines.count { $0.event == event && $0.finding.rule == rule }
    }

    @Test func theBacklogIsBoundedAndTheRestIsToldInOrderWhenItIsBack() async throws {
        var supervised = await supervised()
        await live(15, supervised)
        try await supervised.restart()
        await live(15, supervised)
        let last = try await supervised.store.load().lastSequence
        let dead = try #require(try await supervised.status().monitor.sinks.first { $0.name == "ops" })
        #expect(last > Self.kept && dead.lagLines == Self.kept && dead.lostLines == last - Self.kept)
        #expect(await ledger.lines.map(\.sequence) == Array(1...last), "the others have everything")
        #expect(await told(.alertFiring, "sink-failing") == 1)
        #expect(await told(.alertFiring, "sink-outbox-full") == 1)
        #expect(await told(.alertResolved, "sink-failing") == 0, "a start is no end of it")
        #expect(await receiver.given.allSatisfy { $0.numbers.count <= Self.kept })

        await receiver.answer { _ in nil }
        supervised.clock.advance(by: 301)
        await supervised.tick()
        await supervised.monitor.settle()
        await live(1, supervised)
        let end = try await supervised.store.load().lastSequence
        let taken = await receiver.taken
        #expect(taken == Array((last - Self.kept + 1)...end), "\(taken.prefix(3)) of \(last)")
        #expect(await told(.alertResolved, "sink-failing") == 1)
        #expect(await told(.alertResolved, "sink-outbox-full") == 1)
        let back = try #require(try await supervised.status().monitor.sinks.first { $0.name == "ops" })
        #expect(back.lagLines == 0 && back.lostLines == last - Self.kept && back.error == nil)
        let said = try #require(supervised.messages.of("a sink works again").last)
        #expect(said.contains("late_seconds=") && said.contains("lost_lines=\(last - Self.kept)"), "\(said)")
    }

    @Test func aReceiverThatIsBackWithAStartEndsItsAlert() async throws {
        var supervised = await supervised()
        await live(3, supervised)
        #expect(await told(.alertFiring, "sink-failing") == 1)
        let finding = await ledger.lines.first { $0.finding.rule == "sink-failing" }?.finding
        #expect(finding?.message == LocalizedText(chinese: "ops，不在", english: "ops: away") && finding?.found == "away")
        await receiver.answer { _ in nil }
        try await supervised.restart()
        await supervised.sweep()
        await supervised.tick()
        #expect(await told(.alertResolved, "sink-failing") == 1)
        #expect(await told(.alertFiring, "sink-failing") == 1)
    }
}
