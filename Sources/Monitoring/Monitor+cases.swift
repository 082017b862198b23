import FoundationEssentials
import Supervision

/// What is done about alerts: each case goes on in the same commit as the alert that moves it.
extension Monitor {
    /// Carries cases on with the alerts that have changed; by a clock that is not believed they wait.
    func judgeCases(at now: Date) {
        guard clockDoubt == nil else { return }
        let changed = ledger.takeChangedAlerts()
        guard !changed.isEmpty, let judgement = CaseJudgement(rules) else { return }
        for alert in changed {
            let effect = judgement.effect(
                of: alert,
                in: ledger.cases,
                orders: ledger.orders,
                hasMembers: hasMembers(alert),
                at: now
            )
            if let effect { record(effect, of: judgement, at: now) }
        }
    }

    /// Carries open cases on where days or readings alone do.
    func reviewCases(at now: Date) {
        guard clockDoubt == nil, !ledger.cases.open.isEmpty, let judgement = CaseJudgement(rules) else { return }
        judgeCases(at: now)
        let today = rules.ruleBook.civilTime.date(at: now)
        let effects = ledger.cases.open.compactMap { id -> CaseEffect? in
            // With every tick: of thousands that are open, few have anything to be looked up for.
            guard let one = ledger.cases.cases[id], one.isReviewed(on: today) else { return nil }
            let alert = ledger.alert(of: one)
            return judgement.review(
                one,
                alert: alert,
                states: ledger.states,
                isAttended: alert.map { ledger.orders.acknowledgement(of: $0.finding) != nil } ?? false,
                at: now
            )
        }
        for effect in effects.sorted(by: { $0.next.id.precedes($1.next.id) }) {
            record(effect, of: judgement, at: now)
        }
    }

    /// Lets go of cases of which nothing comes any more; by a clock that is not believed, or while a commit is under way, they
    /// stay.
    func releaseCases(at now: Date) {
        guard clockDoubt == nil, !isFlushing, let law = rules.ruleBook.rectification else { return }
        ledger.releaseCases(endedBefore: now.addingTimeInterval(-law.repeatedWithin))
    }

    /// Takes in again what orders are about and was let go; false where the store cannot be read.
    func recallCases(for orders: [PersonOrder]) async -> Bool {
        let ids = orders.filter(\.kind.isOfCase).flatMap { $0.caseChanges.map(\.id) }
        let absent = ids.filter { ledger.cases.cases[$0] == nil }
        guard !absent.isEmpty else { return true }
        guard let stored = try? await ports.store.cases(of: absent) else { return false }
        ledger.recall(stored)
        return true
    }

    /// Takes what a person says of cases; nil where no pack says that there are any.
    func takeOfCase(_ order: PersonOrder, at now: Date) -> PersonOrder.Outcome? {
        judgeCases(at: now)
        guard let judgement = CaseJudgement(rules),
            let orders = CaseOrderJudgement(rules: rules, register: ledger.cases)
        else { return nil }
        let effect = orders.effect(of: order, at: now) { ledger.alert(of: $0) }
        ledger.record(effect, at: now)
        for one in effect.cases where one.asksAgain { askAgain(one.next, judgement, at: now) }
        isStatusStale = true
        return effect.order.outcome
    }

    /// Whether some of the alerts for which an alert stands, or stood, are not over.
    private func hasMembers(_ alert: Alert) -> Bool {
        guard let group = alert.finding.group, group.kind != .monitor else { return false }
        return rules.groups.sources(of: group).contains { source in
            ledger.alerts(of: .source(source)).values.contains { $0.finding.rule == group.rule && $0.state.stands }
        }
    }

    private func record(_ effect: CaseEffect, of judgement: CaseJudgement, at now: Date) {
        ledger.record(effect, at: now)
        if effect.asksAgain { askAgain(effect.next, judgement, at: now) }
        isStatusStale = true
    }

    /// Lets the pages of a case be looked at now; of very many the first ones, since the others have their turn anyway.
    private func askAgain(_ one: RectificationCase, _ judgement: CaseJudgement, at now: Date) {
        for id in judgement.pages(of: one).prefix(Self.mostPages) where !checks.isInFlight(id) {
            guard let source = rules.watchlist.source(id) else { continue }
            var state = ledger.state(of: id, now: now)
            guard state.nextCheck > now else { continue }
            state.nextCheck = now
            ledger.record(state)
            checks.insert(source, at: now)
        }
    }

    private static let mostPages = 200
}
