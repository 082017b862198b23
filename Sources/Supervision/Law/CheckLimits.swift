/// How many checks run at the same time.
package struct CheckLimits: Hashable, Sendable {
    /// Of all sources together; at least 1.
    package var total: Int
    /// Of sources on one host: a slow one must not take every place.
    package var perHost: Int
    /// Of sources whose checks were slow many times in a row, of whatever host.
    package var slow: Int

    package init(total: Int = 1_024, perHost: Int = 8, slow: Int = 8) {
        self.total = max(1, total)
        self.perHost = max(1, perHost)
        self.slow = max(1, slow)
    }

    /// Enough checks that some wait for an answer and some are read while so many requests run.
    ///
    /// - Parameters:
    ///   - concurrency: Requests at the same time.
    ///   - perHostConcurrency: Requests at the same time to one host.
    package init(concurrency: Int, perHostConcurrency: Int) {
        self.init(total: max(1_024, concurrency * 4), perHost: max(8, perHostConcurrency * 4))
    }
}
