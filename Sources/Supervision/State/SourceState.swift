package import FoundationEssentials

/// What is known about a source between two checks.
package struct SourceState: Hashable, Sendable, Codable, Identifiable {
    package var id: Source.ID
    /// What the last attempt came to.
    package var standing: SourceStanding
    /// Why the standing is not `ok`.
    package var reason: Reason?
    /// When it was last asked for, whatever came of it.
    package var lastAttempt: Date?
    /// The last time the page was read, or confirmed unchanged.
    package var lastSuccess: Date?
    /// When its rows were last seen to differ.
    package var lastChange: Date?
    /// When a row was last seen that had not been there.
    package var lastNewItem: Date?
    /// When it is asked for again.
    package var nextCheck: Date
    /// Attempts in a row that came to nothing; the pause between checks grows with them.
    package var consecutiveFailures: Int
    /// When the first of those attempts was made; nil where the last one came to something.
    package var failingSince: Date?
    /// How many rows the list had when it was last read.
    package var items: Int?
    /// What makes the next request conditional.
    package var validators: PageValidators
    /// The digest of the last body that was read.
    package var digest: ContentDigest?
    /// Whether the last reading held the whole list.
    package var isWhole: Bool
    /// The last two readings of the whole list.
    package var wholeReadings: WholeReadings
    /// When the source was first read; what stood there then is the baseline and is not announced.
    package var baselineAt: Date?
    /// Hashes of the rows of the last reading, to tell new rows from old ones.
    package var rowHashes: [UInt64]
    /// Hashes of their titles alone: a rebuilt site shows the same rows at other addresses.
    package var titleHashes: [UInt64] = []
    /// The reports and other yearly documents that the list shows or has shown, of agencies on the watchlist only.
    package var reports: [KnownReport]
    /// Rows that look like reports and could not be given to one agency and year, or to any agency of the list.
    package var doubtfulRows: [DoubtfulRow]
    /// On which years the list shows reports, agency by agency; none where that is not known for certain.
    package var publishedYears: [PublishedYears]
    /// A hash of the agencies and rules that the last reading was made with; others need another reading.
    package var readingKey: UInt64
    /// What the rows told when they were last read; nil before that.
    package var list: ListRecord?
    /// What was found wrong with the page itself and its documents; nil where nobody looked.
    package var examination: Examination? {
        get { examinationBox?.value }
        set { examinationBox = newValue.map(Box.init) }
    }
    /// How available a home page was, day by day, the last day last.
    package var probes: [ProbeDay]
    /// Through what its list was last read that only a script draws; nil for others.
    package var readThrough: ReadThrough? {
        get { readThroughBox?.value }
        set { readThroughBox = newValue.map(Box.init) }
    }
    // Behind references: ten thousand states are kept, and most have none.
    private var examinationBox: Box<Examination>?
    private var readThroughBox: Box<ReadThrough>?

    /// Whether the article of any report was ever fetched.
    package var hasArticles: Bool { reports.contains(where: \.hasArticle) }

    package init(id: Source.ID, nextCheck: Date) {
        self.id = id
        self.nextCheck = nextCheck
        standing = .neverChecked
        consecutiveFailures = 0
        validators = PageValidators()
        isWhole = false
        wholeReadings = WholeReadings()
        rowHashes = []
        reports = []
        doubtfulRows = []
        publishedYears = []
        readingKey = 0
        probes = []
    }
}
