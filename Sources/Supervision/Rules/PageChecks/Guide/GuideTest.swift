/// What is looked at in the disclosure guide.
package enum GuideTest: Equatable, Sendable {
    case fields(GuideFieldsTest)
    case outdated(OutdatedGuideTest)

    func failures(in case_: PageCase) -> [PageFailure] {
        switch self {
        case .fields(let test): test.failures(in: case_)
        case .outdated(let test): test.failures(in: case_)
        }
    }
}
