package import Supervision

/// Writes alert lines to the log and shows them in the feed.
package struct AlertDelivery: AlertSink {
    private let log: AlertLog
    private let board: StatusBoard

    package init(log: AlertLog, board: StatusBoard) {
        self.log = log
        self.board = board
    }

    package func deliver(_ lines: [AlertLine]) async throws {
        do {
            try await log.deliver(lines)
            board.note(failure: nil, of: .alertLog)
        } catch {
            board.note(failure: "\(error)", of: .alertLog)
            throw error
        }
        board.record(lines: lines)
    }

    package func lastDeliveredSequence() async -> Int? {
        await log.lastDeliveredSequence()
    }
}
