package import FoundationEssentials

/// Tells what comes and goes: a finding that is gone before it was confirmed, or soon afterwards, again and again.
package struct FlapJudgement: Sendable {
    private let ruleBook: RuleBook
    private let groups: GroupJudgement
    private let watchlist: Watchlist
    private let flaps: TellingRules.Flaps?

    package init(rules: SupervisionRules) {
        ruleBook = rules.ruleBook
        groups = rules.groups
        watchlist = rules.watchlist
        flaps = rules.ruleBook.telling?.flaps
    }

    /// By what the coming and going of a finding is counted: of pages that may have one cause, together.
    package func key(of finding: Finding) -> String {
        group(of: finding)?.subject ?? finding.fingerprint
    }

    private func group(of finding: Finding) -> AlertGroup? { finding.group ?? groups.group(of: finding) }

    /// Whether something is gone that was found shortly before.
    ///
    /// - Parameter previous: The alert as it was.
    package func isFlap(_ transition: AlertTransition, after previous: Alert?, at now: Date) -> Bool {
        guard let flaps, let previous else { return false }
        switch (previous.state, transition.cause?.kind) {
        case (.pending, .notConfirmed): return true
        case (.firing, .gone): return now.timeIntervalSince(previous.startsAt) <= flaps.lasting
        default: return false
        }
    }

    /// One more time; nil where it belongs to the time before.
    package func counted(_ flap: Flap?, key: String, at now: Date) -> Flap? {
        guard let flaps else { return nil }
        guard var flap, now.timeIntervalSince(flap.last) <= flaps.within else {
            return Flap(key: key, count: 1, first: now, last: now, isTold: false)
        }
        guard now.timeIntervalSince(flap.last) >= flaps.apart else { return nil }
        flap.count += 1
        flap.last = now
        return flap
    }

    /// Whether people are to be told that it comes and goes.
    package func isDue(_ flap: Flap) -> Bool { flaps.map { flap.count >= $0.count && !flap.isTold } ?? false }

    /// Whether it has stayed as it is for so long that it counts as settled, or is told by no rule any more.
    package func isSettled(_ flap: Flap, at now: Date) -> Bool {
        guard let flaps else { return true }
        return now.timeIntervalSince(flap.last) >= (flap.isTold ? flaps.settledAfter : flaps.within)
    }

    /// What is said of it; `finding` is what came and went last.
    package func finding(on flap: Flap, of finding: Finding) -> Finding? {
        guard let flaps, let (pack, _) = ruleBook.rule(flaps.rule) else { return nil }
        let agencies = watchlist.concerned(by: [finding])
        let place = group(of: finding)?.site
        let subject = FindingSubject("flapping/\(flap.key)", agency: finding.agency, address: finding.address)
        let texts: [MessageTemplate.Variable: LocalizedText] = [.evidence: finding.message]
        var told = pack.finding(flaps.rule, about: subject, in: .everywhere, texts: texts) { values in
            values[.agency] = place ?? agencies.names
            values[.count] = "\(flap.count)"
        }
        told?.source = finding.agency == nil && place == nil ? finding.source : nil
        if told?.agency == nil { told?.agencies = agencies.map(\.id) }
        return told
    }
}
