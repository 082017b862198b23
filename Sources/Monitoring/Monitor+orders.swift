import FoundationEssentials
import Logging
import Supervision

/// What people say beside the running monitor: it is taken with the next tick, and remembered with all that comes of it.
extension Monitor {
    func takeOrders() async {
        // One at a time: what another has read before may be taken by now.
        guard !isTakingOrders else { return }
        isTakingOrders = true
        defer { isTakingOrders = false }
        // Where the store cannot be read, its trouble is told by who writes to it; what was said waits there.
        guard let waiting = try? await ports.store.waitingOrders() else { return }
        let now = clock.now()
        // What is committed waits no longer, and no number comes again.
        takenOrders.formIntersection(waiting.map(\.id))
        let open = waiting.filter { !takenOrders.contains($0.id) }
        awaitedChecks = Set(open.lazy.filter { !self.canTake($0) }.compactMap { $0.target.map { Source.ID($0) } })
        let next = Array(open.lazy.filter { self.canTake($0) }.prefix(Self.takenAtOnce))
        guard await recallCases(for: next) else { return }
        // Meanwhile a check may have begun.
        for order in next where canTake(order) { take(order, at: now) }
        guard clockDoubt == nil, let due = nextReview, due <= now else { return }
        reviewAlerts(at: now)
    }

    /// Takes what waited for the check of a source that has ended: where each tick finds it being checked, it would wait forever.
    func takeOrders(after source: Source.ID) async {
        if awaitedChecks.contains(source) { await takeOrders() }
    }

    /// So many orders are taken in one tick; the others wait for the next.
    private static let takenAtOnce = 50

    /// Whether nothing that goes on would be overwritten, or would overwrite what comes of it.
    private func canTake(_ order: PersonOrder) -> Bool {
        switch order.kind {
        case .accept, .attest: order.target.map { !checks.isInFlight(Source.ID($0)) } ?? true
        // How long it lasts nobody knows by a clock that is not believed.
        case .silence: clockDoubt == nil
        // Nor which day a term counts from.
        case .caseNote, .caseNotify, .caseClose, .caseReopen, .caseRecheck, .caseImport: clockDoubt == nil
        case .expire, .acknowledge, .falseAlarm: true
        }
    }

    private func take(_ order: PersonOrder, at now: Date) {
        takenOrders.insert(order.id)
        if order.kind.isOfCase, let outcome = takeOfCase(order, at: now) { return logTaken(order, outcome) }
        let judgement = OrderJudgement(rules: rules, orders: ledger.orders)
        let effect = judgement.effect(
            of: order,
            alert: order.target.flatMap { ledger.alert($0) },
            alerts: Array(ledger.allAlerts),
            states: ledger.states,
            at: now
        )
        ledger.record(effect, at: now)
        if let state = effect.state, let source = rules.watchlist.source(state.id) {
            checks.insert(source, at: state.nextCheck)
        }
        nextReview = .distantPast
        isStatusStale = true
        logTaken(order, effect.order.outcome)
    }

    private func logTaken(_ order: PersonOrder, _ outcome: PersonOrder.Outcome?) {
        logger.notice(
            "a person's order was taken",
            metadata: [
                "order": "\(order.id)", "kind": "\(order.kind.rawValue)",
                "by": .string(FieldText.bounded(order.author)),
                "target": .string(FieldText.bounded(order.target ?? "")),
                "outcome": "\(outcome?.rawValue ?? "")",
            ]
        )
    }

    /// Silences alerts for which an order holds now, and tells those for which none does any longer.
    func reviewAlerts(at now: Date) {
        let muting = AlertMuting(orders: ledger.orders, rules: rules)
        let transitions = ledger.allAlerts.compactMap { muting.review($0, at: now) }
        record(transitions.sorted { $0.alert.fingerprint < $1.alert.fingerprint }, at: now)
        ledger.end(ledger.orders.lapsed(at: now))
        nextReview = ledger.orders.nextEnd(after: now)
    }
}
