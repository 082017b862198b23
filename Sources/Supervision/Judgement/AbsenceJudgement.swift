import FoundationEssentials

/// Tells what follows where no report is there: whether that is known at all, and whether it is time.
struct AbsenceJudgement {
    let obligations: ObligationJudgement
    let owed: ObligationJudgement.Owed
    let sources: [SourceState]
    /// A report that was there and is gone.
    let withdrawn: KnownReport?

    var verdict: ObligationVerdict {
        var status = ObligationStatus(
            duty: obligations.duty.id,
            reportYear: owed.deadline.reportYear,
            due: owed.deadline.due,
            state: .unknown
        )
        status.dutyTitle = obligations.duty.title
        let days = owed.deadline.due.daysSinceEpoch - obligations.civilTime.date(at: owed.now).daysSinceEpoch
        if let reason = reasonNotToKnow {
            // What is not due for long is not due, whatever can be seen.
            let isFar = days > owed.regime.dueSoonDays.max() ?? 0
            (status.state, status.isCertain, status.reason) = isFar ? (.notDue, true, nil) : (.unknown, false, reason)
            return ObligationVerdict(status: status, unverifiable: absenceFingerprints)
        }
        if days < 0 { return overdue(status, daysSince: -days) }
        status.isCertain = true
        status.state = days <= owed.regime.dueSoonDays.max() ?? 0 ? .dueSoon : .notDue
        let findings = withdrawnFinding + (status.state == .dueSoon && withdrawn == nil ? dueSoonFinding(days) : [])
        return ObligationVerdict(status: status, findings: findings)
    }

    /// Why nothing can be said about an absence; nil where the lists were read and show none.
    private var reasonNotToKnow: Reason? {
        guard !sources.isEmpty else { return .word(.noSource) }
        for state in sources {
            if state.lastSuccess == nil { return state.reason ?? .word(.neverChecked) }
            if state.consecutiveFailures >= obligations.policy.confirmFailures {
                return state.reason ?? .word(.unreadable)
            }
            if !state.isWhole { return .word(.listNotWhole) }
            if state.list?.isOfDuty == false { return .word(.noReportList) }
            let isDoubtful = state.doubtfulRows.contains {
                $0.mayBe(of: owed.agency.id, on: owed.deadline.reportYear, for: obligations.duty.id)
            }
            if isDoubtful { return .word(.rowOfUnclearAgency) }
        }
        return nil
    }

    private func overdue(_ status: ObligationStatus, daysSince days: Int) -> ObligationVerdict {
        var status = status
        let dueEnd = obligations.civilTime.end(of: owed.deadline.due)
        // A report published on the last evening may be on the page and not yet in a cached list: two readings after it.
        guard sources.allSatisfy({ $0.wholeReadings.hasTwo(after: dueEnd) }) else {
            status.reason = .word(.awaitingConfirmation)
            return ObligationVerdict(status: status, unverifiable: absenceFingerprints)
        }
        status.state = .missing
        status.isCertain = true
        let findings = withdrawn == nil ? missingFinding(days) : withdrawnFinding
        return ObligationVerdict(status: status, findings: findings)
    }

    // MARK: Findings

    private func missingFinding(_ days: Int) -> [Finding] {
        established(owed.regime.rules.missing) { values in
            values[.days] = String(days)
            values[.expected] = "≤ \(owed.deadline.due)"
            values[.places] = lastReadings
        }
    }

    private func dueSoonFinding(_ days: Int) -> [Finding] {
        established(
            owed.regime.rules.dueSoon,
            stage: owed.regime.dueSoonDays.filter { days <= $0 }.min().map(String.init)
        ) { values in
            values[.days] = String(days)
            values[.expected] = "≤ \(owed.deadline.due)"
        }
    }

    private var withdrawnFinding: [Finding] {
        guard let withdrawn else { return [] }
        return established(obligations.duty.notices.withdrawn, at: withdrawn.address) { values in
            values[.title] = withdrawn.title
            values[.found] = withdrawn.title
        }
    }

    /// An absence rests on several readings already.
    private func established(
        _ rule: Rule.ID,
        at address: WebAddress? = nil,
        stage: String? = nil,
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> [Finding] {
        obligations.finding(rule, owed, at: address, fill: fill).map { finding in
            var finding = finding
            finding.isEstablished = true
            finding.stage = stage
            return finding
        }
    }

    /// When the lists were last read whole without the report: the ground an absence stands on.
    private var lastReadings: String {
        let readings = sources.compactMap { state in
            state.wholeReadings.last.map { ReadingEvidence.Reading(source: state.id, at: $0, rows: state.items ?? 0) }
        }
        return ReadingEvidence(readings).evidence
    }

    private var absenceFingerprints: Set<String> {
        let rules = [owed.regime.rules.missing, owed.regime.rules.dueSoon, obligations.duty.notices.withdrawn]
        return Set(rules.compactMap { obligations.fingerprint($0, owed) })
    }
}
