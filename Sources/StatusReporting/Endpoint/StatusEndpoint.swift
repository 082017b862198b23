import Glibc
package import Logging
import ServiceLifecycle
package import Supervision

/// The status endpoint for as long as the program runs: one server at a time, exchanged for another one where the address
/// changes. As a service it lasts until graceful shutdown, and fails where its server does.
package actor StatusEndpoint: Service {
    private let board: StatusBoard
    private let metrics: PrometheusRegistry
    private let settings: StatusServer.Settings
    private let clock: any MonitorClock
    private let logger: Logger
    private var current: OpenServer?
    private let failures: AsyncStream<any Error>
    private let failureContinuation: AsyncStream<any Error>.Continuation

    /// Nothing listens before `listen(on:)`.
    package init(
        board: StatusBoard,
        metrics: PrometheusRegistry,
        settings: StatusServer.Settings,
        clock: any MonitorClock,
        logger: Logger
    ) {
        self.board = board
        self.metrics = metrics
        self.settings = settings
        self.clock = clock
        self.logger = logger
        (failures, failureContinuation) = AsyncStream.makeStream()
    }

    /// Listens on `address` and then no longer on the one before; nil listens nowhere.
    ///
    /// - Returns: the port, where there is one.
    /// - Throws: `StatusReportingError` where it cannot listen there; then the server before stays.
    @discardableResult
    package func listen(on address: ListenAddress?) async throws -> Int? {
        let last = current
        guard let address else {
            current = nil
            await last?.close()
            return nil
        }
        let next = OpenServer(server(at: address), on: address, logger: logger)
        let port: Int?
        do {
            port = try await next.port
        } catch StatusReportingError.listen(_, EADDRINUSE)
            where address.port != nil && last?.address.port == address.port
        {
            throw StatusReportingError.listenBeside(
                address: "\(address)",
                current: "\(last?.address.description ?? "")"
            )
        }
        current = next
        Task.detached { [weak self] in
            if let error = await next.end { await self?.report(error, of: next) }
        }
        await last?.close()
        return port
    }

    /// Waits for graceful shutdown, and closes what is open then; throws what ended the server before.
    package func run() async throws {
        var failure: (any Error)?
        for await error in failures.cancelOnGracefulShutdown() {
            failure = error
            break
        }
        try await listen(on: nil)
        if let failure { throw failure }
    }

    private func report(_ error: any Error, of server: OpenServer) {
        // One that was closed may end as it likes.
        if current === server { failureContinuation.yield(error) }
    }

    private func server(at address: ListenAddress) -> (@escaping OpenServer.Listening) -> StatusServer {
        { [board, metrics, settings, clock, logger] listening in
            StatusServer(
                address: address,
                board: board,
                metrics: metrics,
                settings: settings,
                clock: clock,
                logger: logger,
                onListening: listening
            )
        }
    }
}

extension ListenAddress {
    /// The port; nil where any is taken, or there is none.
    fileprivate var port: Int? {
        if case .tcp(_, let port) = self, port != 0 { port } else { nil }
    }
}
