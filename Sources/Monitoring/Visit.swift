package import FoundationEssentials
package import Supervision

/// What one visit to an address came to. Every visit ends in exactly one of these.
package enum Visit: Sendable {
    /// A page that shows its matter.
    case page(VisitedPage)
    /// The page is what it was at the last visit, by the server's word or byte for byte.
    ///
    /// - Parameter seconds: How long the page took where it was sent again; nil where the server did not send it.
    /// - Parameter age: How old the copy was that was sent, in seconds; nil where the server did not send it.
    case unchanged(PageValidators, seconds: Double?, age: TimeInterval?)
    /// The server is there and does not serve this caller; what the page shows is unknown.
    case refused(FetchRefusal)
    /// No usable answer came.
    case failed(FetchFailure)
    /// Something came, or could come, that does not show what stands there.
    case noPage(NoPage)

    /// Whether the address, or the file that holds its matter, was left for the next check: nothing is known of it.
    var isLeft: Bool {
        switch self {
        case .page(let page): page.unreadFile?.isLeft ?? false
        case .noPage(let none): none.why == .leftForNextCheck
        case .unchanged, .refused, .failed: false
        }
    }

    /// The page that came, whatever it shows; nil where none did.
    package var came: VisitedPage? {
        switch self {
        case .page(let page): page
        case .noPage(let none): none.page
        case .unchanged, .refused, .failed: nil
        }
    }

    /// The same, where a page led on to that address.
    func served(from address: WebAddress) -> Visit {
        switch self {
        case .page(var page):
            page.servedFrom = page.servedFrom ?? address
            return .page(page)
        case .noPage(let none):
            guard var page = none.page else { return self }
            page.servedFrom = page.servedFrom ?? address
            return .noPage(NoPage(none.why, page))
        case .unchanged, .refused, .failed: return self
        }
    }

    /// Why nothing was read, in the words of states and findings; nil where something was.
    package var reason: Reason? {
        switch self {
        case .page: nil
        case .unchanged: .word(.notModified)
        case .refused(let refusal): refusal.reason
        case .failed(let failure): failure.word
        case .noPage(let none): none.why.reason
        }
    }
}
