/// A rule that a report was held against, and that it keeps in everything that the rule looks at.
package struct HeldRule: Equatable, Sendable {
    /// The rule.
    package let rule: Rule.ID
    /// What is right, in words of the rule pack.
    package let words: LocalizedText
    /// What the rule rests on, as it is cited.
    package let legalSource: LocalizedText
}
