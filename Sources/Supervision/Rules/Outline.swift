/// The parts that a report must have.
package struct Outline: Equatable, Sendable {
    package var id: String
    /// Where the parts are looked for.
    package var form: Form
    package var parts: [Part]
    /// The rule that a missing part breaks.
    package var rule: Rule.ID

    package init(id: String, form: Form, parts: [Part], rule: Rule.ID) {
        self.id = id
        self.form = form
        self.parts = parts
        self.rule = rule
    }

    package enum Form: String, Codable, Sendable {
        /// Each part is a first-level section with a heading of its own (2019 and later).
        case sections
        /// Each part is a topic that some sentence must speak of (the free narrative of 2008 to 2018).
        case topics
    }

    /// One part: a section or a topic.
    package struct Part: Equatable, Sendable, Identifiable {
        /// The name in every output, such as `s4`.
        package var id: String
        /// The title that the format prescribes.
        package var title: String
        /// Titles that stand alone, without a number, and are still this part.
        package var variants: [String]
        /// Sets of alternatives: a heading (or sentence) is of this part where it holds one word of each set.
        package var keywords: [[String]]
        /// The severity of its absence where that differs from the rule's.
        package var severity: Severity?
        /// The legal source of this part where that differs from the rule's.
        package var legalSource: String?

        package init(
            id: String,
            title: String,
            variants: [String] = [],
            keywords: [[String]],
            severity: Severity? = nil,
            legalSource: String? = nil
        ) {
            self.id = id
            self.title = title
            self.variants = variants
            self.keywords = keywords
            self.severity = severity
            self.legalSource = legalSource
        }
    }
}
