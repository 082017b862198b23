/// What is looked at in the numbers that a report's sentences state.
package enum FigureTest: Equatable, Sendable {
    case completion(CompletionTest)

    func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .completion(let test): test.failures(in: case_)
        }
    }
}
