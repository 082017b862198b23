import FoundationEssentials
import Monitoring
import Supervision
import TestSupport
import Testing

/// Receivers of another machine: what is lost on the way comes again under the same key, what is refused holds up nobody.
struct ReceiverTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-06")

    private func supervised(_ receiver: ScriptedReceiver, routes: RouteTree = RouteTree()) async -> Supervised {
        let sink = NamedSink(name: "ops", kind: .webhook, sink: receiver, routes: routes)
        let supervised = Supervised(furtherSinks: [sink])
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        return supervised
    }

    /// A report comes, is edited and goes: five lines in all.
    private func muchHappens(to supervised: Supervised) async {
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.publish([new.edited("补充说明。").cut(toSections: 5), old], at: Supervised.list)
        await supervised.sweep(times: 2)
        supervised.site.takeDown(new, leaving: [old], at: Supervised.list)
        await supervised.sweep(times: 3)
    }

    private func pass(_ seconds: Int, for supervised: Supervised) async {
        for _ in 0..<seconds {
            supervised.clock.advance(by: 1)
            await supervised.tick()
        }
    }

    private func status(of supervised: Supervised) async throws -> SinkStatus {
        try #require(try await supervised.status().monitor.sinks.last)
    }

    @Test func aReceiverIsToldEverythingOnceInOrder() async throws {
        let receiver = ScriptedReceiver()
        await muchHappens(to: await supervised(receiver))
        #expect(await receiver.taken == [1, 2, 3, 4, 5])
    }

    @Test func whatMayHaveArrivedComesAgainAsItWasUnderTheSameKeyEvenAfterAKill() async throws {
        let receiver = ScriptedReceiver { _ in DeliveryFailure(.unavailable, "the answer was lost") }
        var supervised = await supervised(receiver)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        let first = try #require(await receiver.given.first)
        await muchHappens(to: supervised)
        try await supervised.restart()
        let given = await receiver.given
        #expect(given.count > 3 && given.allSatisfy { $0.numbers == first.numbers && $0.key == first.key })
        await receiver.answer { _ in nil }
        await pass(400, for: supervised)
        let taken = await receiver.taken
        #expect(taken.first == 1 && Set(taken).count == taken.count)
        #expect(try await status(of: supervised).lagLines == 0)
    }

    @Test func aLineThatIsRefusedEvenAloneIsSetAsideAndTheOthersGoOn() async throws {
        let receiver = ScriptedReceiver { $0.contains(3) ? DeliveryFailure(.refused, "answers 400") : nil }
        let supervised = await supervised(receiver)
        await receiver.answer { _ in DeliveryFailure(.unavailable, "away") }
        await muchHappens(to: supervised)
        await receiver.answer { $0.contains(3) ? DeliveryFailure(.refused, "answers 400") : nil }
        await pass(4000, for: supervised)
        #expect(await receiver.taken == [1, 2, 4, 5])
        let letters = await supervised.store.deadLetters
        #expect(letters.map(\.line.sequence) == [3] && letters.first?.error == "answers 400")
        let status = try await status(of: supervised)
        #expect(status.deadLetters == 1 && status.error == nil && status.lagLines == 0)
        // Ten times before anything is called wrong with it.
        let refused = await receiver.given.filter { $0.numbers.contains(3) }
        #expect(refused.count >= 10)
    }

    @Test func whoAsksToBeLeftAloneIsLeftAlone() async throws {
        let receiver = ScriptedReceiver { _ in DeliveryFailure(.unavailable, "answers 429", retryAfter: 120) }
        let supervised = await supervised(receiver)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(thenWait: 0)
        await pass(110, for: supervised)
        #expect(await receiver.given.count == 1)
        await pass(20, for: supervised)
        #expect(await receiver.given.count == 2)
    }

    @Test func nobodyIsLeftAloneForEver() async throws {
        let receiver = ScriptedReceiver { _ in DeliveryFailure(.unavailable, "answers 503", retryAfter: 100_000_000) }
        let supervised = await supervised(receiver)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(thenWait: 0)
        supervised.clock.advance(by: Double(DeliveryFailure.longestRetryAfter) + 1)
        await supervised.tick()
        #expect(await receiver.given.count == 2)
    }

    @Test func whoTakesOnlySoManyAMinuteDoesNotFailAndLosesNothing() async throws {
        let receiver = ScriptedReceiver { _ in nil }
        let supervised = await supervised(receiver)
        await receiver.answer { _ in DeliveryFailure(.unavailable, "away") }
        await muchHappens(to: supervised)
        await receiver.answer { numbers in
            numbers.count > 1
                ? DeliveryFailure(.paced, "1 a minute", retryAfter: 60, deliveredThrough: numbers[0]) : nil
        }
        for _ in 0..<400 where await receiver.taken.isEmpty { await pass(1, for: supervised) }
        let status = try await status(of: supervised)
        #expect(status.error == nil && status.lagLines > 0)
        await pass(400, for: supervised)
        #expect(await receiver.taken == [1, 2, 3, 4, 5])
    }

    @Test func aReceiverThatForgetsIsToldAgainWhatStands() async throws {
        let receiver = ScriptedReceiver(refreshInterval: 300)
        let supervised = await supervised(receiver)
        await supervised.tick()
        let before = await receiver.refreshes
        await pass(900, for: supervised)
        let since = await receiver.refreshes - before
        #expect(before >= 1 && (2...4).contains(since))
    }

    @Test func whatIsNotMeantForAReceiverIsDoneWith() async throws {
        let receiver = ScriptedReceiver()
        let elsewhere = Route(matchers: SilenceMatchers(severities: Severity.allCases), receivers: [])
        let supervised = await supervised(receiver, routes: RouteTree([elsewhere]))
        await muchHappens(to: supervised)
        #expect(await receiver.given.isEmpty)
        #expect(try await status(of: supervised).lagLines == 0)
    }

    @Test func linesOfAGroupWaitForEachOther() async throws {
        let receiver = ScriptedReceiver()
        var timing = RouteTiming()
        timing.groupWait = 30 * 86_400
        let supervised = await supervised(receiver, routes: RouteTree([Route(receivers: ["ops"], timing: timing)]))
        await muchHappens(to: supervised)
        #expect(await receiver.given.isEmpty)
        supervised.clock.advance(by: 31 * 86_400)
        await supervised.tick()
        await supervised.monitor.settle()
        #expect(await receiver.given.first?.numbers == [1, 2, 3, 4, 5])
    }
}
