import PageFetching
import Supervision
import Synchronization

/// Counts what the fetcher brings.
///
/// A benchmark is spoiled by the first answer that is no page: from there on nobody is asked any more, so that it is
/// told at once and not when every page was asked for.
final class CountingFetcher: PageFetcher {
    private let fetcher: CurlFetcher
    private let pages = Atomic(0)
    private let bytes = Atomic(0)
    private let others = Atomic(0)
    private let failure = Mutex<(address: WebAddress, result: FetchResult)?>(nil)

    init(_ fetcher: CurlFetcher) {
        self.fetcher = fetcher
    }

    /// What came since the last time this was asked for.
    struct Count: Equatable {
        /// Full answers.
        var pages: Int
        var bytes: Int
        /// Refusals, failures and answers of 304.
        var others: Int
    }

    /// The first answer that was no page, in words; nil where every answer was one.
    var complaint: String? { failure.withLock { first in first.map { "\($0.address): \($0.result)" } } }

    func fetch(_ request: FetchRequest) async -> FetchResult {
        if let first = failure.withLock({ $0 }) { return first.result }
        let result = await fetcher.fetch(request)
        if case .fetched(let page) = result {
            pages.add(1, ordering: .relaxed)
            bytes.add(page.body.count, ordering: .relaxed)
        } else {
            others.add(1, ordering: .relaxed)
            failure.withLock { $0 = $0 ?? (request.address, result) }
        }
        return result
    }

    func takeCount() -> Count {
        Count(
            pages: pages.exchange(0, ordering: .relaxed),
            bytes: bytes.exchange(0, ordering: .relaxed),
            others: others.exchange(0, ordering: .relaxed)
        )
    }

    func shutdown() async { await fetcher.shutdown() }
}
