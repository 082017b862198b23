/// What is looked at on a page as one of its site's: labels in its head and foot, its domain, its script.
package enum SiteTest: Equatable, Sendable {
    case labels(MetaLabelTest)
    case labelForm(MetaFormTest)
    case code(SiteCodeTest)
    case codeForm(SiteCodeFormTest)
    case footer(FooterTest)
    case domain(GovernmentDomainTest)
    case hijacked(HijackedSiteTest)
    case script(TraditionalPageTest)

    func failures(in case_: PageCase) -> [PageFailure] {
        switch self {
        case .labels(let test): test.failures(in: case_)
        case .labelForm(let test): test.failures(in: case_)
        case .code(let test): test.failures(in: case_)
        case .codeForm(let test): test.failures(in: case_)
        case .footer(let test): test.failures(in: case_)
        case .domain(let test): test.failures(in: case_)
        case .hijacked(let test): test.failures(in: case_)
        case .script(let test): test.failures(in: case_)
        }
    }
}
