package import FoundationEssentials

extension CaseJudgement {
    /// What days and readings make of an open case, though its alert has not changed; nil: nothing.
    ///
    /// - Parameters:
    ///   - alert: Its alert; nil where none is kept any longer.
    ///   - states: What is known of sources.
    ///   - isAttended: Whether somebody attends to the alert, so that nobody is reminded.
    package func review(
        _ one: RectificationCase,
        alert: Alert?,
        states: [Source.ID: SourceState],
        isAttended: Bool,
        at now: Date
    ) -> CaseEffect? {
        guard one.isReviewed(on: rules.ruleBook.civilTime.date(at: now)) else { return nil }
        let reading = lastReading(of: one, in: states)
        guard let since = one.recheckSince else {
            return afterDue(one, alert: alert, reading: reading, isAttended: isAttended, at: now)
        }
        guard let reading, reading > since else { return nil }
        guard one.mendedAt != nil else { return stillFound(one, alert: alert, reading: reading, at: now) }
        // What is seen once more, though not confirmed, is not known to be gone.
        guard alert.map({ $0.state == .resolved }) ?? true else { return nil }
        return closed(one, alert: alert, at: now)
    }

    /// When everything that a case rests on was last read in full; nil where some of it cannot be read, or never was.
    package func lastReading(of one: RectificationCase, in states: [Source.ID: SourceState]) -> Date? {
        var first: Date?
        for id in pages(of: one) {
            guard let source = rules.watchlist.source(id), let state = states[id],
                let reading = state.fullReading(of: source)
            else { return nil }
            first = min(first ?? reading, reading)
        }
        return first
    }

    /// The pages that a case rests on; none where they are watched no more.
    package func pages(of one: RectificationCase) -> [Source.ID] {
        if let source = one.source { return [source] }
        if let group = one.group { return rules.groups.sources(of: group) }
        guard let agency = one.agency else { return [] }
        let all = rules.watchlist.sources(of: agency)
        let lists = all.filter(\.kind.isDutyList)
        return (lists.isEmpty ? all : lists).map(\.id)
    }

    // MARK: After the due day

    /// It is looked at on the day after: nothing is called overdue by a reading from before. Later it is repeated as alerts are.
    private func afterDue(
        _ one: RectificationCase,
        alert: Alert?,
        reading: Date?,
        isAttended: Bool,
        at now: Date
    ) -> CaseEffect? {
        guard one.mendedAt == nil, let alert, isFound(alert) else { return nil }
        if let told = one.overdueToldAt {
            let pause = rules.policy.remindEvery(one.severity, by: rules.ruleBook.telling ?? TellingRules())
            guard let pause, !isAttended, now.timeIntervalSince(told) >= pause else { return nil }
        } else if reading.map({ $0 < rules.ruleBook.civilTime.end(of: one.due) }) ?? true {
            var effect = CaseEffect(one)
            effect.recheck(at: now)
            effect.note(.recheckBegun, at: now)
            return effect
        }
        var effect = CaseEffect(one)
        becomeOverdue(&effect, alert, at: now)
        return effect
    }

    /// Whether the last reading has found it again.
    private func isFound(_ alert: Alert) -> Bool {
        [.firing, .silenced].contains(alert.state) && alert.confirmations == 0
    }

    private func stillFound(
        _ one: RectificationCase,
        alert: Alert?,
        reading: Date,
        at now: Date
    ) -> CaseEffect? {
        guard let alert, isFound(alert) else { return nil }
        var effect = CaseEffect(one)
        effect.next.recheckSince = nil
        if one.state == .rectified { effect.enter(one.notifiedAt == nil ? .new : .inProgress, at: now) }
        effect.note(.stillFound, at: now)
        if one.overdueToldAt == nil, reading >= rules.ruleBook.civilTime.end(of: one.due) {
            becomeOverdue(&effect, alert, at: now)
        }
        return effect
    }

    private func becomeOverdue(_ effect: inout CaseEffect, _ alert: Alert, at now: Date) {
        if effect.next.overdueToldAt == nil { effect.note(.overdue, at: now) }
        effect.next.overdueToldAt = now
        guard alert.state == .firing else { return }
        let days = rules.ruleBook.civilTime.date(at: now).daysSinceEpoch - effect.next.due.daysSinceEpoch
        effect.notice = notice(.caseOverdue, law.overdueRule, of: effect.next, alert) { $0[.days] = "\(days)" }
    }

    private func closed(_ one: RectificationCase, alert: Alert?, at now: Date) -> CaseEffect {
        var effect = CaseEffect(one)
        effect.next.recheckSince = nil
        effect.enter(.closed, at: now)
        effect.note(.closed, at: now)
        effect.notice = notice(.caseChanged, law.closingRule, of: effect.next, alert) { _ in }
        return effect
    }

    // MARK: Telling

    /// What a line tells of a case.
    func notice(
        _ event: AlertEvent,
        _ rule: Rule.ID,
        of one: RectificationCase,
        _ alert: Alert?,
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> OrderJudgement.Notice? {
        guard let (pack, _) = rules.ruleBook.rule(rule) else { return nil }
        let subject = FindingSubject(
            "case/\(one.id)",
            agency: one.agency,
            source: one.source,
            address: alert?.finding.address ?? one.source.flatMap(rules.watchlist.source)?.address,
            due: one.due
        )
        let plain = LocalizedText(chinese: one.subject, english: one.subject)
        let texts: [MessageTemplate.Variable: LocalizedText] = [
            .message: alert?.finding.message ?? plain, .state: law.name(of: one.state),
        ]
        let agencies = one.agencies.compactMap(rules.watchlist.agency)
        let finding = pack.finding(rule, about: subject, in: .everywhere, texts: texts) { values in
            values[.caseID] = one.id.rawValue
            values[.agency] = agencies.isEmpty ? one.agencies.first?.rawValue : agencies.names
            values[.due] = one.due.description
            fill(&values)
        }
        guard var told = finding else { return nil }
        if event == .caseOverdue { told.severity = max(one.severity, told.severity) }
        if one.agency == nil { told.agencies = one.agencies }
        return OrderJudgement.Notice(event: event, finding: told)
    }
}

extension SourceState {
    /// When the page was last read in full; nil where its last look came to nothing, or not to all of it.
    fileprivate func fullReading(of source: Source) -> Date? {
        guard standing == .ok else { return nil }
        guard source.kind.isDutyList else { return lastSuccess }
        return isWhole ? wholeReadings.last : nil
    }
}
