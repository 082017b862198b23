import Supervision
import TestSupport
import Testing

/// The life of an alert is remembered with the alert, and costs nothing where nothing happens.
struct AlertStepTests {
    private let old = SampleReport(Samples.bureau, 2024, "2025-01-20")
    private let new = SampleReport(Samples.bureau, 2025, "2026-01-06")

    private func steps(_ supervised: Supervised, _ rule: Rule.ID) async -> [AlertStep] {
        await supervised.store.commits.flatMap(\.steps).filter { $0.rule == rule }
    }

    @Test func theStepsTellWhatWasCountedToldAndWhy() async throws {
        let supervised = Supervised(from: "2026-02-10")
        supervised.site.answer(.unreachable, at: Supervised.list)
        let first = supervised.clock.now()
        await supervised.sweep(times: 2)
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 3)
        let steps = await steps(supervised, "source-unreachable")
        let count = AlertCause.ReadingCount.init
        #expect(
            steps.map(\.cause)
                == [.unconfirmed(count(1, 2)), .confirmed(count(2, 2)), .missed(count(1, 2)), .gone(count(2, 2))]
        )
        #expect(steps.map(\.state) == [.pending, .firing, .firing, .resolved])
        #expect(steps[0].readings == first...first)
        #expect(steps.allSatisfy { $0.readings != nil })
        let lines = await supervised.log.lines.filter { $0.finding.rule == "source-unreachable" }
        #expect(steps.compactMap(\.sequence) == lines.map(\.sequence))
        #expect(lines.map(\.cause) == [steps[1].cause, steps[3].cause])
    }

    @Test func aStepIsCommittedWithTheAlertAndTheLineThatItTells() async throws {
        let supervised = Supervised(from: "2026-02-10")
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.sweep(times: 2)
        let commit = try #require(await supervised.store.commits.first { !$0.lines.isEmpty })
        let line = try #require(commit.lines.first)
        #expect(commit.steps.contains { $0.sequence == line.sequence && $0.fingerprint == line.fingerprint })
        #expect(commit.alerts[line.fingerprint]?.cause == line.cause)
    }

    @Test func anAlertThatOnlyStandsAddsNoStep() async {
        let supervised = Supervised(from: "2026-02-10")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 3)
        #expect(await supervised.told.contains("alert_firing missing bureau critical"))
        let before = await supervised.store.commits.flatMap(\.steps).count
        await supervised.sweep(times: 12)
        #expect(await supervised.store.commits.flatMap(\.steps).count == before)
    }

    @Test func aFailedCommitKeepsItsStepsForTheNext() async {
        struct DiskFull: Error {}
        let supervised = Supervised(from: "2026-02-10")
        supervised.site.answer(.unreachable, at: Supervised.list)
        await supervised.store.fail(with: DiskFull())
        await supervised.sweep(times: 2)
        #expect(await supervised.store.commits.flatMap(\.steps).isEmpty)
        await supervised.store.fail(with: nil)
        await supervised.tick()
        #expect(await steps(supervised, "source-unreachable").map(\.state) == [.pending, .firing])
    }

    @Test func aNewReportOccurs() async {
        let supervised = Supervised(from: "2026-01-05")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep()
        supervised.site.publish([new, old], at: Supervised.list)
        await supervised.sweep(times: 2)
        #expect(await supervised.log.lines.first { $0.event == .reportNew }?.cause == .occurred)
    }

    @Test func anAgencyThatLeavesTheListEndsItsAlertsForThatReason() async throws {
        var supervised = Supervised(Samples.rules([Samples.bureau, Samples.county], first: 2025), from: "2026-02-10")
        supervised.site.publish([old], at: Supervised.list)
        await supervised.sweep(times: 3)
        await supervised.reload(Samples.rules([Samples.county], first: 2025))
        let ended = await supervised.log.lines.filter { $0.event == .alertResolved }
        #expect(!ended.isEmpty)
        #expect(ended.allSatisfy { $0.finding.agency == "bureau" && $0.cause == .notListed })
    }

    @Test func whatATextOfAPageHoldsIsCutInAStep() throws {
        let finding = Finding(
            rule: "r",
            severity: .info,
            subject: "s",
            found: String(repeating: "年\n", count: 100_000),
            legalSource: SampleRules.text("法"),
            message: SampleRules.text("话"),
            isEstablished: true
        )
        let now = Samples.instant("2026-02-10")
        let transitions = AlertLifecycle(policy: SupervisionPolicy(), events: [:])
            .reconcile([:], with: [finding], readings: now...now, now: now)
        let step = try #require(transitions.first.flatMap { AlertStep($0, at: now, sequence: 1) })
        #expect(step.found.map { $0.utf8.count <= AlertStep.foundLimit && !$0.contains("\n") } == true)
    }
}
