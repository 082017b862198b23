/// One way in which something does not hold on a page.
package struct PageFailure: Equatable, Sendable {
    /// What stands there, what should, where, and the text that it rests on.
    package var what: CheckFailure
    /// Why it is so, as a word for machines: `http-404`, `term-2008`.
    package var reason: Reason?
    /// What it is about, where the rule can hold of several things of one page, each by itself: `guide`.
    package var part: String?
    /// Whether a date that it rests on is only probable.
    package var isProbable: Bool
    /// Further values for the message.
    package var values: [MessageTemplate.Variable: String]

    package init(
        found: String? = nil,
        expected: String? = nil,
        place: String? = nil,
        evidence: String? = nil,
        reason: Reason? = nil,
        part: String? = nil,
        isProbable: Bool = false,
        values: [MessageTemplate.Variable: String] = [:]
    ) {
        what = CheckFailure(found: found, expected: expected, place: place, evidence: evidence)
        self.reason = reason
        self.part = part
        self.isProbable = isProbable
        self.values = values
    }
}
