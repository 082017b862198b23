import FoundationEssentials
import Supervision
import TestSupport
import Testing

struct AlertLifecycleTests {
    private let lifecycle = AlertLifecycle(policy: SupervisionPolicy(), events: ["blocked": .sourceBlocked])
    private let t0 = Samples.instant("2026-02-01")

    private func finding(_ rule: Rule.ID = "flow", established: Bool = false, stage: String? = nil) -> Finding {
        Finding(
            rule: rule,
            severity: .error,
            subject: "annual-report/2025",
            legalSource: SampleRules.text("法"),
            message: SampleRules.text("话"),
            agency: "bureau",
            isEstablished: established,
            stage: stage
        )
    }

    /// Feeds one evaluation after the other, six hours apart; returns what was announced at each.
    private func run(_ evaluations: [[Finding]], unverifiable: [Int] = []) -> [[AlertEvent]] {
        var alerts: [String: Alert] = [:]
        return evaluations.enumerated().map { index, findings in
            let now = t0.addingTimeInterval(Double(index) * 6 * 3600)
            let transitions = lifecycle.reconcile(
                alerts,
                with: findings,
                unverifiable: unverifiable.contains(index) ? Set(alerts.keys) : [],
                readings: now...now,
                now: now
            )
            for transition in transitions {
                alerts[transition.alert.fingerprint] = transition.isForgotten ? nil : transition.alert
            }
            return transitions.compactMap(\.event)
        }
    }

    @Test func nobodyIsToldBeforeTheSecondReading() {
        #expect(run([[finding()], [finding()], [finding()]]) == [[], [.alertFiring], []])
    }

    @Test func whatRestsOnMoreThanOneReadingIsToldAtOnce() {
        #expect(run([[finding(established: true)]]) == [[.alertFiring]])
    }

    @Test func aFlickerIsNeverTold() {
        #expect(run([[finding()], [], [finding()], [], [finding()]]) == [[], [], [], [], []])
    }

    @Test func anAlertEndsWhenItsEndIsConfirmed() {
        #expect(run([[finding()], [finding()], [], [], []]) == [[], [.alertFiring], [], [.alertResolved], []])
    }

    @Test func aGapOfOneReadingDoesNotEndAnAlert() {
        #expect(run([[finding()], [finding()], [], [finding()], []]) == [[], [.alertFiring], [], [], []])
    }

    @Test func aRuleMayAnnounceItsAlertByANameOfItsOwn() {
        #expect(run([[finding("blocked")], [finding("blocked")]]) == [[], [.sourceBlocked]])
    }

    @Test func anAlertThatCannotBeCheckedIsNeitherEndedNorRepeated() {
        let events = run([[finding(established: true)], [], [], [finding(established: true)]], unverifiable: [1, 2])
        #expect(events == [[.alertFiring], [], [], []])
    }

    @Test func aNewStageIsToldAgain() {
        let events = run([[finding(established: true, stage: "14")], [finding(established: true, stage: "3")]])
        #expect(events == [[.alertFiring], [.alertReminder]])
    }

    @Test func aStandingAlertIsRepeatedOnceInSevenDays() {
        let events = run(Array(repeating: [finding()], count: 60)).flatMap { $0 }
        // Sixty evaluations are fifteen days: told at the second one, seven and fourteen days later.
        #expect(events == [.alertFiring, .alertReminder, .alertReminder])
    }

    @Test func oneReadingCountsOnce() {
        let first = lifecycle.reconcile([:], with: [finding()], readings: t0...t0, now: t0)
        let alerts = Dictionary(uniqueKeysWithValues: first.map { ($0.alert.fingerprint, $0.alert) })
        let again = lifecycle.reconcile(alerts, with: [finding()], readings: t0...t0, now: t0.addingTimeInterval(60))
        #expect(again.compactMap(\.event).isEmpty)
    }

    @Test func anAlertThatIsOverIsForgottenAfterAWhile() {
        let events = run(
            [[finding()], [finding()], [], []] + Array(repeating: [], count: 40) + [[finding()], [finding()]]
        )
        #expect(events.flatMap { $0 } == [.alertFiring, .alertResolved, .alertFiring])
    }
}
