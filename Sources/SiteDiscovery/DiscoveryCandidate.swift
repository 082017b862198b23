package import Supervision

/// A page that a link names as one that may be watched.
package struct DiscoveryCandidate: Hashable, Sendable {
    /// What the page may be.
    package var role: DiscoveryRole
    /// The link's text; of a link 更多, the heading beside it.
    package var name: String
    /// Whether the name is that of a heading, beside which the link stands.
    var isHeading: Bool
    /// Whether the name is a label of the catalogue and nothing more.
    package var isExact: Bool
    /// Where the link leads.
    package var address: WebAddress
    /// How many links lead to it from the page given.
    package var depth: Int
    var isNavigation: Bool
    var isOnPlatform: Bool

    /// How much is to be expected of reading it: what is sought first, and how sure its name is.
    var rank: Int {
        let worth =
            switch role {
            case .platform: 100
            case .part(ColumnCatalogue.Part.annualReport): 95
            case .part(ColumnCatalogue.Part.guide): 90
            case .home: 80
            case .duty: 62
            case .column: 56
            case .hub: 58
            case .part: 40
            }
        return worth + (isExact ? 20 : 0) + (isNavigation || isOnPlatform ? 8 : 0) + (isOnPlatform ? 2 : 0) - depth * 3
    }
}

/// What reading a page of a site came to.
package enum DiscoveryOutcome: Sendable {
    case read(ReadPage)
    /// The page could not be had.
    case unread(reason: LocalizedText)
}

/// A list that only a script draws, as a family of publishing systems gives it.
package struct ScriptDrawnList: Hashable, Sendable {
    /// The family, by id.
    package var family: String
    /// What people call the family.
    package var title: LocalizedText
    /// Why its data could not be read; nil where they were.
    package var failure: LocalizedText?

    package init(family: String, title: LocalizedText, failure: LocalizedText? = nil) {
        self.family = family
        self.title = title
        self.failure = failure
    }
}
