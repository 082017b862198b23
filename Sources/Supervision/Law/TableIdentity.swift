/// A sum that must come out: the figures named on the left add up to those named on the right.
package struct TableIdentity: Equatable, Sendable {
    /// The name in the notices, such as `T3-FLOW`.
    package var id: String
    /// The rule that a sum which does not come out breaks.
    package var rule: Rule.ID
    /// The table forms it applies to.
    package var forms: Set<String>
    /// In which direction the sum runs.
    package var scope: Scope
    /// Ids of rows (scope `columns`) or of columns (scope `rows`); what is stated.
    package var stated: [String]
    /// Ids of what must add up to it.
    package var parts: [String]

    package init(
        id: String,
        rule: Rule.ID,
        forms: Set<String>,
        scope: Scope,
        stated: [String],
        parts: [String]
    ) {
        self.id = id
        self.rule = rule
        self.forms = forms
        self.scope = scope
        self.stated = stated
        self.parts = parts
    }

    /// The direction of a sum.
    package enum Scope: String, Codable, Sendable {
        /// The sum runs down: it must hold in each column.
        case columns
        /// The sum runs across: it must hold in each row.
        case rows
    }
}
