package import FoundationEssentials

/// What the rows of a list told when it was last read, as far as its freshness rests on it.
package struct ListRecord: Hashable, Sendable, Codable {
    /// The newest date of a row that was not later than the day of the reading.
    package var newest: CivilDate?
    /// Dates of rows that were later than the day of the reading, the nearest first; a few of them are kept.
    package var laterDates: [CivilDate] = []
    /// How many rows bear a date, and how many none.
    package var datedRows = 0
    package var undatedRows = 0
    /// How many rows stand in the list more than once.
    package var repeatedRows = 0
    /// The words by which the page says that it holds nothing; nil where it shows rows.
    package var blankSign: String?
    /// How many rows the list usually has; nil before its first reading.
    package var usualItems: Int?
    /// Since when the list shows less than half of what it usually has.
    package var collapsedSince: Date?
    /// The address to which the listed one led when it was first read; nil where it answered itself.
    package var usualAddress: WebAddress?
    /// Where it leads now instead; nil where all is as it was.
    package var movedTo: WebAddress?

    package init() {}

    /// Takes in what the rows of `list` tell on `today`.
    mutating func record(_ list: ListReading, on today: CivilDate) {
        let dates = list.rows.compactMap(\.date) + list.looseDates
        newest = dates.filter { $0 <= today }.max()
        laterDates = Array(Set(dates.filter { $0 > today }).sorted().prefix(Self.mostLaterDates))
        datedRows = dates.count
        undatedRows = list.rows.count - dates.count
        repeatedRows = list.rows.count - Set(list.rows).count
        blankSign = list.blankSign
    }

    /// Takes in what the rows that are left of a damaged list tell: only what is newer than anything before.
    mutating func record(remains list: ListReading, on today: CivilDate, at now: Date) {
        collapsedSince = collapsedSince ?? now
        newest = ([newest].compactMap { $0 } + list.rows.compactMap(\.date).filter { $0 <= today }).max()
    }

    /// Whether `address` answered last time, too; nil is the listed address itself.
    package func wasServed(from address: WebAddress?) -> Bool {
        address == movedTo ?? usualAddress || (address == nil && movedTo == nil)
    }

    /// Whether the page shows no row, says so itself, and is believed.
    package var isBlank: Bool { blankSign != nil && collapsedSince == nil }

    /// The newest date that is not later than `today`: a row of tomorrow is one of today by then.
    package func newest(on today: CivilDate) -> CivilDate? {
        ([newest].compactMap { $0 } + laterDates.filter { $0 <= today }).max()
    }

    /// Enough to see that they are wrong, and to wait for those that are not.
    private static let mostLaterDates = 10
}
