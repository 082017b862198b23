/// What is looked at in a report's title, issuer, dates and wording.
package enum IdentityTest: Equatable, Sendable {
    /// The title calls it something else than an annual report: 工作总结.
    case substituteTitle

    func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .substituteTitle:
            case_.report.form == .substitute ? [CheckFailure(found: case_.report.title)] : []
        }
    }
}
