import FoundationEssentials
import Supervision

/// One cause, one line: what of an alert's line is left to the line of a group or of a summary.
extension Monitor {
    private var summaries: SummaryJudgement { SummaryJudgement(rules: rules) }

    /// The transition as it is told: without a line where another one tells of it, or will.
    func gathered(_ transition: AlertTransition, at now: Date) -> AlertTransition {
        guard !rules.policy.tellsEach else { return transition }
        let finding = transition.alert.finding
        var previous = ledger.alert(like: transition.alert)
        let isQuiet = isKnownToFlap(finding)
        noteFlap(transition, after: previous, at: now)
        // That it was told before it was over says nothing of this time; where the end is still to be told, it is not over.
        if let alert = previous, alert.state == .resolved, !alert.isEndUntold { previous = nil }
        if isQuiet, transition.event != .alertResolved || previous?.lastAnnouncedAt == nil {
            return transition.untold(after: previous)
        }
        if let group = rules.groups.group(of: finding) {
            return gathered(transition, in: group, after: previous, at: now)
        }
        guard let event = transition.event, !summaries.keepsItsLine(finding) else { return transition }
        // Whoever was not told of it need not be told that it is over.
        let isKnown = previous?.lastAnnouncedAt != nil
        if event == .alertResolved {
            return isKnown && takesLine(transition.alert, at: now) ? transition : transition.untold(after: previous)
        }
        return isKnown || isTellable(transition.alert, at: now) ? transition : transition.untold(after: previous)
    }

    private func gathered(
        _ transition: AlertTransition,
        in group: AlertGroup,
        after previous: Alert?,
        at now: Date
    ) -> AlertTransition {
        if transition.event != nil || transition.alert.state != previous?.state {
            telling.groups[group] = telling.groups[group] ?? now
        }
        // One that was told by itself, before there were more, goes on so.
        return previous?.lastAnnouncedAt != nil ? transition : transition.untold(after: previous)
    }

    /// Whether an alert is told by itself now, neither summed up with a first look nor one of too many.
    private func isTellable(_ alert: Alert, at now: Date) -> Bool {
        if let addressee = summaries.addressee(of: alert.finding), telling.firstLooks[addressee] != nil { return false }
        return takesLine(alert, at: now)
    }

    private func takesLine(_ alert: Alert, at now: Date) -> Bool {
        telling.takesLine(of: alert.fingerprint, at: now, within: rules.ruleBook.telling?.storm)
    }

    // MARK: Telling

    /// Tells what has waited long enough.
    func tellGathered(at now: Date) {
        guard !rules.policy.tellsEach, clockDoubt == nil else { return }
        settleFlaps(at: now)
        let outage = rules.groups.outage
        let isWaiting = judgeOutage(at: now)
        let groups = Set(telling.groups.keys).union(telling.dwindled.keys)
        for group in groups.sorted(by: { $0.subject < $1.subject }) {
            if isWaiting && group.rule == outage?.rule || isKnownToFlap(group) { continue }
            tell(group, at: now)
        }
        sumUpFirstLooks(at: now)
        tellWithheld(at: now)
    }

    /// Says of a window that is over how many more there were. The end of what was told is told late, and never as a
    /// finding; beyond as many as a window has, later still.
    private func tellWithheld(at now: Date) {
        let withheld = telling.endWindow(at: now, of: rules.ruleBook.telling?.storm)
        guard !withheld.isEmpty else { return }
        let alerts = ledger.allAlerts.filter { withheld.contains($0.fingerprint) }
            .sorted { $0.fingerprint < $1.fingerprint }
        let untold = alerts.filter(isUntold)
        sumUp(untold, .alertsWithheld, summaries.storm(of: untold), cause: nil, at: now)
        for alert in alerts where alert.state == .resolved && alert.lastAnnouncedAt != nil {
            guard takesLine(alert, at: now) else { continue }
            ledger.record(alert.told(.alertResolved, at: now), at: now)
            isStatusStale = true
        }
    }

    /// Whether the monitor itself reaches nobody, which is told once and for all hosts, or that is not known yet.
    private func judgeOutage(at now: Date) -> Bool {
        guard let outage = rules.groups.outage else { return false }
        let wasStanding = isStanding(outage)
        let waiting = telling.groups.filter { $0.key.kind == .host && $0.key.rule == outage.rule }
        guard let since = waiting.values.min() ?? (wasStanding ? now : nil) else { return false }
        askCanaries(at: now)
        let finding = rules.groups.outageFinding(
            in: ledger.states,
            unreachedCanaries: unreachedCanaries,
            of: rules.policy.canaries.count,
            isStanding: wasStanding,
            at: now
        )
        reconcile(outage, with: finding, at: now)
        if !wasStanding, finding != nil { withdrawProbes() }
        // What still fails afterwards is looked at again first.
        if wasStanding, finding == nil { for group in waiting.keys { telling.groups[group] = now } }
        return finding != nil || isAwaitingCanaries(since: since)
    }

