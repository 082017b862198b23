/// What of two reports is held against each other, with the rows and thresholds that the rule pack gives.
package enum ComparisonTest: Equatable, Sendable {
    case carryOver(CarryOverTest)
    case roll(RollTest)
    case rise(RiseTest)
    case similarity(SimilarityTest)

    func failures(in case_: ComparisonCase) -> [CheckFailure] {
        guard case_.pair.isSound else { return [] }
        return switch self {
        case .carryOver(let test): test.failures(in: case_)
        case .roll(let test): test.failures(in: case_)
        case .rise(let test): test.failures(in: case_)
        case .similarity(let test): test.failures(in: case_.pair)
        }
    }

    /// The ids of the rows that are looked at: these are remembered.
    package var rows: [String] {
        switch self {
        case .carryOver(let test): [test.row, test.previousRow]
        case .roll(let test): test.rows
        case .rise(let test): test.cells.flatMap(\.rows)
        case .similarity: []
        }
    }

    /// From which similarity on texts are told, from 0 to 1; nil where texts are not looked at.
    var leastSimilarity: Double? {
        guard case .similarity(let test) = self else { return nil }
        return Double(test.least) / 100
    }

    /// What stands in every report and therefore says nothing of two texts.
    package var stock: [String] {
        guard case .similarity(let test) = self else { return [] }
        return test.stock
    }
}
