import Supervision

/// The headings and words of agency tables, as `config/import/agency-table.yaml` names them.
struct AgencyTableWords: Sendable {
    var headings: WordMeanings
    var prefixes: WordMeanings
    /// The folded beginnings of headings whose columns are not read.
    var ignored: [String]
    var kinds: WordMeanings
    var classes: WordMeanings
    var duties: WordMeanings

    /// A column that holds one thing about an agency.
    enum Field: String, CaseIterable {
        case id, name, aliases, kind, jurisdiction
        case validFrom = "valid_from"
        case validTo = "valid_to"
        case predecessors
        case siteCode = "site_code"
        case home, platform, guide
        case annualReportList = "annual_report_list"

        /// The kind of the pages that the column names; nil for what is no page.
        var sourceKind: SourceKind? {
            switch self {
            case .home: .home
            case .platform: .platform
            case .guide: .guide
            case .annualReportList: .annualReportList
            default: nil
            }
        }
    }

    /// What a column of a table holds.
    enum Column: Hashable {
        case field(Field)
        /// Pages of a class of columns.
        case column(String)
        /// Lists of the documents of a duty.
        case duty(String)
        /// Remarks for people.
        case ignored
    }

    /// The words that are part of the program.
    static func builtIn() throws(ConfigurationProblems) -> AgencyTableWords { try loaded.get() }

    private static let loaded = Result { () throws(ConfigurationProblems) -> AgencyTableWords in
        let log = ProblemLog()
        let file = BuiltInFile.agencyTableWords
        let root = file.flatMap { Document.root(of: $0.text, named: $0.displayName, log: log) }
        return try log.checked(root.flatMap(AgencyTableWords.init(reading:)))
    }

    /// What the heading stands for; nil where it is none of the known ones.
    func column(_ heading: String) -> Column? {
        let folded = FoldedText.fold(heading).lowercased()
        if ignored.contains(where: { folded.hasPrefix($0) }) { return .ignored }
        if let id = headings.meaning(of: heading) { return Field(rawValue: id).map(Column.field) }
        guard let (prefix, rest) = parted(folded) else { return nil }
        switch prefix {
        case Self.columnPrefix: return classes.meaning(of: rest).map(Column.column)
        default: return duties.meaning(of: rest).map(Column.duty)
        }
    }

    /// What an unknown heading was probably meant to be.
    func nearestHeading(to heading: String) -> String? {
        let folded = FoldedText.fold(heading).lowercased()
        guard let (prefix, rest) = parted(folded) else { return headings.nearest(to: heading) }
        let words = prefix == Self.columnPrefix ? classes : duties
        return words.nearest(to: rest).map { "\(prefixes.labels[prefix] ?? prefix):\($0)" }
    }

    static let columnPrefix = "column"
    static let dutyPrefix = "duty"

    private func parted(_ folded: String) -> (prefix: String, rest: String)? {
        guard let colon = folded.firstIndex(of: ":"), let prefix = prefixes.meaning(of: String(folded[..<colon])) else {
            return nil
        }
        return (prefix, String(folded[folded.index(after: colon)...]))
    }
}
