import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Every change of an alert says why, in one word with its numbers.
struct AlertCauseTests {
    private let t0 = Samples.instant("2026-02-01")

    private func lifecycle(
        _ policy: SupervisionPolicy = SupervisionPolicy(),
        inForce: Set<Rule.ID>? = nil
    ) -> AlertLifecycle {
        AlertLifecycle(policy: policy, events: [:], rulesInForce: inForce)
    }

    private func finding(
        _ severity: Severity = .error,
        established: Bool = false,
        stage: String? = nil,
        found: String? = nil,
        message: String = "话"
    ) -> Finding {
        Finding(
            rule: "flow",
            severity: severity,
            subject: "annual-report/2025",
            found: found,
            legalSource: SampleRules.text("法"),
            message: SampleRules.text(message),
            agency: "bureau",
            isEstablished: established,
            stage: stage
        )
    }

    /// What one evaluation finds; nil where the page cannot be read.
    private typealias Look = [Finding]?

    /// Feeds one evaluation after the other, six hours apart; returns the causes, `-` where there is none.
    private func causes(_ looks: [Look], _ lifecycle: AlertLifecycle? = nil) -> [String] {
        var alerts: [String: Alert] = [:]
        return looks.enumerated().map { index, look in
            let now = t0.addingTimeInterval(Double(index) * 6 * 3600)
            let transitions = (lifecycle ?? self.lifecycle()).reconcile(
                alerts,
                with: look ?? [],
                unverifiable: look == nil ? Set(alerts.keys) : [],
                readings: now...now,
                now: now
            )
            for transition in transitions {
                alerts[transition.alert.fingerprint] = transition.isForgotten ? nil : transition.alert
            }
            return transitions.first?.cause?.description ?? "-"
        }
    }

