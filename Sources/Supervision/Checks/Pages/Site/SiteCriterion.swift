/// What is looked at on a page as one of its site's: labels in its head and foot, its domain, its script.
package enum SiteCriterion: Equatable, Sendable {
    case labels(MetaLabelCriterion)
    case labelForm(MetaFormCriterion)
    case code(SiteCodeCriterion)
    case codeForm(SiteCodeFormCriterion)
    case footer(FooterCriterion)
    case domain(GovernmentDomainCriterion)
    case hijacked(HijackedSiteCriterion)
    case script(TraditionalPageCriterion)

    func failures(in subject: PageCase) -> [PageFailure] {
        switch self {
        case .labels(let criterion): criterion.failures(in: subject)
        case .labelForm(let criterion): criterion.failures(in: subject)
        case .code(let criterion): criterion.failures(in: subject)
        case .codeForm(let criterion): criterion.failures(in: subject)
        case .footer(let criterion): criterion.failures(in: subject)
        case .domain(let criterion): criterion.failures(in: subject)
        case .hijacked(let criterion): criterion.failures(in: subject)
        case .script(let criterion): criterion.failures(in: subject)
        }
    }
}
