/// What is looked at in the statutory tables of a report.
package enum TableTest: Equatable, Sendable {
    case form(TableFormTest)

    func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .form(let test): test.failures(in: case_)
        }
    }
}
