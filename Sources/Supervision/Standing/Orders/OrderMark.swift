package import FoundationEssentials

/// Who said something of an alert or a page, when, until when and why: it goes wherever what was said has an effect.
package struct OrderMark: Hashable, Sendable, Codable {
    /// The number of the order.
    package var id: Int
    /// What was asked for.
    package var kind: PersonOrder.Kind
    /// Who said so.
    package var author: String
    /// When the monitor took it.
    package var at: Date
    /// Until when it holds; nil where that is no matter of time.
    package var until: Date?
    /// Why; of an attestation, what was found.
    package var note: String

    package init(id: Int, kind: PersonOrder.Kind, author: String, at: Date, until: Date?, note: String) {
        self.id = id
        self.kind = kind
        self.author = author
        self.at = at
        self.until = until
        self.note = note
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, at, until, note
        case author = "by"
    }
}
