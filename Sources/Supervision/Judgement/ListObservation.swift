package import FoundationEssentials

/// What one look at a source came to.
package enum ListObservation: Equatable, Sendable {
    /// The page was read as a list. Without a digest, the next look reads it again, whatever its first page says.
    case read(ListReading, validators: PageValidators, digest: ContentDigest?)
    /// The page is what it was at the last reading.
    ///
    /// - Parameter age: How old the copy was that shows it, in seconds; nil where the server has only said so (304), which
    ///   is no reading: servers say it for ever.
    case unchanged(validators: PageValidators, age: TimeInterval? = 0)
    /// The server is there and refused; what the list shows is unknown.
    case blocked(FetchRefusal)
    /// No usable answer came.
    case unreachable(FetchFailure)
    /// A page came and was no list: the reason names what it was instead. A redirect may have led there.
    case unreadable(reason: Reason, servedFrom: WebAddress? = nil)

    /// The same look, where a redirect led to another page.
    package func served(from address: WebAddress?) -> ListObservation {
        guard let address else { return self }
        switch self {
        case .read(var list, let validators, let digest):
            list.servedFrom = address
            return .read(list, validators: validators, digest: digest)
        case .unreadable(let reason, _): return .unreadable(reason: reason, servedFrom: address)
        case .unchanged, .blocked, .unreachable: return self
        }
    }

    /// How old the page was that was looked at, in seconds; nil where none came.
    var age: TimeInterval? {
        switch self {
        case .read(let list, _, _): list.age
        case .unchanged(_, let age): age
        case .blocked, .unreachable, .unreadable: nil
        }
    }

    /// The rows that were read; none where the page is as it was, or could not be read.
    package var rows: [ListRow] {
        guard case .read(let list, _, _) = self else { return [] }
        return list.rows
    }

    /// Pages of documents whose text came with their rows.
    package var texts: [WebAddress: String] {
        guard case .read(let list, _, _) = self else { return [:] }
        return list.texts
    }

    /// Whether the page was read, or is known to be what it was.
    package var succeeded: Bool {
        switch self {
        case .read, .unchanged: true
        case .blocked, .unreachable, .unreadable: false
        }
    }
}

/// What one look at the article of a report came to.
package enum ArticleObservation: Equatable, Sendable {
    /// Without a digest, the next look reads it again: what it says stands on more than one page.
    case read(Report, validators: PageValidators, digest: ContentDigest?)
    case unchanged(validators: PageValidators)
    /// The server says that there is no such page.
    case gone
    /// Something else stood in the way; the report may well be there.
    case unreadable(reason: Reason)
}
