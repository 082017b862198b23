extension RulePack {
    /// What a rule of the pack says of `subject`; nil where the pack has no such rule, or it is off.
    ///
    /// - Parameters:
    ///   - values: What its message is filled with; `found`, `expected` and `evidence` become the finding's own.
    ///   - texts: What differs by language.
    package func finding(
        of id: Rule.ID,
        about subject: String,
        at source: Source,
        address: WebAddress? = nil,
        values: [MessageTemplate.Variable: String],
        texts: [MessageTemplate.Variable: LocalizedText] = [:]
    ) -> Finding? {
        guard let rule = rules[id], rule.isEnabled else { return nil }
        return Finding(
            rule: id,
            severity: rule.severity,
            subject: subject,
            found: values[.found],
            expected: values[.expected],
            evidence: values[.evidence],
            legalSource: citation(rule.legalSource),
            message: rule.message.filled(with: values, texts: texts),
            source: source.id,
            address: address ?? source.address
        )
    }
}
