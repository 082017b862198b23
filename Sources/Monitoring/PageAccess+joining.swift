import Supervision

extension PageAccess {
    /// The page with what the further pages say on which its article goes on.
    ///
    /// A page that is not there, or is none of an article, leaves the article cut: what may stand on it is not judged.
    ///
    /// - Returns: the outcome of a further page that may be had another time, where one could not be had.
    func joined(_ first: VisitedPage, as request: VisitRequest) async -> Visit {
        guard let continuation = first.reading.continuation else { return .page(first) }
        var page = first
        page.isOneOfSeveral = true
        var seen: Set<String> = [request.address.withoutFragment]
        if let own = first.reading.address { seen.insert(own.withoutFragment) }
        var waiting = continuation.addresses.filter { seen.insert($0.withoutFragment).inserted }
        var pages = 1
        while !waiting.isEmpty, pages < Self.mostPages {
            let address = waiting.removeFirst()
            guard address.host == request.address.host else { return .page(page) }
            switch await visitPage(VisitRequest(address, for: request.purposes, seeking: request.sought)) {
            case .page(let next) where next.reading.goesOn(from: first.reading):
                page.reading.goOn(with: next.reading)
                pages += 1
                waiting += (next.reading.continuation?.addresses ?? []).filter {
                    seen.insert($0.withoutFragment).inserted
                }
            case .failed(let failure) where failure.reason != .notFound: return .failed(failure)
            case .refused(let refusal): return .refused(refusal)
            case .noPage(let none) where none.why == .leftForNextCheck || none.why == .readingTooSlow:
                return .noPage(none)
            default: return .page(page)
            }
        }
        if waiting.isEmpty, pages > 1, pages >= continuation.pagesTotal ?? 2 { page.reading.endsHere() }
        return .page(page)
    }

    /// Of one article no more are read.
    private static let mostPages = 20
}
