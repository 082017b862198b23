/// What is looked at on the disclosure platform.
package enum PlatformCriterion: Equatable, Sendable {
    case parts(PlatformPartsCriterion)
    case order(PlatformOrderCriterion)
    case name(PlatformNameCriterion)
    case search(SearchFormCriterion)
    case categories(CategoryCriterion)

    func failures(in subject: PageCase) -> [PageFailure] {
        switch self {
        case .parts(let criterion): criterion.failures(in: subject)
        case .order(let criterion): criterion.failures(in: subject)
        case .name(let criterion): criterion.failures(in: subject)
        case .search(let criterion): criterion.failures(in: subject)
        case .categories(let criterion): criterion.failures(in: subject)
        }
    }

    func links(in subject: PageCase) -> [FollowedLink] {
        switch self {
        case .categories(let criterion): criterion.links(in: subject)
        case .parts, .order, .name, .search: []
        }
    }
}
