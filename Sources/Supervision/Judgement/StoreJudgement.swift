/// Tells of a store that was lost: what was known before counts no more, and a person should know why.
package struct StoreJudgement: Sendable {
    let rules: SupervisionRules

    package init(rules: SupervisionRules) {
        self.rules = rules
    }

    private static let damaged: Rule.ID = "state-damaged"

    /// - Parameter path: Where the damaged database was put at the start; nil where it was not damaged.
    package func findings(movedAside path: String?) -> [Finding] {
        guard let path, let (pack, _) = rules.ruleBook.rule(Self.damaged) else { return [] }
        var finding = pack.finding(Self.damaged, about: FindingSubject("state"), in: .everywhere) { $0[.found] = path }
        finding?.isEstablished = true
        return [finding].compactMap(\.self)
    }
}
