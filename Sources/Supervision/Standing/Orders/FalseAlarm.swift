/// An alert that a person has called wrong: it is not told while it rests on the same evidence.
package struct FalseAlarm: Hashable, Sendable {
    /// Who says so, and why.
    package let mark: OrderMark
    /// The rule that was wrong.
    package let rule: Rule.ID
    /// What the alert rested on; see `Finding.evidenceDigest`.
    package let evidence: UInt64

    /// Nil where the order calls nothing wrong.
    init?(_ order: PersonOrder) {
        guard order.kind == .falseAlarm, let rule = order.rule, let evidence = order.evidence else { return nil }
        mark = order.mark
        self.rule = rule
        self.evidence = evidence
    }
}

extension Finding {
    /// A digest of what the finding rests on: other evidence makes another finding, whatever was said of this one.
    ///
    /// Of what is established the evidence names the times of the readings, and each further reading moves them: there it
    /// is left out. How grave it is and how many days are left is no evidence.
    package var evidenceDigest: UInt64 {
        let parts = [
            found, expected, reason?.text, isEstablished ? nil : evidence, due?.description, address?.text,
        ]
        return StableHash.of(parts.map { $0.map { "=\($0)" } ?? "" }.joined(separator: "\0"))
    }
}
