/// What is looked at in the numbers that a report's sentences state.
package enum FigureTest: Equatable, Sendable {
    case completion(CompletionTest)
    case partition(PartitionTest)
    case declaredCount(DeclaredCountTest)
    case enumeration(EnumerationTest)
    case textTable(TextTableTest)

    func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .completion(let test): test.failures(in: case_)
        case .partition(let test): test.failures(in: case_)
        case .declaredCount(let test): test.failures(in: case_)
        case .enumeration(let test): test.failures(in: case_)
        case .textTable(let test): test.failures(in: case_)
        }
    }
}
