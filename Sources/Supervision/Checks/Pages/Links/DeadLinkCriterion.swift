/// A link of the page leads nowhere.
package struct DeadLinkCriterion: Equatable, Sendable {
    /// Whether the links of menus, head and foot are followed as well as those of the page's matter.
    package var followsNavigation: Bool
    /// Whether the files that the page offers are looked at.
    package var followsFiles: Bool
    /// An address that holds one of these is not followed: it acts rather than shows.
    package var skipped: [String]
    /// For these reasons a link is not called dead: `login-form`.
    package var exceptedReasons: [String]

    package init(
        followsNavigation: Bool = false,
        followsFiles: Bool = false,
        skipped: [String] = [],
        exceptedReasons: [String] = []
    ) {
        self.followsNavigation = followsNavigation
        self.followsFiles = followsFiles
        self.skipped = skipped
        self.exceptedReasons = exceptedReasons
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        var seen: Set<WebAddress> = []
        return links(of: subject).compactMap { link in
            guard seen.insert(FollowedLink(link.address, .probe).address).inserted,
                case .dead(let reason) = subject.outcome(of: link.address), !exceptedReasons.contains(reason.text)
            else { return nil }
            return PageFailure(
                found: "\(link.address)（\(reason.text)）",
                place: link.text.isEmpty ? nil : link.text,
                evidence: "\(link.text) \(link.address)",
                reason: reason
            )
        }
    }

    func links(in subject: PageCase) -> [FollowedLink] {
        links(of: subject).map { FollowedLink($0.address, .probe) }
    }

    /// The links of the matter first: a menu is the same on every page.
    private func links(of subject: PageCase) -> [PageLink] {
        let files = subject.page.attachments.map { PageLink(text: $0.title, address: $0.address) }
        let offered = Set(files.map(\.address))
        let all = (subject.page.surroundings?.links ?? []).filter { link in
            !offered.contains(link.address) && !skipped.contains { link.address.text.contains($0) }
        }
        let navigation = followsNavigation ? all.filter(\.isNavigation) : []
        return (followsFiles ? files : []) + all.filter { !$0.isNavigation } + navigation
    }
}
