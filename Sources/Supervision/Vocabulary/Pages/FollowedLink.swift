/// A link of a judged page that has to be followed before the page can be judged.
package struct FollowedLink: Hashable, Sendable {
    /// Without its fragment; what following it came to belongs under it into `PageCase.links`.
    package var address: WebAddress
    /// What is to be found out behind it.
    package var how: How

    package init(_ address: WebAddress, _ how: How) {
        self.address = WebAddress(address.withoutFragment) ?? address
        self.how = how
    }

    /// What is to be found out behind it.
    package enum How: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Whether there is anything.
        case probe
        /// Whether a list has rows.
        case readList
        /// Whether a file can be read.
        case readFile

        private var rank: Int {
            switch self {
            case .probe: 0
            case .readList: 1
            case .readFile: 2
            }
        }

        /// The later one finds out more.
        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }
}
