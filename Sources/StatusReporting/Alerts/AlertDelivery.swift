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
        try await noting { try await log.deliver(lines) }
        board.record(lines: lines)
    }

    /// Opens the log's file (anew): at the start, so that a log that cannot be written shows before a line is due, and
    /// when the log was renamed (SIGHUP).
    package func reopen() async throws {
        try await noting { try await log.reopen() }
    }

    package func lastDeliveredSequence() async -> Int? {
        await log.lastDeliveredSequence()
    }

    private func noting(_ write: () async throws -> Void) async throws {
        do {
            try await write()
            board.note(failure: nil, of: .alertLog)
        } catch {
            board.note(failure: "\(error)", of: .alertLog)
            throw error
        }
    }
}
