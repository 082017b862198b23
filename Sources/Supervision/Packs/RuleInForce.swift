/// A rule as it holds for those whom a matter concerns: how grave a breach of it is, what it rests on, what is said.
package struct RuleInForce: Sendable {
    /// The rule with what the territory decided otherwise.
    package let rule: Rule
    /// The rule as the pack has it everywhere.
    private let national: Rule
    private let pack: RulePack

    /// Nil where the pack has no such rule, or it is off there.
    ///
    /// - Parameter duty: The duty whose overrides hold; nil: those of the pack, as for pages.
    package init?(_ id: Rule.ID, of pack: RulePack, in territory: Territory, for duty: YearlyDuty? = nil) {
        guard let national = pack.rules[id] else { return nil }
        rule = national.overridden(by: duty?.ruleOverrides ?? pack.ruleOverrides, in: territory)
        guard rule.isEnabled else { return nil }
        self.national = national
        self.pack = pack
    }

    /// How grave a breach is.
    ///
    /// - Parameters:
    ///   - stated: What the check that found it says; a local decision goes before it.
    ///   - isProbable: Whether it rests on something that is not certain: then it is never graver than the rule says of that.
    package func severity(stated: Severity? = nil, isProbable: Bool = false) -> Severity {
        let usual = rule.severity == national.severity ? stated ?? rule.severity : rule.severity
        return isProbable ? min(rule.severityWhenProbable ?? usual, usual) : usual
    }

    /// What is said of a breach. No finding is made anywhere else.
    ///
    /// - Parameters:
    ///   - legalSource: The key of the source that the check names; that of a local decision goes before it.
    ///   - values: What the message is filled with; `found`, `expected`, and `evidence` or else `places` become the finding's
    ///     own.
    ///   - texts: What differs by language.
    package func finding(
        about subject: FindingSubject,
        severity: Severity,
        legalSource: String? = nil,
        values: [MessageTemplate.Variable: String],
        texts: [MessageTemplate.Variable: LocalizedText] = [:]
    ) -> Finding {
        let source = rule.legalSource == national.legalSource ? legalSource ?? rule.legalSource : rule.legalSource
        return Finding(
            rule: rule.id,
            severity: severity,
            subject: subject.name,
            found: values[.found],
            expected: values[.expected],
            evidence: values[.evidence] ?? values[.places],
            legalSource: pack.citation(source),
            message: rule.message.filled(with: values, texts: texts),
            agency: subject.agency,
            source: subject.source,
            due: subject.due,
            address: subject.address
        )
    }
}

extension RulePack {
    /// What a rule of the pack says of `subject`; nil where the pack has no such rule, or it is off there.
    ///
    /// - Parameter fill: Adds what the message is filled with; see `RuleInForce.finding`.
    package func finding(
        _ id: Rule.ID,
        about subject: FindingSubject,
        in territory: Territory,
        texts: [MessageTemplate.Variable: LocalizedText] = [:],
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Finding? {
        guard let rule = RuleInForce(id, of: self, in: territory) else { return nil }
        var values: [MessageTemplate.Variable: String] = [:]
        values[.address] = subject.address?.text
        fill(&values)
        return rule.finding(about: subject, severity: rule.severity(), values: values, texts: texts)
    }
}
