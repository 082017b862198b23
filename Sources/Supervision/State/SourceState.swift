package import FoundationEssentials

/// What is known about a source between two checks.
package struct SourceState: Hashable, Sendable, Codable, Identifiable {
    package var id: Source.ID
    /// What the last attempt came to.
    package var standing: Standing
    /// Why the standing is not `ok`.
    package var reason: Reason?
    package var lastAttempt: Date?
    /// The last time the page was read, or confirmed unchanged.
    package var lastSuccess: Date?
    package var lastChange: Date?
    package var lastNewItem: Date?
    package var nextCheck: Date
    package var consecutiveFailures: Int
    /// How many rows the list had when it was last read.
    package var items: Int?
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
    // Behind a reference: ten thousand states are kept, and most have none.
    private var examinationBox: Box<Examination>?

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

    /// What an attempt to read a source can come to.
    package enum Standing: String, Codable, Hashable, Sendable, CaseIterable {
        case ok
        case unreachable
        case blocked
        case unreadable
        case neverChecked = "never_checked"
    }
}

/// A row that looks like a report of one of several agencies, or of no certain year: none of them is absent.
///
/// With no agency, it is a row that names an organ which nobody listed; it proves nothing about those who are.
package struct DoubtfulRow: Hashable, Sendable, Codable {
    package var title: String
    /// Nil where it may be any year.
    package var year: Int?
    package var agencies: [Agency.ID]
    /// The id of the duty whose document it may be.
    package var duty: String

    package init(title: String, year: Int?, agencies: [Agency.ID], duty: String = YearlyDuty.annualReport) {
        self.title = title
        self.year = year
        self.agencies = agencies
        self.duty = duty
    }

    /// Rows that were remembered before there were several duties name none.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        title = try container.decode(String.self, forKey: .title)
        year = try container.decodeIfPresent(Int.self, forKey: .year)
        agencies = try container.decode([Agency.ID].self, forKey: .agencies)
        duty = try container.decodeIfPresent(String.self, forKey: .duty) ?? YearlyDuty.annualReport
    }

    /// Whether the row fits no agency of the list.
    package var isUnmatched: Bool { agencies.isEmpty }

    /// Whether this row may be the document of `agency` on `year` that meets `duty`.
    package func mayBe(of agency: Agency.ID, on year: Int, for duty: String = YearlyDuty.annualReport) -> Bool {
        self.duty == duty && agencies.contains(agency) && self.year.map { $0 == year } ?? true
    }
}

/// When the whole list was last read, and the time before.
package struct WholeReadings: Hashable, Sendable, Codable {
    package var last: Date?
    package var previous: Date?

    package init(last: Date? = nil, previous: Date? = nil) {
        self.last = last
        self.previous = previous
    }

    package mutating func record(_ instant: Date) {
        guard instant != last else { return }
        previous = last
        last = instant
    }

    /// Whether the list was read whole at least twice after `instant`.
    package func hasTwo(after instant: Date) -> Bool {
        guard let last, let previous else { return false }
        return last >= instant && previous >= instant
    }
}
