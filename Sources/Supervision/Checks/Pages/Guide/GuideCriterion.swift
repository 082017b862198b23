/// What is looked at in the disclosure guide.
package enum GuideCriterion: Equatable, Sendable {
    case fields(GuideFieldsCriterion)
    case outdated(OutdatedGuideCriterion)

    func failures(in subject: PageCase) -> [PageFailure] {
        switch self {
        case .fields(let criterion): criterion.failures(in: subject)
        case .outdated(let criterion): criterion.failures(in: subject)
        }
    }
}
