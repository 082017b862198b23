/// What an agency owes by a duty for one year: what findings on it call it, and which local rules hold for it.
struct DutyMatter {
    let pack: RulePack
    let duty: YearlyDuty
    let year: Int
    let context: ReportContext

    /// What the check that found a breach says of it, beside what the rule says.
    struct Breach {
        var severity: Severity?
        /// The key of a legal source.
        var legalSource: String?
        var isProbable = false
    }

    /// What findings on the report of the year are about.
    var subject: String { "\(duty.id)/\(year)" }

    func rule(_ id: Rule.ID) -> RuleInForce? {
        RuleInForce(
            id,
            of: pack,
            in: Territory(of: context.agencyKind, in: context.jurisdiction, year: year),
            for: duty
        )
    }

    /// What is said where the rule is broken; nil where there is no such rule, or it is off.
    ///
    /// - Parameter subject: What is broken, where it is another thing than the report on the year.
    func finding(
        _ id: Rule.ID,
        about subject: String? = nil,
        as breach: Breach = Breach(),
        texts: [MessageTemplate.Variable: LocalizedText] = [:],
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Finding? {
        guard let rule = rule(id) else { return nil }
        var values: [MessageTemplate.Variable: String] = [.agency: context.agencyName, .reportYear: String(year)]
        values[.address] = context.address?.text
        fill(&values)
        return rule.finding(
            about: FindingSubject(
                subject ?? self.subject,
                agency: context.agency,
                address: context.address
            ),
            severity: rule.severity(stated: breach.severity, isProbable: breach.isProbable),
            legalSource: breach.legalSource,
            values: values,
            texts: texts.merging([.duty: duty.title]) { own, _ in own }
        )
    }

    /// The same of what falls due: a breach of a territory's own date rests on the source of that date.
    func finding(
        _ id: Rule.ID,
        by deadline: Deadline,
        isProbable: Bool = false,
        texts: [MessageTemplate.Variable: LocalizedText] = [:],
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Finding? {
        let isLocal = deadline.jurisdiction != nil && isOfTime(id)
        let breach = Breach(legalSource: isLocal ? deadline.legalSource : nil, isProbable: isProbable)
        var finding = finding(id, as: breach, texts: texts) { values in
            values[.due] = "\(deadline.due)"
            fill(&values)
        }
        finding?.due = deadline.due
        return finding
    }

    private func isOfTime(_ id: Rule.ID) -> Bool {
        let rules = duty.regime(for: context.agencyKind, reportYear: year)?.rules
        return rules.map { [$0.dueSoon, $0.late, $0.missing].contains(id) } ?? false
    }

    /// A report that came too late.
    func lateFinding(
        _ published: CivilDate,
        isCertain: Bool,
        titled title: String,
        on evidence: PublicationEvidence,
        by deadline: Deadline
    ) -> Finding? {
        guard let regime = duty.regime(for: context.agencyKind, reportYear: year) else { return nil }
        return finding(regime.rules.late, by: deadline, isProbable: !isCertain) { values in
            values[.published] = published.description
            values[.days] = String(published.daysSinceEpoch - deadline.due.daysSinceEpoch)
            values[.found] = published.description
            values[.expected] = "≤ \(deadline.due)"
            values[.title] = title
            values[.places] = evidence.record
        }
    }
}
