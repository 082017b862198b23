package import FoundationEssentials

/// Carries alerts from one evaluation to the next: what is new, what still stands, what is over, and who hears of it.
///
/// Nothing is announced before it is confirmed, nothing ends before its end is confirmed, and nothing is repeated
/// without a reason: a new stage, a graver severity, or the time for a reminder.
package struct AlertLifecycle: Sendable {
    let policy: SupervisionPolicy
    /// The event that announces a rule's alert, where it is not `alert_firing`.
    let events: [Rule.ID: AlertEvent]

    package init(policy: SupervisionPolicy, events: [Rule.ID: AlertEvent]) {
        self.policy = policy
        self.events = events
    }

    /// An alert that changed, and what is to be announced about it.
    package struct Transition: Equatable, Sendable {
        /// The alert as it is from now on.
        package var alert: Alert
        /// Nil where the alert changed and nobody needs to hear of it.
        package var event: AlertEvent?
        /// Whether the alert is not kept any longer.
        package var isForgotten: Bool

        init(_ alert: Alert, _ event: AlertEvent? = nil, isForgotten: Bool = false) {
            self.alert = alert
            self.event = event
            self.isForgotten = isForgotten
        }
    }

    /// What becomes of `alerts` when `findings` are what does not hold now.
    ///
    /// - Parameters:
    ///   - alerts: The alerts of one agency or source, by fingerprint.
    ///   - findings: Everything that was found for the same agency or source.
    ///   - unverifiable: Fingerprints of alerts that can neither be upheld nor ended at present.
    ///   - readings: When the pages that the findings rest on were last read: the one read longest ago, and the latest.
    ///     A reading counts once, and only when every page was read again since the last one that counted.
    ///   - now: The instant of the evaluation.
    package func reconcile(
        _ alerts: [String: Alert],
        with findings: [Finding],
        unverifiable: Set<String> = [],
        readings: ClosedRange<Date>,
        now: Date
    ) -> [Transition] {
        var found: [String: Finding] = [:]
        for finding in findings where found[finding.fingerprint] == nil {
            found[finding.fingerprint] = finding
        }
        let standing = alerts.values.compactMap { alert -> Transition? in
            if let finding = found[alert.fingerprint], alert.state != .resolved {
                return upheld(alert, by: finding, readings, now: now)
            }
            guard found[alert.fingerprint] == nil else { return nil }
            return missed(
                alert,
                isVerifiable: !unverifiable.contains(alert.fingerprint),
                readings,
                now: now
            )
        }
        let fresh = found.values.filter { alerts[$0.fingerprint].map { $0.state == .resolved } ?? true }
            .map { first($0, readings, now: now) }
        return (standing + fresh).sorted { $0.alert.fingerprint < $1.alert.fingerprint }
    }

    private func first(_ finding: Finding, _ readings: ClosedRange<Date>, now: Date) -> Transition {
        let isConfirmed = finding.isEstablished || policy.confirmFailures <= 1
        var alert = Alert(
            finding: finding,
            state: isConfirmed ? .firing : .pending,
            startsAt: now,
            updatedAt: now,
            confirmations: isConfirmed ? 0 : 1
        )
        alert.lastCountedAt = readings.upperBound
        return isConfirmed ? announced(alert, at: now) : Transition(alert)
    }

    private func upheld(
        _ alert: Alert,
        by finding: Finding,
        _ readings: ClosedRange<Date>,
        now: Date
    ) -> Transition? {
        var next = alert
        next.finding = finding
        // What a finding rests on is not always at hand again, as the words of a report that was not read anew.
        if finding.evidence == nil, finding.found == alert.finding.found {
            next.finding.evidence = alert.finding.evidence
        }
        switch alert.state {
        case .pending:
            guard count(&next, readings) || finding.isEstablished else { return changed(next, from: alert, now: now) }
            guard next.confirmations >= policy.confirmFailures || finding.isEstablished else {
                return changed(next, from: alert, now: now)
            }
            next.state = .firing
            next.confirmations = 0
            next.updatedAt = now
            return announced(next, at: now)
        case .firing, .inhibited:
            next.state = .firing
            next.confirmations = 0
            next.lastCountedAt = max(next.lastCountedAt, readings.upperBound)
            return reminder(next, before: alert, now: now) ?? changed(next, from: alert, now: now)
        case .silenced, .resolved:
            return changed(next, from: alert, now: now)
        }
    }

    private func missed(
        _ alert: Alert,
        isVerifiable: Bool,
        _ readings: ClosedRange<Date>,
        now: Date
    ) -> Transition? {
        var next = alert
        switch alert.state {
        case .pending:
            return isVerifiable ? Transition(alert, isForgotten: true) : nil
        case .firing, .inhibited, .silenced:
            guard isVerifiable else {
                next.state = .inhibited
                return changed(next, from: alert, now: now)
            }
            _ = count(&next, readings)
            let isOver = alert.finding.isEstablished || next.confirmations >= policy.confirmSuccesses
            guard isOver else { return changed(next, from: alert, now: now) }
            next.state = .resolved
            next.updatedAt = now
            next.endsAt = now
            return Transition(next, .alertResolved)
        case .resolved:
            let isOld = alert.endsAt.map { now.timeIntervalSince($0) > policy.keepResolved } ?? true
            return isOld ? Transition(alert, isForgotten: true) : nil
        }
    }

    /// Counts a reading once.
    private func count(_ alert: inout Alert, _ readings: ClosedRange<Date>) -> Bool {
        guard readings.lowerBound > alert.lastCountedAt else { return false }
        alert.lastCountedAt = readings.upperBound
        alert.confirmations += 1
        return true
    }

    private func announced(_ alert: Alert, at now: Date) -> Transition {
        var alert = alert
        alert.lastAnnouncedAt = now
        return Transition(alert, events[alert.finding.rule] ?? .alertFiring)
    }

    private func reminder(_ next: Alert, before alert: Alert, now: Date) -> Transition? {
        let isDue = alert.lastAnnouncedAt.map { now.timeIntervalSince($0) >= policy.remindEvery } ?? true
        let isGraver = next.finding.severity > alert.finding.severity
        guard isDue || isGraver || next.finding.stage != alert.finding.stage else { return nil }
        var next = next
        next.lastAnnouncedAt = now
        next.updatedAt = now
        return Transition(next, .alertReminder)
    }

    private func changed(_ next: Alert, from alert: Alert, now: Date) -> Transition? {
        guard next != alert else { return nil }
        var next = next
        if next.finding != alert.finding || next.state != alert.state { next.updatedAt = now }
        return Transition(next)
    }
}
