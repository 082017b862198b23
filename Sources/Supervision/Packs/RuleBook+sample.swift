package import FoundationEssentials

extension RuleBook {
    /// A rule that nobody can break: what is told by it is a sample.
    package static let sampleRule: Rule.ID = "sink-sample"

    /// A line that tells nothing that is so, to try who would be told of one like it; nil where no pack has the rule.
    ///
    /// - Parameters:
    ///   - severity: How grave it is; nil: as grave as the rule says.
    ///   - agency: Whom it is about; nil: nobody.
    ///   - source: The page that it is about, where it is about no agency.
    package func sampleLine(
        of rule: Rule.ID = sampleRule,
        severity: Severity? = nil,
        agency: Agency? = nil,
        source: Source? = nil,
        event: AlertEvent = .alertFiring,
        at now: Date
    ) -> AlertLine? {
        guard let pack = self.rule(rule)?.pack, let inForce = RuleInForce(rule, of: pack, in: .everywhere) else {
            return nil
        }
        let subject = FindingSubject(
            agency.map { _ in "sample" } ?? source?.id.rawValue ?? "sample",
            agency: agency?.id,
            source: agency == nil ? source?.id : nil,
            address: source?.address
        )
        let finding = inForce.finding(about: subject, severity: severity ?? inForce.severity(), values: [:])
        return AlertLine(
            sequence: 0,
            time: now,
            event: event,
            fingerprint: finding.fingerprint,
            finding: finding,
            startsAt: now,
            cause: .occurred,
            concerned: ConcernedAgencies(agency.map { [$0] } ?? [])
        )
    }
}
