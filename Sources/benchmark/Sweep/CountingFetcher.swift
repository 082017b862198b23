import PageFetching
import Supervision
import Synchronization

/// Counts what the fetcher brings.
final class CountingFetcher: PageFetcher {
    private let fetcher: CurlFetcher
    private let pages = Atomic(0)
    private let bytes = Atomic(0)
    private let others = Atomic(0)

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

    func fetch(_ request: FetchRequest) async -> FetchResult {
        let result = await fetcher.fetch(request)
        if case .fetched(let page) = result {
            pages.add(1, ordering: .relaxed)
            bytes.add(page.body.count, ordering: .relaxed)
        } else {
            others.add(1, ordering: .relaxed)
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
