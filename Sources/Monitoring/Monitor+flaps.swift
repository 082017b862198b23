import FoundationEssentials
import Supervision

/// What comes and goes is told as that, once, and then left alone until it has settled.
extension Monitor {
    private var flapping: FlapJudgement { FlapJudgement(rules: rules) }

    /// Counts a finding that is gone soon after it was found, and says of one that does so again and again that it does.
    func noteFlap(_ transition: AlertTransition, after previous: Alert?, at now: Date) {
        guard transition.isForgotten || transition.alert.state == .resolved else { return }
        let judgement = flapping
        guard judgement.isFlap(transition, after: previous, at: now) else { return }
        countFlap(of: transition.alert.finding, at: now)
    }

    /// Counts texts that change and are as they were at the next look: a page that is edited, or two servers with two copies.
    func noteFlickers(_ evaluation: SourceEvaluation, of source: Source, at now: Date) {
        guard clockDoubt == nil, !rules.policy.tellsEach else { return }
        for report in evaluation.flickers {
            let finding = rules.finding(for: ReportNotice(event: .reportChanged, report: report), in: source)
            if let finding { countFlap(of: finding, at: now) }
        }
    }

    private func countFlap(of finding: Finding, at now: Date) {
        let judgement = flapping
        let key = judgement.key(of: finding)
        let known = ledger.flaps[key]
        guard known != nil || ledger.flaps.count < Self.mostFlaps,
            var flap = judgement.counted(known, key: key, at: now)
        else { return }
        if judgement.isDue(flap), ledger.orders.mute(finding, on: rules.watchlist, at: now) == nil,
            let told = judgement.finding(on: flap, of: finding),
            telling.takesLine(of: told.fingerprint, at: now, within: rules.ruleBook.telling?.storm)
        {
            flap.isTold = true
            ledger.issue(.alertFlapping, told, startsAt: flap.first, cause: .occurred, at: now)
        }
        ledger.record(flap)
    }

    /// Many more at once are a storm, of which people are told by other means.
    private static let mostFlaps = 10_000

    /// Whether people know already that a finding comes and goes, so that each time is not told; a duty that is clearly
    /// broken always is.
    func isKnownToFlap(_ finding: Finding) -> Bool {
        guard !ledger.flaps.isEmpty, finding.severity != .critical || finding.agency == nil else { return false }
        return ledger.flaps[flapping.key(of: finding)]?.isTold ?? false
    }

    /// Whether the alerts of a group come and go.
    func isKnownToFlap(_ group: AlertGroup) -> Bool { ledger.flaps[group.subject]?.isTold ?? false }

    /// Tells of what has settled how it stands, where it stands and people do not know.
    func settleFlaps(at now: Date) {
        let judgement = flapping
        let settled = ledger.flaps.values.filter { judgement.isSettled($0, at: now) }
        for flap in settled.sorted(by: { $0.key < $1.key }) {
            ledger.endFlap(flap.key)
            guard flap.isTold else { continue }
            if let group = AlertGroup(subject: flap.key) { telling.groups[group] = telling.groups[group] ?? now }
            for alert in alerts(of: flap) where alert.state == .firing && alert.lastAnnouncedAt == nil {
                ledger.record(alert.told(rules.lifecycle.event(of: alert), at: now), at: now)
                isStatusStale = true
            }
        }
    }

    private func alerts(of flap: Flap) -> [Alert] {
        guard let group = AlertGroup(subject: flap.key) else { return ledger.alert(flap.key).map { [$0] } ?? [] }
        return Array(ledger.alerts(of: .group(group)).values)
    }
}
