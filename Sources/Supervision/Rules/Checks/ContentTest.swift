/// What is looked at in the parts of a report.
package enum ContentTest: Equatable, Sendable {
    case partLength(PartLengthTest)

    func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .partLength(let test): test.failures(in: case_)
        }
    }
}