    /// Whether it is known that the monitor reaches nobody.
    var isCutOff: Bool { rules.groups.outage.map(isStanding) ?? false }

    private func tell(_ group: AlertGroup, at now: Date) {
        let all = members(of: group)
        let members = all.filter { isSeenSinceOutage($0, of: group) }
        let isTold = isStanding(group)
        if !isTold { telling.dwindled[group] = nil }
        guard isTold || hasWaited(group, at: now) else { return }
        let isOne = isTold ? !isDissolved(group, into: all, at: now) : rules.groups.isEnough(members, of: group)
        if isTold || isOne {
            reconcile(group, with: isOne ? rules.groups.finding(on: group, of: isTold ? all : members) : nil, at: now)
        }
        if !isOne {
            for member in members where isUntold(member) && isTellable(member, at: now) {
                ledger.record(member.told(rules.lifecycle.event(of: member), at: now), at: now)
                isStatusStale = true
            }
        }
        // Whoever was not asked since the outage may be found to fail later.
        if isTold || members.count == all.count { telling.groups[group] = nil }
    }

    /// Whether a group that is told has fallen apart: too few are left for one cause, and each of them was found to fail once
    /// more since the others were back. Where a host comes back, the last of its pages do so at their next look.
    private func isDissolved(_ group: AlertGroup, into members: [Alert], at now: Date) -> Bool {
        guard !members.isEmpty, !rules.groups.isEnough(members, of: group) else {
            telling.dwindled[group] = nil
            return false
        }
        let since = telling.dwindled[group] ?? now
        telling.dwindled[group] = since
        let stand = members.allSatisfy { member in
            // What stands on a page is found by a reading; that nothing can be read, by asking.
            let attempt = member.finding.source.flatMap { ledger.states[$0]?.lastAttempt }
            let last = group.kind == .template ? member.lastCountedAt : attempt
            return member.state == .firing && member.confirmations == 0 && last.map { $0 > since } ?? false
        }
        if stand { telling.dwindled[group] = nil }
        return stand
    }

    private func reconcile(_ group: AlertGroup, with finding: Finding?, at now: Date) {
        let transitions = rules.lifecycle.reconcile(
            ledger.alerts(of: .group(group)),
            with: [finding].compactMap(\.self),
            readings: now...now,
            now: now
        )
        announce(transitions, at: now)
    }

    private func members(of group: AlertGroup) -> [Alert] {
        rules.groups.sources(of: group).flatMap { source in
            ledger.alerts(of: .source(source)).values.filter {
                $0.finding.rule == group.rule && ($0.state == .firing || $0.state == .inhibited)
            }.sorted { $0.fingerprint < $1.fingerprint }
        }
    }

    private func isSeenSinceOutage(_ alert: Alert, of group: AlertGroup) -> Bool {
        guard let outage = rules.groups.outage, outage.rule == group.rule,
            let end = ledger.alerts(of: .group(outage)).values.compactMap(\.endsAt).max(),
            let source = alert.finding.source
        else { return true }
        // One that answers again is not down, though it takes another reading to say so.
        guard let state = ledger.states[source], state.standing == .unreachable else { return false }
        return state.lastAttempt.map { $0 > end } ?? false
    }

    /// Whether others that may have the same were given time: at the first look at a site, until all of it was looked at.
    private func hasWaited(_ group: AlertGroup, at now: Date) -> Bool {
        guard let since = telling.groups[group], now.timeIntervalSince(since) >= rules.groups.wait(of: group) else {
            return false
        }
        let longest = rules.ruleBook.telling?.baseline?.wait ?? 0
        return now.timeIntervalSince(since) >= longest
            || rules.groups.sources(of: group).allSatisfy { ledger.states[$0]?.lastAttempt != nil }
    }

    private func isStanding(_ group: AlertGroup) -> Bool {
        ledger.alerts(of: .group(group)).values.contains { $0.state.stands }
    }

    private func isUntold(_ alert: Alert) -> Bool {
        alert.state == .firing && alert.lastAnnouncedAt == nil && !isKnownToFlap(alert.finding)
    }

    /// Groups are looked at again at the start, with every day and with other rules: a member may be gone with its source.
    func reviewGroups(at now: Date) {
        guard !rules.policy.tellsEach else { return }
        for alert in ledger.allAlerts where alert.state != .resolved {
            guard let group = alert.finding.group ?? rules.groups.group(of: alert.finding),
                group.kind != .monitor
            else { continue }
            // By the alert's own time, so that a program which ends again and again tells of it all the same.
            telling.groups[group] = telling.groups[group] ?? min(now, alert.updatedAt)
        }
    }

    // MARK: Summaries

    /// Finds out, once, what is looked at for the first time.
    func beginTelling() {
        guard !isTellingBegun else { return }
        isTellingBegun = true
        let now = clock.now()
        beginFirstLooks(isAnew: judgedBefore != rules.revision(of: version), at: now)
        reviewGroups(at: now)
    }

