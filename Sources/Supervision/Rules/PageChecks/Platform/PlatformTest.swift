/// What is looked at on the disclosure platform.
package enum PlatformTest: Equatable, Sendable {
    case parts(PlatformPartsTest)
    case order(PlatformOrderTest)
    case name(PlatformNameTest)
    case search(SearchFormTest)
    case categories(CategoryTest)

    func failures(in case_: PageCase) -> [PageFailure] {
        switch self {
        case .parts(let test): test.failures(in: case_)
        case .order(let test): test.failures(in: case_)
        case .name(let test): test.failures(in: case_)
        case .search(let test): test.failures(in: case_)
        case .categories(let test): test.failures(in: case_)
        }
    }

    func links(in case_: PageCase) -> [FollowedLink] {
        switch self {
        case .categories(let test): test.links(in: case_)
        case .parts, .order, .name, .search: []
        }
    }
}
