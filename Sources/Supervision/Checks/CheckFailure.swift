/// One place in a report at which something does not hold.
package struct CheckFailure: Equatable, Sendable {
    /// What stands there.
    package var found: String?
    /// What should stand there.
    package var expected: String?
    /// Where it is, in words for the reader: a section, a column, a row.
    package var place: String?
    /// The text that it rests on, as written.
    package var evidence: String?

    package init(found: String? = nil, expected: String? = nil, place: String? = nil, evidence: String? = nil) {
        self.found = found
        self.expected = expected
        self.place = place
        self.evidence = evidence
    }
}
