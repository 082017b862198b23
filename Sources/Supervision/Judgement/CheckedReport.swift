/// One report as its author sees it before an inspector does: read, judged, and with what could not be judged.
package struct CheckedReport: Sendable {
    /// What was read.
    package let report: Report
    /// The year by whose rules it was judged.
    package let year: Int
    /// The parts that it must have; nil where its year has no outline.
    package let outline: Outline?
    /// Ids of the parts that it lacks.
    package let missing: Set<String>
    /// What is wrong with it.
    package let findings: [Finding]
    /// What is wrong, cause by cause: see `ReviewEntry`.
    package let entries: [ReviewEntry]
    /// What was not looked at, and why.
    package let omissions: [Omission]
    /// What was looked at and found right; nil where nobody asked for that.
    package let right: [HeldRule]?

    /// Something that could not be judged.
    package enum Omission: Equatable, Sendable {
        /// The page goes on elsewhere, was cut, or has pictures: what was not read is not called missing.
        case partlyRead
        /// Tables alone were given: they were checked by themselves, and nothing is called missing.
        case tablesAlone
        /// Nobody said what kind of agency it is, and its name does not tell: only what holds for all kinds was judged.
        case kind
        /// This agency, by which it should be judged, is on no list.
        case unlisted(String)
        /// Without the kind of agency the due date is not known.
        case lateness
        /// It bears no date that tells whether it was published in time.
        case publicationDate
        /// The title that people see and the label that they do not name different years or organs, and the text bears out
        /// neither for certain: nothing was judged by a title.
        case titles(shown: String, label: String)
        /// Without the report of the year before nothing was held against it.
        case yearBefore
        /// What was given as the report of the year before is on another year, or one of the two years is not certain.
        case otherYear(Int)
        /// What was given as the report of the year before is the report itself.
        case sameReport
        /// What was given as the report of the year before is this other organ's.
        case otherAgency(String)
        /// What the monitor remembers could not be held against it.
        case memory(ReportMemory.Gap)
        /// These statutory tables could not be read as tables: their names.
        case tables([String])
        /// These rows of statutory tables, in words, have figures that could not be read; sums that need them were not tried.
        case figures([String])
        /// No row of a table bears the name of these, in words: they may stand there under another one, unread.
        case labels([String])

        /// What was not judged, by name: the page, the agency, the comparison, or tables and rows in words.
        package var parts: [String] {
            switch self {
            case .partlyRead, .tablesAlone: ["page"]
            case .unlisted: ["agency"]
            case .kind: ["agency_kind"]
            case .lateness, .publicationDate: ["due_date"]
            case .titles: ["title"]
            case .yearBefore, .otherYear, .sameReport, .otherAgency, .memory: ["previous"]
            case .tables(let names), .figures(let names), .labels(let names): names
            }
        }

        /// Why it was not, in one word.
        package var reason: String {
            switch self {
            case .partlyRead, .tablesAlone: "partly-read"
            case .unlisted: "not-listed"
            case .kind: "kind-unknown"
            case .lateness: "due-date-unknown"
            case .publicationDate: "date-unknown"
            case .titles: "titles-differ"
            case .yearBefore: "not-given"
            case .otherYear: "other-year"
            case .sameReport: "same-report"
            case .otherAgency, .memory(.otherAgency): "other-agency"
            case .memory(.noAgency): "agency-unknown"
            case .memory(.notRead): "not-remembered"
            case .memory(.yearUncertain): "other-year"
            case .tables: "table-unreadable"
            case .figures: "figures-unreadable"
            case .labels: "label-differs"
            }
        }

        /// Whether something that was given could not be judged; what nobody gave is no failing of the input.
        package var isOfInput: Bool {
            switch self {
            case .unlisted, .kind, .lateness, .publicationDate, .yearBefore, .memory, .tablesAlone: false
            case .partlyRead, .titles, .otherYear, .sameReport, .otherAgency, .tables, .figures, .labels: true
            }
        }
    }

    /// The gravest of its findings; nil where nothing was found.
    package var worstSeverity: Severity? { findings.map(\.severity).max() }
}
