import Glibc
import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle
package import Supervision

/// The status endpoint: HTTP/1.1, read-only, from memory.
package struct StatusServer: Service, CustomStringConvertible {
    /// What an operator or a test may want different.
    package struct Settings: Sendable {
        /// The JSON Schema of the status document, served as it is.
        package var statusSchema: [UInt8]
        /// A connection on which nothing happens for this long is closed.
        package var idleTimeout: Duration = .seconds(30)
        /// How old the last tick may be before `/livez` says that the monitor hangs.
        package var livenessBound: Duration = .seconds(120)
        /// Connections beyond these wait.
        package var connections = 256
        /// Tells the feeds of two monitors apart; the name of the host is a good one.
        package var feedName = "disclosure-monitor"

        package init(statusSchema: [UInt8]) {
            self.statusSchema = statusSchema
        }
    }

    /// What the log calls it; without it the log would hold the schema that is served.
    package var description: String { "status endpoint" }

    private let address: ListenAddress
    private let site: StatusSite
    private let settings: Settings
    private let logger: Logger
    private let onListening: @Sendable (_ port: Int?) async -> Void

    /// `onListening` is called once connections are accepted, with the port where there is one.
    package init(
        address: ListenAddress,
        board: StatusBoard,
        metrics: PrometheusRegistry,
        settings: Settings,
        clock: any MonitorClock,
        logger: Logger,
        onListening: @escaping @Sendable (_ port: Int?) async -> Void = { _ in }
    ) {
        self.address = address
        self.settings = settings
        self.logger = logger
        self.onListening = onListening
        site = StatusSite(board: board, metrics: metrics, settings: settings, clock: clock)
    }

    /// Serves until graceful shutdown; throws `StatusReportingError` where it cannot listen.
    package func run() async throws {
        try refuseSocketInUse()
        do {
            try await application().run()
        } catch let error as IOError {
            throw StatusReportingError.listen(address: "\(address)", code: error.errnoCode)
        }
    }

    private func application() -> Application<StatusResponder> {
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        return Application(
            responder: StatusResponder(site: site),
            server: .http1(configuration: .init(idleTimeout: .nanoseconds(settings.idleTimeout.nanoseconds))),
            configuration: ApplicationConfiguration(
                address: bindAddress,
                availableConnectionsDelegate: .maximum(settings.connections, logger: quiet)
            ),
            onServerRunning: { channel in await listening(on: channel) },
            logger: quiet
        )
    }

    private var bindAddress: BindAddress {
        switch address {
        case .tcp(let host, let port): .hostname(host, port: port)
        case .unix(let path): .unixDomainSocket(path: path)
        }
    }

    private func listening(on channel: any Channel) async {
        let port = channel.localAddress?.port
        if case .unix(let path) = address {
            // A reverse proxy in our group may connect; nobody else may.
            chmod(path, 0o660)
        }
        let shown = port.map { ListenAddress.tcp(host: host, port: $0).description } ?? "\(address)"
        logger.info("status endpoint listens", metadata: ["address": "\(shown)"])
        await onListening(port)
    }

    private var host: String {
        if case .tcp(let host, _) = address { host } else { "" }
    }

    /// Binding takes over the name of a socket, so one that still answers is looked for first.
    private func refuseSocketInUse() throws {
        guard case .unix(let path) = address, UnixSocket.answers(at: path) else { return }
        throw StatusReportingError.socketInUse(path: path)
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
