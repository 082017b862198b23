/// Lets a number of tasks go on at the same time, the others in order of arrival.
package actor Turnstile {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter count: How many may go on at the same time; at least 1.
    package init(_ count: Int) {
        free = max(count, 1)
    }

    /// Runs `body` when it is its turn.
    package nonisolated func run<Result: Sendable>(
        _ body: @Sendable () async -> Result
    ) async -> Result {
        await enter()
        let result = await body()
        await leave()
        return result
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
