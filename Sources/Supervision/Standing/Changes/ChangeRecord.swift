package import FoundationEssentials

/// A change of a document that was told, with what changed in it, as the store keeps it.
package struct ChangeRecord: Hashable, Sendable, Codable {
    /// The number of the line that told it.
    package var sequence: Int
    /// When it was told.
    package var time: Date
    /// The identity by which the line is known.
    package var fingerprint: String
    /// The list that shows the document.
    package var source: Source.ID
    /// Whose it is.
    package var agency: Agency.ID
    /// Where it stands.
    package var address: WebAddress
    /// As its row prints it.
    package var title: String
    /// What changed.
    package var change: DocumentChange

    package init(
        sequence: Int,
        time: Date,
        fingerprint: String,
        source: Source.ID,
        agency: Agency.ID,
        address: WebAddress,
        title: String,
        change: DocumentChange
    ) {
        self.sequence = sequence
        self.time = time
        self.fingerprint = fingerprint
        self.source = source
        self.agency = agency
        self.address = address
        self.title = title
        self.change = change
    }

    /// How many of the newest ones are in memory and in the status; the store has more.
    package static let mostShown = 100
}
