/// What of two reports is held against each other, with the rows and thresholds that the rule pack gives.
package enum ComparisonCriterion: Equatable, Sendable {
    case carryOver(CarryOverCriterion)
    case roll(RollCriterion)
    case rise(RiseCriterion)
    case similarity(SimilarityCriterion)

    func failures(in subject: ComparisonCase) -> [CheckFailure] {
        guard subject.pair.isSound else { return [] }
        return switch self {
        case .carryOver(let criterion): criterion.failures(in: subject)
        case .roll(let criterion): criterion.failures(in: subject)
        case .rise(let criterion): criterion.failures(in: subject)
        case .similarity(let criterion): criterion.failures(in: subject.pair)
        }
    }

    /// The ids of the rows that are looked at: these are remembered.
    package var rows: [String] {
        switch self {
        case .carryOver(let criterion): [criterion.row, criterion.previousRow]
        case .roll(let criterion): criterion.rows
        case .rise(let criterion): criterion.cells.flatMap(\.rows)
        case .similarity: []
        }
    }

    /// From which similarity on texts are told, from 0 to 1; nil where texts are not looked at.
    var leastSimilarity: Double? {
        guard case .similarity(let criterion) = self else { return nil }
        return Double(criterion.least) / 100
    }

    /// What stands in every report and therefore says nothing of two texts.
    package var stock: [String] {
        guard case .similarity(let criterion) = self else { return [] }
        return criterion.stock
    }
}
