/// A label in the head of a page is written in another form than the prescribed one.
package struct MetaFormCriterion: Equatable, Sendable {
    /// The name of the `meta` element: PubDate.
    package var label: String
    /// What its value may look like.
    package var patterns: [TextPattern]
    /// The form in words for the reader: YYYY-MM-DD HH:MM.
    package var form: String
    /// A value that says nothing is told by another rule.
    package var blank: [String]

    package init(label: String, patterns: [TextPattern], form: String, blank: [String]) {
        self.label = label
        self.patterns = patterns
        self.form = form
        self.blank = blank
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isReadable, let value = subject.page.metadata[label.lowercased()], !value.saysNothing(blank),
            !patterns.contains(where: { $0.matches(value) })
        else { return [] }
        return [PageFailure(found: value, expected: form, place: label, evidence: "\(label)=“\(value)”")]
    }
}
