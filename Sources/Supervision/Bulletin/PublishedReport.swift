package import FoundationEssentials

/// A document of a yearly duty as far as a bulletin asks for it: that it was there, since when, and what its date is.
package struct PublishedReport: Equatable, Sendable {
    /// Whose it is.
    package var agency: Agency.ID
    /// The id of the duty that it meets.
    package var duty: String
    /// The year that it is on.
    package var year: Int
    /// Whether list or text name that year.
    package var isYearCertain: Bool
    /// What its title says it is.
    package var form: ReportTitle.Form
    /// Where it stands.
    package var address: WebAddress
    /// The date in the row.
    package var listDate: CivilDate?
    /// The date of publication that its page bears; nil where none was read.
    package var published: PageDate?
    /// Whether its contents were read.
    package var isRead: Bool
    /// When a list was first seen to show it, and what was seen before.
    package var firstSeen: Date
    /// It stood there when the list was first read.
    package var isBaseline: Bool
    /// The readings of the whole list that did not show it, before it was first seen.
    package var absences: WholeReadings
    /// When it was taken for withdrawn; nil while it stands there.
    package var withdrawnAt: Date?

    package init(
        agency: Agency.ID,
        duty: String,
        year: Int,
        isYearCertain: Bool = true,
        form: ReportTitle.Form = .statutory,
        address: WebAddress,
        listDate: CivilDate? = nil,
        published: PageDate? = nil,
        isRead: Bool,
        firstSeen: Date,
        isBaseline: Bool,
        absences: WholeReadings = WholeReadings(),
        withdrawnAt: Date? = nil
    ) {
        (self.agency, self.duty, self.year, self.isYearCertain) = (agency, duty, year, isYearCertain)
        (self.form, self.address, self.listDate) = (form, address, listDate)
        (self.published, self.isRead, self.firstSeen) = (published, isRead, firstSeen)
        (self.isBaseline, self.absences, self.withdrawnAt) = (isBaseline, absences, withdrawnAt)
    }

    /// Whether it was known to stand there just before `instant`.
    func stands(at instant: Date) -> Bool { firstSeen < instant && (withdrawnAt.map { $0 >= instant } ?? true) }

    /// When it was published, by everything that is known of it.
    ///
    /// - Parameter yearOffset: See `YearlyDate.yearOffset`.
    func evidence(yearOffset: Int, civilTime: CivilTime) -> PublicationEvidence {
        PublicationEvidence(
            pageDate: published,
            rowDate: listDate,
            sighting: ReportSighting(
                firstSeen: firstSeen,
                isBaseline: isBaseline,
                absences: absences,
                civilTime: civilTime
            ),
            firstYear: year + yearOffset
        )
    }
}
