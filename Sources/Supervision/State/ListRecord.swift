package import FoundationEssentials

/// What the rows of a list told when it was last read, as far as its freshness rests on it.
package struct ListRecord: Hashable, Sendable, Codable {
    /// The newest date of a row that was not later than the day of the reading.
    package var newest: CivilDate?
    /// When the page was last read in full, by the age of the copy that came; what the server only calls unchanged is no
    /// reading.
    package var lastRead: Date?
    /// What the list calls itself, as it was learnt; nil where it says nothing.
    package var name: String?
    /// The site that it says it belongs to, as it was learnt; nil where it says nothing.
    package var owner: String?
    /// Whether its rows or its name show that documents of its duties stand there; nil where nobody has asked.
    package var isOfDuty: Bool?
    // Four bytes are enough for numbers of rows: ten thousand records are kept.
    private var storedDated: Int32 = 0
    private var storedUndated: Int32 = 0
    private var storedRepeated: Int32 = 0
    private var storedWithoutYear: Int32 = 0
    private var storedUsual: Int32?
    /// What most lists have nothing of.
    private var rareBox: Box<Rarities>?

    private struct Rarities: Hashable, Codable {
        var laterDates: [CivilDate] = []
        var blankSign: String?
        var collapsedSince: Date?
        var usualAddress: WebAddress?
        var movedTo: WebAddress?
        var replacedBy: String?
        var distrustedUntil: Date?
    }

    private var rare: Rarities {
        get { rareBox?.value ?? Rarities() }
        set { rareBox = newValue == Rarities() ? nil : Box(newValue) }
    }

    /// Dates of rows that were later than the day of the reading, the nearest first; a few of them are kept.
    package var laterDates: [CivilDate] {
        get { rare.laterDates }
        set { rare.laterDates = newValue }
    }
    /// How many rows bear a date.
    package var datedRows: Int {
        get { Int(storedDated) }
        set { storedDated = Int32(clamping: newValue) }
    }
    /// How many rows bear none.
    package var undatedRows: Int {
        get { Int(storedUndated) }
        set { storedUndated = Int32(clamping: newValue) }
    }
    /// How many rows show month and day alone.
    package var rowsWithoutYear: Int {
        get { Int(storedWithoutYear) }
        set { storedWithoutYear = Int32(clamping: newValue) }
    }
    /// How many rows stand in the list more than once.
    package var repeatedRows: Int {
        get { Int(storedRepeated) }
        set { storedRepeated = Int32(clamping: newValue) }
    }
    /// How many rows the list usually has; nil before its first reading.
    package var usualItems: Int? {
        get { storedUsual.map(Int.init) }
        set { storedUsual = newValue.map { Int32(clamping: $0) } }
    }
    /// The words by which the page says that it holds nothing; nil where it shows rows.
    package var blankSign: String? {
        get { rare.blankSign }
        set { rare.blankSign = newValue }
    }
    /// Since when the list shows less than half of what it usually has.
    package var collapsedSince: Date? {
        get { rare.collapsedSince }
        set { rare.collapsedSince = newValue }
    }
    /// The address to which the listed one led when it was first read; nil where it answered itself.
    package var usualAddress: WebAddress? {
        get { rare.usualAddress }
        set { rare.usualAddress = newValue }
    }
    /// Where it leads now instead; nil where all is as it was.
    package var movedTo: WebAddress? {
        get { rare.movedTo }
        set { rare.movedTo = newValue }
    }

    /// What stands at the address in place of the list: its name, or its first row; nil where the list does.
    package var replacedBy: String? {
        get { rare.replacedBy }
        set { rare.replacedBy = newValue }
    }
    /// Until when nothing is made of the server's validators: it gave the same ones with other rows.
    package var distrustedUntil: Date? {
        get { rare.distrustedUntil }
        set { rare.distrustedUntil = newValue }
    }

    package init() {}

    /// Takes in what the rows of `list` tell on `today`.
    mutating func record(_ list: ListReading, on today: CivilDate) {
        let dates = list.rows.compactMap(\.date) + list.looseDates
        let later = dates.filter { $0 > today }
        newest = dates.lazy.filter { $0 <= today }.max()
        laterDates = later.isEmpty ? [] : Array(Set(later).sorted().prefix(Self.mostLaterDates))
        datedRows = dates.count
        undatedRows = list.rows.count { $0.date == nil && !$0.lacksYear }
        rowsWithoutYear = list.rows.count { $0.date == nil && $0.lacksYear }
        repeatedRows = list.repeatedRows
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

    /// Whether the list leads elsewhere than before, or has lost most of its rows.
    var hasTrouble: Bool { rareBox.map { $0.value.movedTo != nil || $0.value.collapsedSince != nil } ?? false }

    /// Whether the page shows no row, says so itself, and is believed.
    package var isBlank: Bool { blankSign != nil && collapsedSince == nil }

    /// The newest date that is not later than `today`: a row of tomorrow is one of today by then.
    package func newest(on today: CivilDate) -> CivilDate? {
        ([newest].compactMap { $0 } + laterDates.filter { $0 <= today }).max()
    }

    /// Enough to see that they are wrong, and to wait for those that are not.
    private static let mostLaterDates = 10
}