    @Test func anAlertIsConfirmedAndEndsByReadings() {
        let seen = [finding()]
        #expect(
            causes([seen, seen, seen, [], []])
                == ["unconfirmed 1/2", "confirmed 2/2", "-", "missed 1/2", "gone 2/2"]
        )
    }

    @Test func eachReadingOfThreeIsCounted() {
        let policy = SupervisionPolicy(confirmFailures: 3, confirmSuccesses: 3)
        let seen = [finding()]
        #expect(
            causes([seen, seen, seen, [], [], []], lifecycle(policy))
                == ["unconfirmed 1/3", "unconfirmed 2/3", "confirmed 3/3", "missed 1/3", "missed 2/3", "gone 3/3"]
        )
    }

    @Test func whereOneReadingIsEnoughItIsConfirmedByOne() {
        let policy = SupervisionPolicy(confirmFailures: 1, confirmSuccesses: 1)
        #expect(causes([[finding()], []], lifecycle(policy)) == ["confirmed 1/1", "gone 1/1"])
    }

    @Test func whatIsEstablishedWaitsForNothingAndEndsAtOnce() {
        #expect(causes([[finding(established: true)], []]) == ["established", "gone 1/1"])
        #expect(causes([[finding()], [finding(established: true)]]) == ["unconfirmed 1/2", "confirmed 2/2"])
    }

    @Test func aFlickerIsNotConfirmed() {
        #expect(causes([[finding()], []]) == ["unconfirmed 1/2", "not-confirmed"])
    }

    @Test func aReadingThatMissedItIsAnsweredByOneThatSawIt() {
        let seen = [finding()]
        #expect(causes([seen, seen, [], seen]).suffix(2) == ["missed 1/2", "seen-again"])
    }

    @Test func aPageThatCannotBeReadAndComesBackIsSaid() {
        let seen = [finding()]
        #expect(causes([seen, seen, nil, nil, seen]).suffix(3) == ["unverifiable", "-", "source-back"])
    }

    @Test func aReminderSaysWhetherStageSeverityOrTimeIsTheReason() {
        func second(_ finding: Finding) -> String? {
            causes([[self.finding(established: true, stage: "14")], [finding]]).last
        }
        #expect(second(finding(established: true, stage: "3")) == "new-stage 14")
        #expect(second(finding(.critical, established: true, stage: "14")) == "graver error")
        #expect(second(finding(.critical, established: true, stage: "3")) == "graver error")
        #expect(second(finding(.warning, established: true, stage: "14")) == "milder error")
        let long = causes(Array(repeating: [finding(established: true)], count: 29))
        #expect(long.filter { $0 != "-" } == ["established", "reminder-due"])
    }

    @Test func otherFactsAreACauseAndOtherWordsAreNone() {
        let first = finding(established: true, found: "12", message: "还有3天")
        #expect(causes([[first], [finding(established: true, found: "13")]]).last == "evidence-changed")
        #expect(causes([[first], [finding(established: true, found: "12", message: "还有2天")]]).last == "-")
    }

    @Test func anAlertOfARuleThatIsOffSaysSo() {
        let off = lifecycle(inForce: ["other"])
        #expect(causes([[finding(established: true)], []], off).last == "rule-not-in-force")
        #expect(causes([[finding()], []], off).last == "rule-not-in-force")
    }

    @Test func anAlertThatIsOverExpires() {
        let looks: [Look] = [[finding(established: true)], []] + Array(repeating: [], count: 30)
        #expect(causes(looks).filter { $0 != "-" } == ["established", "gone 1/1", "expired"])
    }

    @Test func whatIsNoLongerListedSaysSo() {
        let fresh = lifecycle().reconcile([:], with: [finding()], readings: t0...t0, now: t0)
        var alert = fresh[0].alert
        #expect(alert.ended(at: t0, keepResolved: 60)?.cause == .notListed)
        alert.state = .firing
        let ended = alert.ended(at: t0, keepResolved: 60)
        #expect(ended?.cause == .notListed)
        #expect(ended?.alert.cause == .notListed)
        #expect(ended?.alert.ended(at: t0.addingTimeInterval(61), keepResolved: 60)?.cause == .expired)
    }

    @Test func theAlertKeepsTheLastCauseWhileNothingHappens() {
        let seen = [finding()]
        let first = lifecycle().reconcile([:], with: seen, readings: t0...t0, now: t0)
        let later = t0.addingTimeInterval(60)
        let second = lifecycle().reconcile(
            [first[0].alert.fingerprint: first[0].alert],
            with: seen,
            readings: later...later,
            now: later
        )
        let third = lifecycle().reconcile(
            [first[0].alert.fingerprint: second[0].alert],
            with: seen,
            readings: later.addingTimeInterval(60)...later.addingTimeInterval(60),
            now: later.addingTimeInterval(60)
        )
        #expect(third.first?.cause == nil)
        #expect(third.first?.alert.cause == .confirmed(AlertCause.ReadingCount(2, of: 2)))
    }

    @Test func readingsThatCountAreKeptWithTheStep() {
        let earlier = t0.addingTimeInterval(-900)
        let first = lifecycle().reconcile([:], with: [finding()], readings: earlier...t0, now: t0)
        #expect(first[0].readings == earlier...t0)
        let never = lifecycle().reconcile(
            [:],
            with: [finding(established: true)],
            readings: .distantPast ... .distantPast,
            now: t0
        )
        #expect(never[0].readings == nil)
    }

    // MARK: As text

    private static let samples: [AlertCause] = [
        .unconfirmed(AlertCause.ReadingCount(1, of: 2)), .confirmed(AlertCause.ReadingCount(2, of: 2)),
        .missed(AlertCause.ReadingCount(1, of: 3)), .gone(AlertCause.ReadingCount(3, of: 3)), .established,
        .newStage(after: "14"), .newStage(after: nil), .graver(than: .warning), .milder(than: .critical), .reminderDue,
        .evidenceChanged, .seenAgain, .notConfirmed, .unverifiable, .sourceBack, .ruleNotInForce, .notListed, .expired,
        .occurred, .silenced, .silenceOver, .acknowledged, .falseAlarm,
    ]

    @Test func everyKindHasASample() {
        #expect(Set(Self.samples.map(\.kind)) == Set(AlertCause.Kind.allCases))
    }

    @Test(arguments: samples)
    func aCauseIsReadBackFromItsText(_ cause: AlertCause) {
        #expect(AlertCause(cause.description) == cause)
        let readings = cause.readings
        let parts = AlertCause(cause.kind, count: readings?.count, needed: readings?.needed, before: cause.before)
        #expect(parts == cause)
    }

    @Test(arguments: [
        "", "fine", "confirmed", "confirmed 2", "confirmed a/b", "confirmed 1/2/3", "graver", "graver heavy",
        "established 1/2", "expired now",
    ])
    func anyOtherTextIsNoCause(_ text: String) {
        #expect(AlertCause(text) == nil)
    }
}
