package import FoundationEssentials

/// Carries alerts from one evaluation to the next: what is new, what still stands, what is over, and who hears of it.
///
/// Nothing is announced before it is confirmed, nothing ends before its end is confirmed, and nothing is repeated
/// without a reason: a new stage, a graver severity, or the time for a reminder.
package struct AlertLifecycle: Sendable {
    let policy: SupervisionPolicy
    /// The event that announces a rule's alert, where it is not `alert_firing`.
    let events: [Rule.ID: AlertEvent]
    /// The rules that some pack has and that are switched on; nil where nobody says.
    let rulesInForce: Set<Rule.ID>?

    /// - Parameter rulesInForce: The rules that can be broken at present. An alert of another rule ends as every alert
    ///   does, and says that its rule is the reason. Nil: all are.
    package init(policy: SupervisionPolicy, events: [Rule.ID: AlertEvent], rulesInForce: Set<Rule.ID>? = nil) {
        self.policy = policy
        self.events = events
        self.rulesInForce = rulesInForce
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
    ) -> [AlertTransition] {
        guard !alerts.isEmpty || !findings.isEmpty else { return [] }
        let look = Look(readings: readings, now: now)
        var found: [String: Finding] = [:]
        for finding in findings where found[finding.fingerprint] == nil {
            found[finding.fingerprint] = finding
        }
        let standing = alerts.values.compactMap { alert -> AlertTransition? in
            if let finding = found[alert.fingerprint], alert.state != .resolved {
                return upheld(alert, by: finding, look)
            }
            guard found[alert.fingerprint] == nil else { return nil }
            return missed(alert, isVerifiable: !unverifiable.contains(alert.fingerprint), look)
        }
        let fresh = found.values.filter { alerts[$0.fingerprint].map { $0.state == .resolved } ?? true }
            .map { first($0, look) }
        return (standing + fresh).sorted { $0.alert.fingerprint < $1.alert.fingerprint }
    }

    /// One evaluation: what it rests on, and when it is made.
    private struct Look {
        let readings: ClosedRange<Date>
        let now: Date

        /// The readings as they are told; nil where no page could be read.
        var told: ClosedRange<Date>? { readings.lowerBound > .distantPast ? readings : nil }
    }

    // MARK: The finding is there

    private func first(_ finding: Finding, _ look: Look) -> AlertTransition {
        let isConfirmed = finding.isEstablished || policy.confirmFailures <= 1
        var alert = Alert(
            finding: finding,
            state: isConfirmed ? .firing : .pending,
            startsAt: look.now,
            updatedAt: look.now,
            confirmations: isConfirmed ? 0 : 1
        )
        alert.lastCountedAt = look.readings.upperBound
        let count = AlertCause.ReadingCount(1, of: max(1, policy.confirmFailures))
        guard isConfirmed else { return AlertTransition(alert, cause: .unconfirmed(count), readings: look.told) }
        return announced(alert, finding.isEstablished ? .established : .confirmed(count), look)
    }

    private func upheld(_ alert: Alert, by finding: Finding, _ look: Look) -> AlertTransition? {
        var next = alert
        next.finding = finding
        // What a finding rests on is not always at hand again, as the words of a report that was not read anew.
        if finding.evidence == nil, finding.found == alert.finding.found {
            next.finding.evidence = alert.finding.evidence
        }
        switch alert.state {
        case .pending: return seen(next, before: alert, look)
        case .firing, .inhibited:
            next.state = .firing
            next.confirmations = 0
            next.lastCountedAt = max(next.lastCountedAt, look.readings.upperBound)
            return reminder(next, before: alert, look)
                ?? changed(next, from: alert, cause: Self.cause(of: next, after: alert), look)
        case .silenced, .resolved:
            next.confirmations = 0
            next.lastCountedAt = max(next.lastCountedAt, look.readings.upperBound)
            return changed(next, from: alert, cause: Self.difference(next.finding, alert.finding), look)
        }
    }

    private func seen(_ pending: Alert, before alert: Alert, _ look: Look) -> AlertTransition? {
        var next = pending
        let counts = countReading(&next, look.readings)
        let count = AlertCause.ReadingCount(next.confirmations, of: policy.confirmFailures)
        let isConfirmed = counts && count.count >= count.needed
        guard isConfirmed || next.finding.isEstablished else {
            let cause = counts ? .unconfirmed(count) : Self.difference(next.finding, alert.finding)
            return changed(next, from: alert, cause: cause, counts: counts, look)
        }
        next.state = .firing
        next.confirmations = 0
        next.updatedAt = look.now
        return announced(next, isConfirmed ? .confirmed(count) : .established, look)
    }

    private func announced(_ alert: Alert, _ cause: AlertCause, _ look: Look) -> AlertTransition {
        var alert = alert
        alert.lastAnnouncedAt = look.now
        return AlertTransition(alert, event(of: alert), cause: cause, readings: look.told)
    }

    /// The event that announces an alert.
    package func event(of alert: Alert) -> AlertEvent { events[alert.finding.rule] ?? .alertFiring }

    private func reminder(_ next: Alert, before alert: Alert, _ look: Look) -> AlertTransition? {
        // Told by their causes, alerts are repeated in the digest of a day.
        let isDue =
            policy.tellsEach
            && (alert.lastAnnouncedAt.map { look.now.timeIntervalSince($0) >= policy.remindEvery } ?? true)
        let cause: AlertCause
        if next.finding.severity > alert.finding.severity {
            cause = .graver(than: alert.finding.severity)
        } else if next.finding.stage != alert.finding.stage {
            cause = .newStage(after: alert.finding.stage)
        } else if isDue {
            cause = .reminderDue
        } else {
            return nil
        }
        var next = next
        next.lastAnnouncedAt = look.now
        next.updatedAt = look.now
        return AlertTransition(next, .alertReminder, cause: cause)
    }

    // MARK: The finding is not there

    private func missed(_ alert: Alert, isVerifiable: Bool, _ look: Look) -> AlertTransition? {
        switch alert.state {
        case .pending:
            guard isVerifiable else { return nil }
            let cause = isInForce(alert) ? AlertCause.notConfirmed : .ruleNotInForce
            return AlertTransition(alert, cause: cause, readings: look.told, isForgotten: true)
        case .firing, .inhibited, .silenced:
            guard isVerifiable else {
                var next = alert
                next.state = .inhibited
                return changed(next, from: alert, cause: .unverifiable, look)
            }
            return ending(alert, look)
        case .resolved:
            let isOld = alert.endsAt.map { look.now.timeIntervalSince($0) > policy.keepResolved } ?? true
            return isOld ? AlertTransition(alert, cause: .expired, isForgotten: true) : nil
        }
    }

    private func ending(_ alert: Alert, _ look: Look) -> AlertTransition? {
        var next = alert
        let counts = countReading(&next, look.readings)
        // What several readings established, one evaluation without it ends.
        let needed = alert.finding.isEstablished ? 1 : policy.confirmSuccesses
        let isOver = alert.finding.isEstablished || next.confirmations >= needed
        let count = AlertCause.ReadingCount(isOver ? max(needed, next.confirmations) : next.confirmations, of: needed)
        guard isOver else {
            return changed(next, from: alert, cause: counts ? .missed(count) : nil, counts: counts, look)
        }
        next.state = .resolved
        next.updatedAt = look.now
        next.endsAt = look.now
        let cause = isInForce(alert) ? AlertCause.gone(count) : .ruleNotInForce
        return AlertTransition(next, .alertResolved, cause: cause, readings: look.told)
    }

    private func isInForce(_ alert: Alert) -> Bool { rulesInForce?.contains(alert.finding.rule) ?? true }

    // MARK: Counting and comparing

    /// Counts a reading once.
    private func countReading(_ alert: inout Alert, _ readings: ClosedRange<Date>) -> Bool {
        guard readings.lowerBound > alert.lastCountedAt else { return false }
        alert.lastCountedAt = readings.upperBound
        alert.confirmations += 1
        return true
    }

    private func changed(
        _ next: Alert,
        from alert: Alert,
        cause: AlertCause?,
        counts: Bool = false,
        _ look: Look
    ) -> AlertTransition? {
        guard next != alert else { return nil }
        var next = next
        if next.finding != alert.finding || next.state != alert.state { next.updatedAt = look.now }
        return AlertTransition(next, cause: cause, readings: counts ? look.told : nil)
    }

    /// Why an alert that stands is another one than before, where nobody has to hear of it.
    private static func cause(of next: Alert, after alert: Alert) -> AlertCause? {
        if alert.state == .inhibited { return .sourceBack }
        return alert.confirmations > 0 ? .seenAgain : difference(next.finding, alert.finding)
    }

    /// What of a finding is another than before; nil where that is at most the words of its message.
    private static func difference(_ next: Finding, _ finding: Finding) -> AlertCause? {
        if next.severity < finding.severity { return .milder(than: finding.severity) }
        if next.severity > finding.severity { return .graver(than: finding.severity) }
        return next.hasFacts(of: finding) ? nil : .evidenceChanged
    }
}
