import Supervision

/// What one check has taken of its allowance, and the turns that its pages take.
final class CheckSpending: Sendable {
    /// Whose share the check takes of what all checks share.
    let account: FetchAccount
    /// Whether what hosts say in `robots.txt` is obeyed, of the page and of everything that it leads to.
    let robots: RobotsConduct
    private let allowance: CheckAllowance
    /// While one page of the check is read, others wait, so that no source has all threads of the lane.
    private let readers: Turnstile
    /// The turn that all slow sources share, which a check takes when it has its own.
    private let commonReader: Turnstile?
    /// The next file is not fetched before the last one is read.
    private let files = Turnstile(1)
    private let start = ContinuousClock.now
    private let spent = Locked(Spent())

    private struct Spent {
        var requests = 0
        var bytes = 0
        var files = 0
        var left = 0
        var isSlow = false
    }

    /// - Parameters:
    ///   - readers: How many pages of the check may be read at once.
    ///   - commonReader: The turn that it shares with the checks of other sources; nil: none.
    init(
        of account: FetchAccount,
        within allowance: CheckAllowance,
        robots: RobotsConduct = .obey,
        readers: Int,
        commonReader: Turnstile? = nil
    ) {
        self.account = account
        self.robots = robots
        self.allowance = allowance
        self.readers = Turnstile(readers)
        self.commonReader = commonReader
    }

    /// How many visits were left for the next check.
    var left: Int { spent.withLock { $0.left } }

    /// Whether the check took more of everybody's connections and threads than a page does that answers.
    var isSlow: Bool { spent.withLock { $0.isSlow || $0.left > 0 } }

    /// Whether one more request may be made, which counts as made then. The first one always may.
    func takesRequest() -> Bool {
        let isInTime = ContinuousClock.now - start < .seconds(allowance.seconds)
        return spent.withLock { spent in
            let isFirst = spent.requests == 0
            guard isFirst || (isInTime && spent.requests < allowance.requests && spent.bytes < allowance.bytes) else {
                spent.left += 1
                return false
            }
            spent.requests += 1
            return true
        }
    }

    /// Whether one more file may be fetched, which counts as fetched then.
    func takesFile() -> Bool {
        spent.withLock { spent in
            guard spent.files < allowance.files else {
                spent.left += 1
                return false
            }
            spent.files += 1
            return true
        }
    }

    /// Counts what a request came to.
    func note(_ result: FetchResult) {
        spent.withLock { spent in
            switch result {
            case .fetched(let page):
                spent.bytes += page.body.count
                if page.seconds ?? 0 >= Self.slowSeconds { spent.isSlow = true }
            case .failed(let failure): if failure.reason == .timedOut { spent.isSlow = true }
            case .notModified, .refused: break
            }
        }
    }

    /// Counts a reading that has ended, or was given up.
    func noteReading(_ time: Duration, isGivenUp: Bool) {
        guard isGivenUp || time >= Self.slowReading else { return }
        spent.withLock { $0.isSlow = true }
    }

    /// Runs `body`, which reads a page, when the check has its turn.
    func reading<Value: Sendable>(_ body: @Sendable () async -> Value) async -> Value {
        await readers.run {
            guard let commonReader else { return await body() }
            return await commonReader.run(body)
        }
    }

    /// Runs `body`, which fetches and reads a file, when the check has its turn.
    func file<Value: Sendable>(_ body: @Sendable () async -> Value) async -> Value {
        await files.run(body)
    }

    /// A transfer that takes so long, in seconds, holds its connection for as long as twenty usual ones do.
    private static let slowSeconds = 5.0
    /// A reading that takes so long from its turn to its end, programs included, holds a thread like fifty usual ones.
    private static let slowReading = Duration.seconds(3)
}
