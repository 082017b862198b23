package import Supervision

/// A page that a link names as one that may be watched.
package struct DiscoveryCandidate: Hashable, Sendable {
    /// What the page may be.
    package var role: DiscoveryRole
    /// The link's text.
    package var name: String
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
    /// The page could not be had: `http-412`, `timed-out`.
    case unread(reason: String)
}
