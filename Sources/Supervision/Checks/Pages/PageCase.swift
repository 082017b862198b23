/// A page that is judged by the checks of a rule pack, with what is known about it.
package struct PageCase: Sendable {
    /// What was read on it, its surroundings included.
    package var page: ReadPage
    /// What it is for the checks.
    package var role: PageRole
    /// The source that it is, or in which it is listed.
    package var source: Source
    /// Everyone whose page it may be.
    package var agencies: [Agency]
    /// The address at which it stands.
    package var address: WebAddress
    /// The row that led to a document; nil for pages that are sources.
    package var row: ListRow?
    /// The day of the judgement in China.
    package var today: CivilDate
    /// Which days are worked; nil where no calendar is loaded, and working days are not counted.
    package var calendar: WorkingCalendar?
    /// What following its links came to, for those that were followed.
    package var links: [WebAddress: LinkOutcome]
    /// Where documents with these index numbers stand in the same column.
    package var knownIndexNumbers: [String: WebAddress]

    package init(
        page: ReadPage,
        role: PageRole,
        source: Source,
        agencies: [Agency],
        address: WebAddress,
        row: ListRow? = nil,
        today: CivilDate,
        calendar: WorkingCalendar? = nil,
        links: [WebAddress: LinkOutcome] = [:],
        knownIndexNumbers: [String: WebAddress] = [:]
    ) {
        self.page = page
        self.role = role
        self.source = source
        self.agencies = agencies
        self.address = address
        self.row = row
        self.today = today
        self.calendar = calendar
        self.links = links
        self.knownIndexNumbers = knownIndexNumbers
    }
}

/// What a judged page is, for the checks that apply to it.
package enum PageRole: String, Hashable, Sendable, CaseIterable {
    case home, platform, guide
    /// The list page of a column.
    case column
    /// A document that a column lists.
    case document
}
