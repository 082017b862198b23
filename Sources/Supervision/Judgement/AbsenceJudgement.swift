import FoundationEssentials

/// Tells what follows where no report is there: whether that is known at all, and whether it is time.
struct AbsenceJudgement {
    let judgement: ObligationJudgement
    let owed: ObligationJudgement.Owed
    let sources: [SourceState]
    /// A report that was there and is gone.
    let withdrawn: KnownReport?

    func judge() -> ObligationJudgement.Judgement {
        var status = ObligationStatus(
            duty: judgement.duty.id,
            reportYear: owed.deadline.reportYear,
            due: owed.deadline.due,
            state: .unknown
        )
        status.dutyTitle = judgement.duty.title
        if let reason = reasonNotToKnow {
            status.reason = reason
            return ObligationJudgement.Judgement(status: status, findings: [], unverifiable: absenceFingerprints)
        }
        let days = owed.deadline.due.daysSinceEpoch - judgement.civilTime.date(at: owed.now).daysSinceEpoch
        if days < 0 { return overdue(status, daysSince: -days) }
        status.isCertain = true
        status.state = days <= owed.regime.dueSoonDays.max() ?? 0 ? .dueSoon : .notDue
        let findings = withdrawnFinding + (status.state == .dueSoon && withdrawn == nil ? dueSoonFinding(days) : [])
        return ObligationJudgement.Judgement(status: status, findings: findings, unverifiable: [])
    }

    /// Why nothing can be said about an absence; nil where the lists were read and show none.
    private var reasonNotToKnow: Reason? {
        guard !sources.isEmpty else { return .word(.noSource) }
        for state in sources {
            if state.lastSuccess == nil { return state.reason ?? .word(.neverChecked) }
            if state.consecutiveFailures >= judgement.policy.confirmFailures { return state.reason ?? .word(.unreadable) }
            if !state.isWhole { return .word(.listNotWhole) }
            let isDoubtful = state.doubtfulRows.contains {
                $0.mayBe(of: owed.agency.id, on: owed.deadline.reportYear, for: judgement.duty.id)
            }
            if isDoubtful { return .word(.rowOfUnclearAgency) }
        }
        return nil
    }

    private func overdue(_ status: ObligationStatus, daysSince days: Int) -> ObligationJudgement.Judgement {
        var status = status
        let dueEnd = judgement.civilTime.end(of: owed.deadline.due)
        // A report published on the last evening may be on the page and not yet in a cached list: two readings after it.
        guard sources.allSatisfy({ $0.wholeReadings.hasTwo(after: dueEnd) }) else {
            status.reason = .word(.awaitingConfirmation)
            return ObligationJudgement.Judgement(status: status, findings: [], unverifiable: absenceFingerprints)
        }
        status.state = .missing
        status.isCertain = true
        let findings = withdrawn == nil ? missingFinding(days) : withdrawnFinding
        return ObligationJudgement.Judgement(status: status, findings: findings, unverifiable: [])
    }

    // MARK: Findings

    private func missingFinding(_ days: Int) -> [Finding] {
        judgement.finding(owed.regime.rules.missing, owed) { values in
            values[.days] = String(days)
            values[.expected] = "≤ \(owed.deadline.due)"
            values[.places] = lastReadings
        }
        .map { finding in
            var finding = finding
            finding.isEstablished = true
            return finding
        }
    }

    private func dueSoonFinding(_ days: Int) -> [Finding] {
        judgement.finding(owed.regime.rules.dueSoon, owed) { values in
            values[.days] = String(days)
            values[.expected] = "≤ \(owed.deadline.due)"
        }
        .map { finding in
            var finding = finding
            finding.isEstablished = true
            finding.stage = owed.regime.dueSoonDays.filter { days <= $0 }.min().map(String.init)
            return finding
        }
    }

    private var withdrawnFinding: [Finding] {
        guard let withdrawn else { return [] }
        return judgement.finding(judgement.duty.notices.withdrawn, owed) { values in
            values[.title] = withdrawn.title
            values[.address] = withdrawn.address.text
            values[.found] = withdrawn.title
        }
        .map { finding in
            var finding = finding
            finding.isEstablished = true
            return finding
        }
    }

    /// When the lists were last read whole without the report: the ground an absence stands on.
    private var lastReadings: String {
        sources.compactMap { state in
            state.wholeReadings.last.map { "\(state.id): \($0.ISO8601Format()) (\(state.items ?? 0))" }
        }.joined(separator: "; ")
    }

    private var absenceFingerprints: Set<String> {
        let rules = [owed.regime.rules.missing, owed.regime.rules.dueSoon, judgement.duty.notices.withdrawn]
        return Set(rules.flatMap { judgement.finding($0, owed) { _ in }.map(\.fingerprint) })
    }
}
