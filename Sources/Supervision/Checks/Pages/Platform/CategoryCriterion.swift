/// A category that the agency must disclose by itself is linked on the platform, and its list is empty.
package struct CategoryCriterion: Equatable, Sendable {
    /// What must be disclosed, each looked for by itself.
    package var categories: [Category]

    package init(categories: [Category]) {
        self.categories = categories
    }

    /// What must be disclosed, and the labels of the columns in which it is.
    package struct Category: Equatable, Sendable {
        package var id: String
        /// As the regulation calls it.
        package var title: String
        /// By what its columns are known.
        package var labels: LabelWords
        /// Empty: agencies of every kind.
        package var agencyKinds: Set<AgencyKind>
        /// Whether it is told as well where nothing on the page leads to it.
        package var isToldUnlinked: Bool

        package init(
            id: String,
            title: String,
            labels: LabelWords,
            agencyKinds: Set<AgencyKind> = [],
            isToldUnlinked: Bool = false
        ) {
            self.id = id
            self.title = title
            self.labels = labels
            self.agencyKinds = agencyKinds
            self.isToldUnlinked = isToldUnlinked
        }
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole else { return [] }
        return links(of: subject).compactMap { category, links in
            guard !links.isEmpty else { return category.isToldUnlinked ? failure(of: category) : nil }
            let outcomes = links.map { subject.outcome(of: $0.address) }
            // With several columns, one that was not read may hold what the other lacks.
            guard outcomes.allSatisfy({ $0 == .list(rows: 0, saysBlank: true) }) else { return nil }
            return failure(of: category, evidence: "\(links[0].text) \(links[0].address)")
        }
    }

    private func failure(of category: Category, evidence: String? = nil) -> PageFailure {
        PageFailure(
            found: evidence == nil ? nil : "0",
            expected: category.title,
            place: category.title,
            evidence: evidence,
            reason: .word(evidence == nil ? .unlinked : .emptyList),
            part: category.id
        )
    }

    func links(in subject: PageCase) -> [FollowedLink] {
        guard subject.isWhole else { return [] }
        return links(of: subject).flatMap { $0.links.map { FollowedLink($0.address, .readList) } }
    }

    private func links(of subject: PageCase) -> [(category: Category, links: [PageLink])] {
        let links = subject.page.surroundings?.links.filter { $0.address.isOnSite(of: subject.address) } ?? []
        let labelled = links.map { (link: $0, label: FoldedText.bare($0.text)) }
        return categories.filter { category in
            category.agencyKinds.isEmpty || subject.agencies.contains { category.agencyKinds.contains($0.kind) }
        }
        .map { category in (category, labelled.filter { category.labels.match($0.label) }.map(\.link)) }
    }
}

extension WebAddress {
    /// Whether both are of one site: hosts that differ in `www.` alone are.
    func isOnSite(of other: WebAddress) -> Bool { host.withoutWWW == other.host.withoutWWW }
}

extension String {
    fileprivate var withoutWWW: Substring { hasPrefix("www.") ? dropFirst(4) : self[...] }
}
