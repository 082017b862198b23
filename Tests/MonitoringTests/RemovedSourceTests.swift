import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// What is left of pages that nobody watches any more.
struct RemovedSourceTests {
    private func stored(_ supervised: Supervised) async throws -> [Source.ID] {
        try await supervised.store.load().sources.map(\.id)
    }

    @Test func itIsKeptForFourHundredDaysAndThenForgotten() async throws {
        var supervised = Supervised()
        supervised.site.serve(SamplePages.list([]), at: Supervised.list)
        await supervised.sweep()
        let id = try #require(try await stored(supervised).first)
        await supervised.reload(SupervisionRules.none)
        supervised.clock.advance(by: 399 * 86_400)
        await supervised.tick()
        #expect(try await stored(supervised) == [id])
        supervised.clock.advance(by: 2 * 86_400)
        await supervised.tick()
        #expect(try await stored(supervised).isEmpty)
    }

    @Test func aPageThatComesBackInTimeIsKnown() async throws {
        var supervised = Supervised()
        let report = SampleReport(Samples.bureau, 2025, "2026-01-04")
        supervised.site.serve(SamplePages.list([report.row]), at: Supervised.list)
        supervised.site.serve(report.page, at: report.address)
        await supervised.sweep()
        try await supervised.restart(SupervisionRules.none)
        supervised.clock.advance(by: 300 * 86_400)
        await supervised.tick()
        try await supervised.restart(Samples.rules(first: 2025))
        supervised.clock.advance(by: 300 * 86_400)
        await supervised.tick()
        #expect(try await supervised.store.load().sources.first?.reports.count == 1)
    }

    @Test func aClockThatIsNotBelievedForgetsNothing() async throws {
        var supervised = Supervised(hasSteadyClock: true)
        supervised.site.serve(SamplePages.list([]), at: Supervised.list)
        await supervised.sweep()
        for number in 0..<3 { supervised.serverTimes.note(supervised.clock.now(), from: "host\(number)") }
        await supervised.reload(SupervisionRules.none)
        supervised.clock.step(by: 500 * 86_400)
        await supervised.tick()
        #expect(try await stored(supervised).count == 1)
    }
}

extension SupervisionRules {
    /// Nobody is watched.
    fileprivate static var none: SupervisionRules { Samples.rules([], first: 2025) }
}
