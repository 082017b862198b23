import FoundationEssentials
import Supervision

/// A site whose `robots.txt` answers as a test wants, and whose pages are all there.
final class RobotsSite: PageFetcher {
    enum Answer: Sendable {
        case page(String)
        case status(Int)
        case unreachable
        case challenge
        case cancelled
    }

    private let robots: @Sendable (_ count: Int) -> Answer
    private let requests = Locked<[String]>([])

    /// - Parameter robots: What the file answers when it was asked for so many times before.
    init(_ robots: @escaping @Sendable (_ count: Int) -> Answer) {
        self.robots = robots
    }

    /// Every address that was asked for, in order.
    var asked: [String] { requests.withLock { $0 } }

    func fetch(_ request: FetchRequest) async -> FetchResult {
        let text = request.address.text
        let count = requests.withLock { requests in
            requests.append(text)
            return requests.count { $0 == text } - 1
        }
        guard text.hasSuffix("/robots.txt") else { return page("", at: request.address) }
        switch robots(count) {
        case .page(let text): return page(text, at: request.address)
        case .status(let status) where [403, 405, 412, 429, 521].contains(status):
            return .refused(FetchRefusal(status: status, sign: .status))
        case .status(let status):
            let reason: FetchFailure.Reason = status == 404 || status == 410 ? .notFound : .httpStatus
            return .failed(FetchFailure(reason, status: status, detail: ""))
        case .unreachable: return .failed(FetchFailure(.timedOut, detail: ""))
        case .challenge: return .refused(FetchRefusal(status: 200, sign: .challengePage))
        case .cancelled: return .failed(FetchFailure(.cancelled, detail: ""))
        }
    }

    private func page(_ text: String, at address: WebAddress) -> FetchResult {
        .fetched(
            FetchedPage(
                requested: address,
                address: address,
                contentType: "text/plain",
                body: Data(text.utf8),
                digest: ContentDigest(high: 0, low: 0),
                fetchedAt: .now
            )
        )
    }
}
