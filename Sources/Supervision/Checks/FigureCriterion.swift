/// What is looked at in the numbers that a report's sentences state.
package enum FigureCriterion: Equatable, Sendable {
    case completion(CompletionCriterion)
    case partition(PartitionCriterion)
    case declaredCount(DeclaredCountCriterion)
    case declaredParts(DeclaredPartsCriterion)
    case enumeration(EnumerationCriterion)
    case textTable(TextTableCriterion)

    func failures(in subject: ReportCase) -> [CheckFailure] {
        switch self {
        case .completion(let criterion): criterion.failures(in: subject)
        case .partition(let criterion): criterion.failures(in: subject)
        case .declaredCount(let criterion): criterion.failures(in: subject)
        case .declaredParts(let criterion): criterion.failures(in: subject)
        case .enumeration(let criterion): criterion.failures(in: subject)
        case .textTable(let criterion): criterion.failures(in: subject)
        }
    }
}
