import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// A monitor that has lost its store and goes on from the last status.
struct RecoveryTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-02-20")

    private func supervised() async -> Supervised {
        let supervised = Supervised(from: "2026-02-03")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 4)
        return supervised
    }

    @Test func whatWasToldIsNotToldAgain() async throws {
        var supervised = await supervised()
        let before = await supervised.told
        #expect(before.contains { $0.hasPrefix("alert_firing missing") })
        await supervised.restart(recovering: try await supervised.status())
        await supervised.sweep(times: 4)
        #expect(await supervised.told == before)
        let alert = try #require(try await supervised.status().alert("missing"))
        #expect(alert.state == .firing)
        #expect(alert.startsAt < Samples.instant("2026-02-04"))
    }

    @Test func theEndOfAnAlertIsTold() async throws {
        var supervised = await supervised()
        let status = try await supervised.status()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.restart(recovering: status)
        await supervised.sweep(times: 6)
        #expect(await supervised.told.contains("alert_resolved missing bureau critical"))
    }

    /// What the lists showed is learnt anew: nobody is late by what was first seen after the loss.
    @Test func nothingIsNewAndNobodyIsLateByTheLoss() async throws {
        var supervised = await supervised()
        let status = try await supervised.status()
        let undated = SampleReport(Samples.bureau, 2025, nil)
        supervised.site.publish([undated, old], at: Supervised.list)
        await supervised.restart(recovering: status)
        await supervised.sweep(times: 6)
        #expect(await supervised.told.filter { $0.hasPrefix("report_new") || $0.contains("late") }.isEmpty)
    }

    @Test func numbersGoOnBehindTheLastLine() async throws {
        var supervised = await supervised()
        let status = try await supervised.status()
        let last = await supervised.log.lines.last?.sequence
        #expect(status.lastSequence == last)
        await supervised.restart(recovering: status)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 6)
        let sequences = await supervised.log.lines.map(\.sequence)
        #expect(sequences == Array(1...sequences.count))
    }
}
