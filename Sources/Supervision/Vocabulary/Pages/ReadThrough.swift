/// Through what a list was read that only a script draws.
package struct ReadThrough: Hashable, Sendable, Codable {
    /// The entry of the site families.
    package var family: String
    /// The address that was asked for the data.
    package var address: WebAddress
    /// What came instead of a list, in words; nil where the list did.
    package var failure: String?

    package init(family: String, address: WebAddress, failure: String? = nil) {
        self.family = family
        self.address = address
        self.failure = failure
    }
}
