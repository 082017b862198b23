/// What of two reports is held against each other, with the rows and thresholds that the rule pack gives.
package enum ComparisonTest: Equatable, Sendable {
    case carryOver(CarryOverTest)

    func failures(in pair: ReportPair) -> [CheckFailure] {
        switch self {
        case .carryOver(let test): test.failures(in: pair)
        }
    }
}
