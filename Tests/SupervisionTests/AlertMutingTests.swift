import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// What people hear of an alert that begins, ends and returns while it is silenced.
struct AlertMutingTests {
    private enum Look { case found, missed, unreadable }

    /// Rules by which nothing is repeated by time: a reminder would tell what else nobody had told.
    private let rules: SupervisionRules = {
        var policy = SupervisionPolicy()
        policy.tellsEach = false
        return Samples.rules(policy: policy)
    }()
    private let start = Samples.instant("2026-02-01")

    private var finding: Finding {
        Finding(
            rule: "section-missing",
            severity: .error,
            subject: "annual-report/2025",
            legalSource: SampleRules.text("法"),
            message: SampleRules.text("话"),
            agency: Samples.bureau.id
        )
    }

    private var silence: PersonOrder {
        var order = PersonOrder(
            .silence,
            matchers: SilenceMatchers(rules: ["section-missing"]),
            by: "王某",
            note: "整改中",
            givenAt: start,
            until: start.addingTimeInterval(90 * 86_400)
        )
        (order.id, order.outcome, order.takenAt) = (1, .applied, start)
        return order
    }

    /// One look after the other, six hours apart, with or without the silence; what is told at each.
    private func told(_ looks: [(look: Look, isSilenced: Bool)]) -> [[AlertEvent]] {
        var alerts: [String: Alert] = [:]
        return looks.enumerated().map { index, one in
            let now = start.addingTimeInterval(Double(index) * 6 * 3600)
            let orders = StandingOrders(one.isSilenced ? [silence] : [])
            let muting = AlertMuting(orders: orders, rules: rules)
            var heard = alerts.values.compactMap { muting.review($0, at: now) }
            for transition in heard { alerts[transition.alert.fingerprint] = transition.alert }
            let transitions = rules.lifecycle.reconcile(
                alerts,
                with: one.look == .found ? [finding] : [],
                unverifiable: one.look == .unreadable ? Set(alerts.keys) : [],
                readings: now...now,
                now: now
            )
            for transition in transitions {
                let previous = alerts[transition.alert.fingerprint]
                guard let next = muting.heard(transition, after: previous, at: now) else { continue }
                alerts[next.alert.fingerprint] = next.isForgotten ? nil : next.alert
                heard.append(next)
            }
            return heard.compactMap(\.event)
        }
    }

    @Test func whatIsConfirmedInSilenceIsToldWhenTheSilenceIsOver() {
        #expect(told([(.found, true), (.found, true), (.found, false)]) == [[], [], [.alertFiring]])
    }

    @Test func whatCannotBeJudgedWhenTheSilenceEndsIsToldWhenItCan() {
        let looks: [(Look, Bool)] = [
            (.found, true), (.found, true), (.unreadable, true), (.unreadable, false), (.found, false), (.found, false),
        ]
        #expect(told(looks) == [[], [], [], [], [.alertFiring], []])
    }

    @Test func whatWasToldAndCannotBeJudgedForAWhileIsNotToldAgain() {
        let looks: [(Look, Bool)] = [(.found, false), (.found, false), (.unreadable, false), (.found, false)]
        #expect(told(looks) == [[], [.alertFiring], [], []])
    }

    @Test func theEndOfWhatWasOverInSilenceIsToldWhenTheSilenceIsOver() {
        let looks: [(Look, Bool)] = [
            (.found, false), (.found, false), (.missed, true), (.missed, true), (.missed, false),
        ]
        #expect(told(looks) == [[], [.alertFiring], [], [], [.alertResolved]])
    }

    @Test func whatReturnsInSilenceWasToldAlready() {
        let looks: [(Look, Bool)] = [
            (.found, false), (.found, false), (.missed, true), (.missed, true), (.found, true), (.found, false),
        ]
        #expect(told(looks) == [[], [.alertFiring], [], [], [], [.alertReminder]])
    }

    @Test func whatReturnsInSilenceInVainIsOver() {
        let looks: [(Look, Bool)] = [
            (.found, false), (.found, false), (.missed, true), (.missed, true), (.found, true), (.missed, false),
        ]
        #expect(told(looks) == [[], [.alertFiring], [], [], [], [.alertResolved]])
    }
}
