package import FoundationEssentials

/// Keeps back what people do not want to be told, and tells it when that is over.
///
/// What an alert is does not depend on it: checks and judgements go on, and everything stays visible in the status.
package struct AlertMuting: Sendable {
    let orders: StandingOrders
    let rules: SupervisionRules

    /// - Parameter orders: What people have said and what holds of it.
    package init(orders: StandingOrders, rules: SupervisionRules) {
        self.orders = orders
        self.rules = rules
    }

    /// What of a transition people are told.
    ///
    /// - Parameter previous: The alert as it was kept before; nil where there was none.
    /// - Returns: Nil where the alert stays as it was.
    package func heard(_ transition: AlertTransition, after previous: Alert?, at now: Date) -> AlertTransition? {
        let isPlain =
            previous.map { ![.silenced, .pending].contains($0.state) && $0.lastAnnouncedAt != nil && !$0.isEndUntold }
            ?? true
        guard !orders.mutesNothing || !isPlain else { return transition }
        var next = transition
        let told = previous.flatMap { $0.state == .resolved && !$0.isEndUntold ? nil : $0.lastAnnouncedAt }
        if next.alert.state == .pending { takeOn(told, in: &next, at: now) }
        guard let mute = orders.mute(next.alert.finding, on: rules.watchlist, at: now) else {
            return unmuted(next, after: previous, told: told, at: now)
        }
        return muted(next, by: mute, after: previous, told: told)
    }

    /// The orders that hold no longer because of a transition: who attends to an alert attends to it as it is, and who
    /// calls it wrong calls its evidence wrong.
    package func ended(by transition: AlertTransition) -> Set<Int> {
        let (alert, finding) = (transition.alert, transition.alert.finding)
        var ended: Set<Int> = []
        let isOver = alert.state == .resolved || transition.isForgotten
        if let one = orders.acknowledgements[alert.fingerprint], isOver || one.severity != finding.severity {
            ended.insert(one.mark.id)
        }
        if let one = orders.falseAlarms[alert.fingerprint], [.firing, .silenced].contains(alert.state), !isOver,
            one.evidence != finding.evidenceDigest
        {
            ended.insert(one.mark.id)
        }
        return ended
    }

    /// What becomes of an alert, though nothing was found anew, when an order begins or ceases to hold; nil: nothing.
    package func review(_ alert: Alert, at now: Date) -> AlertTransition? {
        let mute = orders.mute(alert.finding, on: rules.watchlist, at: now)
        var next = alert
        switch alert.state {
        case .firing:
            guard let mute else { return nil }
            next.state = .silenced
            next.updatedAt = now
            return AlertTransition(next, cause: mute.kind == .falseAlarm ? .falseAlarm : .silenced, order: mute)
        case .silenced:
            return mute == nil ? told(AlertTransition(alert, cause: .silenceOver), alert.lastAnnouncedAt, at: now) : nil
        case .resolved where alert.isEndUntold && mute == nil:
            next.isEndUntold = false
            return AlertTransition(next, .alertResolved, cause: .silenceOver)
        case .resolved, .pending, .inhibited: return nil
        }
    }

    // MARK: Kept back

    private func muted(
        _ transition: AlertTransition,
        by mute: OrderMark,
        after previous: Alert?,
        told: Date?
    ) -> AlertTransition? {
        var next = transition
        switch next.alert.state {
        case .pending, .inhibited: return next
        case .firing, .silenced:
            next.alert.state = .silenced
            next.alert.lastAnnouncedAt = told
            next.event = nil
            if next.cause?.kind == .reminderDue { drop(&next, after: previous) }
        case .resolved where next.isForgotten:
            return next.alert.isEndUntold ? nil : next
        case .resolved:
            // A false alarm ended the story when it was told as one.
            next.alert.isEndUntold = next.alert.isEndUntold || (mute.kind == .silence && told != nil)
            next.event = nil
        }
        if previous?.state != next.alert.state { next.order = mute }
        return next
    }

    /// Takes a transition for none that anybody would ask about.
    private func drop(_ transition: inout AlertTransition, after previous: Alert?) {
        transition.cause = nil
        transition.event = nil
        transition.alert.cause = previous?.cause
    }

    /// An alert whose end was not told and that comes back was told already; one that comes back in vain is over again.
    private func takeOn(_ told: Date?, in next: inout AlertTransition, at now: Date) {
        guard let told else { return }
        next.alert.lastAnnouncedAt = told
        guard next.isForgotten else { return }
        next.isForgotten = false
        next.alert.state = .resolved
        next.alert.updatedAt = now
        next.alert.endsAt = now
        next.event = .alertResolved
    }

    // MARK: Told

    private func unmuted(
        _ transition: AlertTransition,
        after previous: Alert?,
        told: Date?,
        at now: Date
    ) -> AlertTransition {
        var next = transition
        switch next.alert.state {
        case .silenced: return self.told(next, told, at: now)
        // People know of it, and that it was over meanwhile they never heard.
        case .firing where previous?.state == .pending && told != nil && next.event != nil: next.event = .alertReminder
        // It was confirmed while it was kept back, and could not be judged when that ended.
        case .firing where previous?.state == .inhibited && told == nil && next.event == nil:
            next.event = rules.lifecycle.event(of: next.alert)
            next.alert.lastAnnouncedAt = now
        case .firing where next.event == .alertReminder && told == nil:
            next.event = rules.lifecycle.event(of: next.alert)
        case .firing where next.event == .alertReminder: quieten(&next, after: previous, told: told)
        case .resolved where next.isForgotten && next.alert.isEndUntold:
            next.event = .alertResolved
        case .resolved where next.event == .alertResolved && told == nil:
            next.event = nil
        case .firing, .pending, .inhibited, .resolved: break
        }
        return next
    }

    /// Somebody attends to it: repeating it would only disturb. That it is graver than it was is told.
    private func quieten(_ next: inout AlertTransition, after previous: Alert?, told: Date?) {
        guard let cause = next.cause?.kind, [.reminderDue, .newStage].contains(cause),
            let mark = orders.acknowledgement(of: next.alert.finding)
        else { return }
        next.alert.lastAnnouncedAt = told
        next.event = nil
        next.order = mark
        if cause == .reminderDue { drop(&next, after: previous) }
    }

    /// It stands and is not kept back any longer.
    private func told(_ transition: AlertTransition, _ told: Date?, at now: Date) -> AlertTransition {
        var next = transition
        next.alert.state = .firing
        next.alert.confirmations = 0
        next.alert.updatedAt = now
        next.alert.lastAnnouncedAt = now
        next.event = told == nil ? rules.lifecycle.event(of: next.alert) : .alertReminder
        let cause = next.cause ?? .silenceOver
        next.cause = cause
        next.alert.cause = cause
        return next
    }
}
