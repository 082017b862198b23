/// How much of what a check looks at was there to be looked at.
///
/// A check that finds nothing has found a report right only where it saw the whole of its matter; else its silence says nothing.
package enum CheckSight: Equatable, Sendable {
    /// All of it: silence means that it holds.
    case whole
    /// There is nothing of the kind, such as no sentence with a number of the table.
    case nothing
    /// Something of it was not there, or could not be read.
    case partial

    init(_ isWhole: Bool) {
        self = isWhole ? .whole : .partial
    }
}

extension ReportCriterion {
    /// How much of its matter the report holds.
    package func sight(of subject: ReportCase) -> CheckSight {
        switch self {
        case .identity(let criterion): CheckSight(criterion.isDecided(in: subject))
        case .content(let criterion): criterion.sight(of: subject)
        case .figures(.textTable(let criterion)): criterion.sight(of: subject)
        case .figures(.partition(let criterion)): criterion.sight(of: subject)
        // Nothing tells whether there was a sentence of the kind.
        case .figures: .partial
        case .table(let criterion): CheckSight(criterion.isDecided(in: subject))
        }
    }
}

extension ReportCase {
    /// Whether the whole text was read, and no check stops before its end.
    var isReadWhole: Bool { !report.isCutShort && (1...Self.mostSentences).contains(sentences.count) }

    /// What the checks that match expressions look at; see there.
    private static let mostSentences = 300
}
