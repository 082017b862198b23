package import FoundationEssentials

/// That something was found and was gone again soon, several times.
package struct Flap: Hashable, Sendable, Codable {
    /// The fingerprint of the alert, or the subject of the group that it may belong to.
    package let key: String
    /// How often.
    package var count: Int
    /// When it was first gone again.
    package var first: Date
    /// When it was last gone again.
    package var last: Date
    /// Whether people were told that it comes and goes; until it has settled they hear no more of it.
    package var isTold: Bool

    package init(key: String, count: Int, first: Date, last: Date, isTold: Bool) {
        self.key = key
        self.count = count
        self.first = first
        self.last = last
        self.isTold = isTold
    }
}
