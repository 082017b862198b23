package import FoundationEssentials
package import Supervision

/// Hands lines to a sink, and shows in the feed what it took.
package struct FeedingSink: AlertSink {
    private let sink: any AlertSink
    private let board: StatusBoard

    package init(to sink: any AlertSink, board: StatusBoard) {
        self.sink = sink
        self.board = board
    }

    package func deliver(_ lines: [AlertLine]) async throws {
        try await sink.deliver(lines)
        board.record(lines: lines)
    }

    package func lastDeliveredSequence() async -> Int? {
        await sink.lastDeliveredSequence()
    }

    package func reopen() async throws {
        try await sink.reopen()
    }

    package var refreshInterval: TimeInterval? { sink.refreshInterval }

    package func refresh() async throws {
        try await sink.refresh()
    }
}
