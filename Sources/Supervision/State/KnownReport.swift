package import FoundationEssentials

/// A report, or another document of a yearly duty, that a list shows or has shown, with what was read in it.
package struct KnownReport: Hashable, Sendable, Codable {
    /// Where its article or file stands.
    package var address: WebAddress
    /// As the row prints it.
    package var title: String
    /// The date in the row.
    package var listDate: CivilDate?
    /// Whose it is.
    package var agency: Agency.ID
    /// The id of the duty that it meets.
    package var duty: String
    /// The year that it is on.
    package var reportYear: ReportYear
    /// What its title says it is.
    package var form: ReportTitle.Form
    /// When a list was first seen to show it.
    package var firstSeen: Date
    /// It stood there when the source was first read, so when it appeared is not known.
    package var isBaseline: Bool
    /// The readings of the whole list that did not show it, before it was first seen.
    package var absences: WholeReadings
    /// How many whole readings in a row have not shown it any more.
    package var missedReadings: Int
    /// When it was taken for withdrawn; nil while it stands there.
    package var withdrawnAt: Date?
    private var articleBox: Box<ArticleState>?

    /// The article behind the row; nil until it was fetched.
    ///
    /// It lives behind a reference: most known reports are older than the supervised years, and have none.
    package var article: ArticleState? {
        get { articleBox?.value }
        set { articleBox = newValue.map(Box.init) }
    }

    /// Whether the article was ever fetched.
    package var hasArticle: Bool { articleBox != nil }

    package init(
        address: WebAddress,
        title: String,
        listDate: CivilDate?,
        agency: Agency.ID,
        duty: String = DutyName.annualReport,
        reportYear: ReportYear,
        form: ReportTitle.Form,
        firstSeen: Date,
        isBaseline: Bool,
        absences: WholeReadings = WholeReadings()
    ) {
        self.address = address
        self.title = title
        self.listDate = listDate
        self.agency = agency
        self.duty = duty
        self.reportYear = reportYear
        self.form = form
        self.firstSeen = firstSeen
        self.isBaseline = isBaseline
        self.absences = absences
        missedReadings = 0
    }

    /// Whether it was there and is no more.
    package var isWithdrawn: Bool { withdrawnAt != nil }

    /// Whether what is known of the content was read, or confirmed, at the last look.
    var isCurrent: Bool {
        missedReadings == 0 && article?.timesGone ?? 0 == 0 && article?.unreadableReason == nil
    }

    /// Whether its text had changed, which nobody was told before a second look, and is what it was again.
    func hasFlickered(after previous: KnownReport) -> Bool {
        guard let before = previous.article, let article else { return false }
        return before.unconfirmedContentHash != nil && article.unconfirmedContentHash == nil
            && article.contentHash == before.contentHash
    }

    /// The hash of what it says now, where `previous` did not know that content, neither confirmed nor seen once.
    func newContent(after previous: KnownReport) -> UInt64? {
        let (now, before) = (article?.contentHashes ?? [], previous.article?.contentHashes ?? [])
        return now.first { !before.contains($0) }
    }

    /// What tells one report of a list from the others.
    var identity: Identity {
        Identity(duty: duty, agency: agency, year: reportYear.year, address: address.lasting)
    }

    /// The row by which the list shows it.
    var row: ListRow { ListRow(title: title, address: address, date: listDate) }

    struct Identity: Hashable {
        let duty: String
        let agency: Agency.ID
        let year: Int
        let address: WebAddress
    }
}

/// What is known about the article of a report between two checks.
package struct ArticleState: Hashable, Sendable, Codable {
    /// What makes the next request conditional.
    package var validators: PageValidators
    /// Of the body that was last read; nil where it must be read again in any case.
    package var digest: ContentDigest?
    /// When it was last read, or confirmed unchanged; nil where it never was.
    package var lastRead: Date?
    /// A hash of what the report says: title, sections, figures; not of the page around it.
    package var contentHash: UInt64?
    /// A different content, seen once and not yet confirmed.
    package var unconfirmedContentHash: UInt64?
    /// The date of publication that the page bears.
    package var published: PageDate?
    /// What is wrong with the report, as it was last read.
    package var findings: [Finding]
    /// What of it is held against other reports; nil until it was read.
    package var record: ReportRecord?
    /// How many times in a row the server said that the article is not there.
    package var timesGone: Int
    /// Why the article could not be read last time; nil where it was read.
    package var unreadableReason: Reason?

    package init() {
        validators = PageValidators()
        findings = []
        timesGone = 0
    }

    /// What was seen once, and what is confirmed.
    var contentHashes: [UInt64] { [unconfirmedContentHash, contentHash].compactMap(\.self) }
}