    /// Notes whose first look begins: that at pages never seen, or all where the rules or the program are others; and
    /// whatever was not told before the program ended.
    func beginFirstLooks(isAnew: Bool, at now: Date) {
        guard !rules.policy.tellsEach, rules.ruleBook.telling?.baseline != nil else { return }
        isRevisionNoted = false
        for source in rules.watchlist.sources where isAnew || ledger.states[source.id]?.lastAttempt == nil {
            note(.site(source.address.site), at: now)
            for agency in source.agencies { note(.agency(agency), at: now) }
        }
        for alert in ledger.allAlerts where isUntold(alert) && rules.groups.group(of: alert.finding) == nil {
            if let addressee = summaries.addressee(of: alert.finding) { note(addressee, at: alert.startsAt) }
        }
    }

    private func note(_ addressee: SummaryJudgement.Addressee, at now: Date) {
        telling.firstLooks[addressee] = telling.firstLooks[addressee] ?? now
    }

    private func sumUpFirstLooks(at now: Date) {
        guard let baseline = rules.ruleBook.telling?.baseline else { return }
        for (addressee, since) in telling.firstLooks {
            let sources = summaries.sources(of: addressee)
            let isOver = now.timeIntervalSince(since) >= baseline.wait
            guard isOver || sources.allSatisfy({ isSeen($0, since: since) }) else { continue }
            let alerts = alerts(of: addressee, at: sources)
            // What was first seen in this look belongs to it, however long it takes to confirm it or to know whether others
            // have the same; then it is told as it comes.
            let isAwaited = alerts.contains {
                ($0.state == .pending || isGathering($0)) && $0.startsAt <= since.addingTimeInterval(baseline.wait)
            }
            guard isOver || !isAwaited else { continue }
            if !isAwaited { telling.firstLooks[addressee] = nil }
            let untold = alerts.filter { isUntold($0) && !isGathering($0) }
            sumUp(untold, .baselineSummary, summaries.baseline(of: untold, for: addressee), cause: nil, at: now)
        }
        // Not before: a program that ends meanwhile goes on with the rest.
        guard telling.firstLooks.isEmpty, !isRevisionNoted else { return }
        isRevisionNoted = true
        ledger.record(rulesRevision: rules.revision(of: version))
    }

    private func isSeen(_ source: Source.ID, since: Date) -> Bool {
        ledger.states[source]?.lastAttempt.map { $0 >= since } ?? false
    }

    /// Whether an alert waits for others that may have the same cause.
    private func isGathering(_ alert: Alert) -> Bool {
        rules.groups.group(of: alert.finding).map { telling.groups[$0] != nil } ?? false
    }

    /// The alerts that are summed up for an addressee; those of a group that is told are told with it.
    private func alerts(of addressee: SummaryJudgement.Addressee, at sources: [Source.ID]) -> [Alert] {
        var owners = sources.map(Ledger.Owner.source)
        if case .agency(let id) = addressee { owners.append(.agency(id)) }
        return owners.flatMap { ledger.alerts(of: $0).values }.filter { alert in
            summaries.addressee(of: alert.finding) == addressee
                && rules.groups.group(of: alert.finding).map { !isStanding($0) } ?? true
        }
    }

    /// Says once a day what still stands, as often as its severity asks for, in one line for each agency.
    func remind(at now: Date) {
        let day = rules.ruleBook.civilTime.date(at: now)
        guard !rules.policy.tellsEach, clockDoubt == nil, lastRemindedDay != day else { return }
        lastRemindedDay = day
        let due = ledger.allAlerts.filter { alert in
            summaries.isReminderDue(alert, at: now) && ledger.orders.acknowledgement(of: alert.finding) == nil
                && rules.groups.group(of: alert.finding).map { !isStanding($0) } ?? true
        }.sorted { $0.fingerprint < $1.fingerprint }
        let byAddressee = Dictionary(grouping: due) { summaries.addressee(of: $0.finding) }
        for (addressee, alerts) in byAddressee.sorted(by: { $0.value[0].fingerprint < $1.value[0].fingerprint }) {
            if let addressee, alerts.count > 1 {
                let digest = summaries.digest(of: alerts, for: addressee)
                sumUp(alerts, .alertDigest, digest, cause: .reminderDue, at: now)
            } else {
                for alert in alerts { ledger.record(alert.reminded(at: now), at: now) }
            }
        }
        if !due.isEmpty { isStatusStale = true }
    }

    /// Issues one line for several alerts, and notes with it that they are told.
    private func sumUp(
        _ alerts: [Alert],
        _ event: AlertEvent,
        _ summary: Finding?,
        cause: AlertCause?,
        at now: Date
    ) {
        guard let first = alerts.map(\.startsAt).min() else { return }
        guard alerts.count > 1, let summary else {
            for alert in alerts { ledger.record(alert.told(rules.lifecycle.event(of: alert), at: now), at: now) }
            isStatusStale = true
            return
        }
        ledger.issue(event, summary, startsAt: first, cause: cause, at: now)
        for alert in alerts { ledger.record(alert.told(inSummaryAt: now), at: now) }
        isStatusStale = true
    }
}
