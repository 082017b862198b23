package import FoundationEssentials

/// Says in one line what many would: what was seen for the first time, what still stands, and what came too thick.
package struct SummaryJudgement: Sendable {
    let rules: SupervisionRules

    package init(rules: SupervisionRules) {
        self.rules = rules
    }

    /// To whom a line goes that speaks of several alerts.
    package enum Addressee: Hashable, Sendable {
        case agency(Agency.ID)
        /// The pages of a site that several agencies share; see `WebAddress.site`.
        case site(String)
        /// Everyone at once, where there is too much for a line each.
        case everyone
    }

    /// So many of the gravest are told in words.
    private static let mostInWords = 3

    private var telling: TellingRules { rules.ruleBook.telling ?? TellingRules() }

    /// Whom an alert is told to in a summary: the agency, or the only one on its page, or else the site of the page.
    package func addressee(of finding: Finding) -> Addressee? {
        if let agency = finding.agency { return .agency(agency) }
        guard let source = finding.source.flatMap(rules.watchlist.source) else { return nil }
        return source.agencies.count == 1 ? .agency(source.agencies[0]) : .site(source.address.site)
    }

    /// The pages that have been looked at when all has been seen that an addressee is told of.
    package func sources(of addressee: Addressee) -> [Source.ID] {
        switch addressee {
        case .agency(let id): rules.watchlist.sources(of: id).map(\.id)
        case .site(let site): rules.sites.pages(on: site)
        case .everyone: []
        }
    }

    /// Whether a finding has a line of its own whatever is summed up: a duty that is clearly broken.
    package func keepsItsLine(_ finding: Finding) -> Bool {
        finding.severity == .critical && finding.agency != nil || finding.source == nil && finding.agency == nil
    }

    /// What is said of `alerts` that were found at a first look.
    package func baseline(of alerts: [Alert], for addressee: Addressee) -> Finding? {
        telling.baseline.flatMap { finding($0.rule, on: alerts, for: addressee) }
    }

    /// What is said of `alerts` that still stand.
    package func digest(of alerts: [Alert], for addressee: Addressee) -> Finding? {
        telling.digestRule.flatMap { finding($0, on: alerts, for: addressee) }
    }

    /// What is said of `alerts` that came too thick to be told one by one.
    package func storm(of alerts: [Alert]) -> Finding? {
        telling.storm.flatMap { finding($0.rule, on: alerts, for: .everyone) }
    }

    /// Whether it is time to say again that an alert stands.
    package func isReminderDue(_ alert: Alert, at now: Date) -> Bool {
        guard alert.state == .firing, let last = alert.lastAnnouncedAt,
            let pause = rules.policy.remindEvery(alert.finding.severity, by: telling)
        else { return false }
        return now.timeIntervalSince(last) >= pause
    }

    private func finding(_ rule: Rule.ID, on alerts: [Alert], for addressee: Addressee) -> Finding? {
        guard let (pack, _) = rules.ruleBook.rule(rule), !alerts.isEmpty else { return nil }
        let gravest = alerts.sorted {
            ($1.finding.severity, $0.fingerprint) < ($0.finding.severity, $1.fingerprint)
        }
        let agencies = rules.watchlist.concerned(by: gravest.map(\.finding))
        let texts: [MessageTemplate.Variable: LocalizedText] = [
            .found: counts(of: alerts), .evidence: Self.words(of: gravest.prefix(Self.mostInWords)),
        ]
        let finding = pack.finding(rule, about: subject(rule, addressee), in: .everywhere, texts: texts) { values in
            values[.agency] = Self.name(of: addressee, agencies)
            values[.count] = "\(alerts.count)"
        }
        guard var finding else { return nil }
        finding.severity = gravest.first?.finding.severity ?? finding.severity
        if finding.agency == nil { finding.agencies = agencies.map(\.id) }
        return finding
    }

    private func subject(_ rule: Rule.ID, _ addressee: Addressee) -> FindingSubject {
        switch addressee {
        case .agency(let id): FindingSubject("summary/\(rule.rawValue)", agency: id)
        case .site(let site): FindingSubject("summary/\(rule.rawValue)/\(site)")
        case .everyone: FindingSubject("summary/\(rule.rawValue)")
        }
    }

    private static func name(of addressee: Addressee, _ agencies: [Agency]) -> String {
        if case .site(let site) = addressee { return site }
        return agencies.names
    }

    /// 严重2项、错误1项
    private func counts(of alerts: [Alert]) -> LocalizedText {
        let parts = Severity.allCases.reversed().compactMap { severity -> LocalizedText? in
            let count = alerts.count { $0.finding.severity == severity }
            guard count > 0 else { return nil }
            let name = telling.severityNames[severity]
            return LocalizedText(
                chinese: "\(name?.chinese ?? severity.rawValue)\(count)项",
                english: "\(count) \(name?.english ?? severity.rawValue)"
            )
        }
        return LocalizedText(
            chinese: parts.map(\.chinese).joined(separator: "、"),
            english: parts.map(\.english).joined(separator: ", ")
        )
    }

    private static func words(of alerts: some Sequence<Alert>) -> LocalizedText {
        let messages = alerts.map(\.finding.message)
        return LocalizedText(
            chinese: messages.map(\.chinese).joined(separator: "；"),
            english: messages.map(\.english).joined(separator: "; ")
        )
    }
}
