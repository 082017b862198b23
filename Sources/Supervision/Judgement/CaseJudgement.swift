package import FoundationEssentials

/// What becomes of rectification cases as alerts, readings and days go by: a pure function of what is known.
package struct CaseJudgement: Sendable {
    let rules: SupervisionRules
    let law: RectificationRules

    /// Nil where no pack says that alerts are followed until they are mended.
    package init?(_ rules: SupervisionRules) {
        guard let law = rules.ruleBook.rectification else { return nil }
        self.rules = rules
        self.law = law
    }

    /// What becomes of the case of an alert that has changed, or of one that has none yet; nil: nothing.
    ///
    /// - Parameters:
    ///   - orders: What people have said and what holds of it.
    ///   - hasMembers: Whether some of the alerts for which this one stands, or stood, are not over.
    package func effect(
        of alert: Alert,
        in register: CaseRegister,
        orders: StandingOrders,
        hasMembers: Bool = false,
        at now: Date
    ) -> CaseEffect? {
        let latest = register.latest(of: alert.fingerprint)
        let current = latest.flatMap { $0.state.isOpen ? $0 : nil }
        if alert.state != .resolved, let falseAlarm = orders.falseAlarms[alert.fingerprint],
            falseAlarm.evidence == alert.finding.evidenceDigest
        {
            return current.map { calledWrong($0, by: falseAlarm.mark, at: now) }
        }
        if let current { return followed(current, by: alert, hasMembers: hasMembers, at: now) }
        guard makesCase(alert), isAnew(alert, after: latest) else { return nil }
        return opened(alert, after: latest, in: register, at: now)
    }

    // MARK: Opening

    /// Whether an alert is followed: it stands, people were told of it by itself or in a summary, and it is somebody's.
    private func makesCase(_ alert: Alert) -> Bool {
        alert.state == .firing && alert.lastAnnouncedAt != nil && law.workingDays[alert.finding.severity] != nil
            && !law.unmendable.contains(alert.finding.rule) && !alert.finding.concerned.isEmpty
            && alert.finding.group?.kind != .monitor
    }

    /// Whether it is another occurrence than the one that the last case was about. Whoever has closed a case while its alert
    /// stood has closed it for as long as that stands.
    private func isAnew(_ alert: Alert, after latest: RectificationCase?) -> Bool {
        guard let latest else { return true }
        return latest.state == .falseAlarm || alert.startsAt > latest.changedAt
    }

    private func opened(
        _ alert: Alert,
        after latest: RectificationCase?,
        in register: CaseRegister,
        at now: Date
    ) -> CaseEffect {
        let today = rules.ruleBook.civilTime.date(at: now)
        let term = term(for: alert.finding.severity, after: today)
        let isRepeated = latest.map {
            $0.state == .closed && now.timeIntervalSince($0.changedAt) <= law.repeatedWithin
        }
        var effect = CaseEffect(
            RectificationCase(
                id: register.nextID(in: today.year),
                of: alert.finding,
                openedAt: now,
                due: term.end,
                isDueProvisional: term.isProvisional
            )
        )
        effect.next.repeats = isRepeated == true ? latest?.id : nil
        effect.finding = alert.finding
        effect.note(.opened, at: now)
        return effect
    }

    /// The term of a case that begins to count after `day`.
    func term(for severity: Severity, after day: CivilDate) -> WorkingDayTerm {
        law.term(for: severity, after: day, by: rules.ruleBook.calendar)
    }

    // MARK: Following

    private func calledWrong(_ one: RectificationCase, by mark: OrderMark, at now: Date) -> CaseEffect {
        var effect = CaseEffect(one)
        effect.enter(.falseAlarm, at: now)
        effect.next.recheckSince = nil
        effect.note(.falseAlarm, at: now, by: mark)
        return effect
    }

    private func followed(
        _ one: RectificationCase,
        by alert: Alert,
        hasMembers: Bool,
        at now: Date
    ) -> CaseEffect? {
        switch alert.state {
        case .firing, .silenced: standing(one, as: alert, at: now)
        case .resolved: hasMembers ? dissolved(one, at: now) : over(one, as: alert, at: now)
        case .pending, .inhibited: nil
        }
    }

    private func standing(_ one: RectificationCase, as alert: Alert, at now: Date) -> CaseEffect? {
        var effect = CaseEffect(one)
        if alert.finding.severity > one.severity {
            effect.next.severity = alert.finding.severity
            effect.note(.graver, at: now, note: alert.finding.severity.rawValue)
        }
        if one.mendedAt != nil || one.lostAt != nil {
            (effect.next.mendedAt, effect.next.lostAt, effect.next.recheckSince) = (nil, nil, nil)
            if one.state == .rectified { effect.enter(one.notifiedAt == nil ? .new : .inProgress, at: now) }
            effect.note(.findingBack, at: now)
        }
        let saysAnew: [AlertCause.Kind] = [.evidenceChanged, .graver, .milder, .newStage]
        if let kind = alert.cause?.kind, saysAnew.contains(kind) || !effect.steps.isEmpty {
            effect.finding = alert.finding
        }
        // Whose part of it is mended has no part in the case any more: nobody else's delay is theirs.
        let concerned = alert.finding.concerned
        if one.agency == nil, !concerned.isEmpty, concerned != one.agencies {
            (effect.next.agencies, effect.finding) = (concerned, alert.finding)
        }
        return effect.steps.isEmpty && effect.finding == nil ? nil : effect
    }

    /// What stood for several is over, and some of them are not: that is no sign that anything is mended.
    private func dissolved(_ one: RectificationCase, at now: Date) -> CaseEffect? {
        guard one.mendedAt == nil, one.lostAt == nil else { return nil }
        var effect = CaseEffect(one)
        effect.enter(.closed, at: now)
        effect.next.recheckSince = nil
        effect.note(.dissolved, at: now)
        return effect
    }

    /// That nobody looks any more mends nothing: then it is for a person to say what became of it.
    private func over(_ one: RectificationCase, as alert: Alert, at now: Date) -> CaseEffect? {
        guard one.mendedAt == nil, one.lostAt == nil else { return nil }
        var effect = CaseEffect(one)
        effect.next.recheckSince = nil
        let isUnlisted = one.group.map { rules.groups.sources(of: $0).isEmpty } ?? false
        if isUnlisted || alert.cause?.kind == .notListed || alert.cause?.kind == .ruleNotInForce {
            effect.next.lostAt = now
            effect.note(.unwatched, at: now)
        } else {
            effect.next.mendedAt = now
            effect.next.recheckSince = now
            effect.enter(.rectified, at: now)
            effect.note(.findingGone, at: now)
        }
        return effect
    }
}
