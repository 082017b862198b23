import Supervision

/// Agencies and what they owe, year by year: a table whose cells are states.
struct DutyMatrix {
    static let shape = ViewShape(
        name: "matrix",
        filters: [.search, .jurisdiction, .kind, .duty, .year, .state],
        orders: [.name, .jurisdiction, .severity],
        states: ObligationStatus.State.allCases.map(\.rawValue),
        kinds: AgencyKind.allCases.map(\.rawValue)
    )
    /// The most columns: more fit on no sheet. The latest years are kept.
    private static let mostColumns = 18

    /// One thing owed for one year.
    struct Column: Hashable {
        let duty: String
        let year: Int
    }

    /// The agencies that are asked for, in the order that is asked for.
    let agencies: [AgencyStatus]
    let columns: [Column]
    /// Whether there are more columns than are shown.
    let isCut: Bool
    let query: ViewQuery

    init(_ query: ViewQuery, context: PageContext) {
        self.query = query
        let listing = AgencyListing(context: context)
        agencies = listing.chosen(query)
        let owed = Set(
            agencies.lazy.flatMap(\.obligations).filter {
                query.takes(.duty, $0.duty) && query.takes(.year, "\($0.reportYear)")
            }
            .map { Column(duty: $0.duty, year: $0.reportYear) }
        )
        let duties = Dictionary(zip(context.index.duties, 0...)) { first, _ in first }
        let sorted = owed.sorted { left, right in
            (duties[left.duty] ?? .max, right.year, left.duty) < (duties[right.duty] ?? .max, left.year, right.duty)
        }
        columns = sorted.count > Self.mostColumns ? Self.latest(sorted) : sorted
        isCut = sorted.count > columns.count
    }

    /// Of too many columns those of the latest years.
    private static func latest(_ columns: [Column]) -> [Column] {
        let kept = Set(
            columns.enumerated().sorted { ($1.element.year, $0.offset) < ($0.element.year, $1.offset) }
                .prefix(mostColumns).map(\.element)
        )
        return columns.filter(kept.contains)
    }

    func cell(_ agency: AgencyStatus, _ column: Column) -> ObligationStatus? {
        agency.obligations.first { $0.duty == column.duty && $0.reportYear == column.year }
    }

    /// How many of some agencies' obligations of a column stand how.
    static func counts(_ agencies: [AgencyStatus], _ column: Column) -> [ObligationStatus.State: Int] {
        agencies.reduce(into: [:]) { counts, agency in
            for one in agency.obligations where one.duty == column.duty && one.reportYear == column.year {
                counts[one.state, default: 0] += 1
            }
        }
    }

    /// The whole table as a file that spreadsheets open.
    func csv(_ text: DashboardText, _ index: StatusIndex) -> [UInt8] {
        let heads = columns.map { "\(index.title(ofDuty: $0.duty)?[text.language] ?? $0.duty) \($0.year)" }
        let rows = agencies.map { agency in
            [agency.name, text.name(agency.kind), agency.jurisdiction.rawValue]
                + columns.map { column in cell(agency, column).map { text.name($0.state) } ?? "" }
        }
        let all = [[text.agency, text.kind, text.jurisdiction] + heads] + rows
        return Array(SpreadsheetText.csv(all.map { $0.map { VisibleText.clean($0) } }).utf8)
    }
}
