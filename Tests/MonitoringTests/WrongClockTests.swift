import FoundationEssentials
import Monitoring
import Supervision
import TestSupport
import Testing

/// A clock that was wrong for a while: nobody is accused by it, and nothing stays blind after it.
struct WrongClockTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let year: TimeInterval = 365 * 86_400

    private func supervised(hasSteadyClock: Bool = true) async -> Supervised {
        let supervised = Supervised(from: "2026-01-20", hasSteadyClock: hasSteadyClock)
        supervised.site.publish([old], at: Supervised.list)
        await supervised.monitor.resume()
        await supervised.sweep(times: 2)
        for number in 0..<3 { supervised.serverTimes.note(supervised.clock.now(), from: "host\(number)") }
        await supervised.tick()
        return supervised
    }

    @Test func aYearAheadAccusesNobodyAndEndsWithTheClock() async throws {
        let supervised = await supervised()
        supervised.clock.step(by: year)
        await supervised.sweep(thenWait: 7)
        await supervised.sweep(thenWait: 7)
        #expect(await supervised.told.filter { $0.contains("missing") || $0.contains("late") } == [])
        #expect(try await supervised.status().monitor.clock?.english.contains("ahead") == true)
        #expect(try await supervised.status().obligation(of: "bureau")?.reason?.text == "clock-implausible")
        #expect(await supervised.told.contains("alert_firing clock-implausible source error"))
        #expect(await supervised.told.contains("alert_firing clock-stepped source warning"))
        supervised.clock.step(by: -year)
        await supervised.tick()
        #expect(try await supervised.status().monitor.clock == nil)
        let asked = supervised.site.requests(for: Supervised.list).count
        await supervised.sweep(thenWait: 7)
        #expect(supervised.site.requests(for: Supervised.list).count > asked)
        await supervised.sweep(thenWait: 7)
        #expect(await supervised.told.filter { $0.contains(" missing") || $0.contains(" late") } == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .dueSoon)
        #expect(await supervised.told.contains("alert_resolved clock-implausible source error"))
    }

    @Test func aReportFirstSeenByAWrongClockIsNotLate() async throws {
        let supervised = await supervised()
        supervised.clock.step(by: year)
        supervised.site.publish([SampleReport(Samples.bureau, 2025, nil), old], at: Supervised.list)
        await supervised.sweep(thenWait: 7)
        supervised.clock.step(by: -year)
        await supervised.sweep(until: "2026-02-10")
        #expect(await supervised.told.filter { $0.contains(" missing") || $0.contains(" late") } == [])
        #expect(try await supervised.status().obligation(of: "bureau")?.state == .met)
    }

    @Test func whatAWrongClockLeftInTheStoreHoldsUpNoCheckAfterARestart() async throws {
        var supervised = await supervised(hasSteadyClock: false)
        supervised.clock.step(by: year)
        await supervised.sweep(thenWait: 0)
        _ = try await supervised.status()
        supervised.clock.step(by: -year)
        try await supervised.restart()
        let asked = supervised.site.requests(for: Supervised.list).count
        await supervised.sweep()
        #expect(supervised.site.requests(for: Supervised.list).count > asked)
        let source = try #require(try await supervised.status().sources.first)
        #expect(source.nextCheck <= supervised.clock.now().addingTimeInterval(86_400))
        #expect(supervised.messages.of("instants that lay in the future").count == 1)
    }
}
