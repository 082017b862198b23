import Supervision

/// One report, read and judged.
struct CheckedReport {
    let source: String
    let report: Report
    /// The year by whose rules it was judged.
    let year: Int
    let outline: Outline?
    /// Ids of the parts that it lacks.
    let missing: Set<String>
    let findings: [Finding]
    /// What was not looked at, and why.
    let omissions: [Omission]

    /// Something that could not be judged.
    enum Omission: Equatable {
        /// The page goes on elsewhere, was cut, or has pictures: what was not read is not called missing.
        case partlyRead
        /// Without the kind of agency the due date is not known.
        case lateness
        /// Without the report of the year before nothing was held against it.
        case yearBefore
        /// These statutory tables could not be read as tables.
        case tables([String])
    }

    var worstSeverity: Severity? { findings.map(\.severity).max() }
}
