/// What a finding is about: its name, which with rule and owner makes the identity, whose it is, and where it stands.
package struct FindingSubject: Equatable, Sendable {
    /// Such as `annual-report/2025`, or a source's id.
    package var name: String
    /// Whose fault it would be; nil where it is about a page.
    package var agency: Agency.ID?
    /// The page that it is about; nil where it is about what an agency owes.
    package var source: Source.ID?
    /// The page to look at.
    package var address: WebAddress?
    /// The day by which it should have been done.
    package var due: CivilDate?

    package init(
        _ name: String,
        agency: Agency.ID? = nil,
        source: Source.ID? = nil,
        address: WebAddress? = nil,
        due: CivilDate? = nil
    ) {
        self.name = name
        self.agency = agency
        self.source = source
        self.address = address
        self.due = due
    }

    /// A listed page, or under another name something that is told at it.
    package init(at source: Source, name: String? = nil) {
        self.init(name ?? source.id.rawValue, source: source.id, address: source.address)
    }
}
