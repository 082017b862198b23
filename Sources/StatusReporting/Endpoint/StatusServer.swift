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
        /// Within this the head of the first request has to arrive; a browser or a scraper sends it at once.
        package var headTimeout: Duration = .seconds(5)
        /// For how long an answered connection is kept for the next request.
        package var idleTimeout: Duration = .seconds(30)
        /// Within this an answer has to be taken.
        package var answerTimeout: Duration = .seconds(120)
        /// How old the last tick may be before `/livez` says that the monitor hangs.
        package var livenessBound: Duration = .seconds(120)
        /// Where more connections are opened, the one on which nothing has happened for the longest time is closed.
        package var connections = 256
        /// Tells the feeds of two monitors apart; the name of the host is a good one.
        package var feedName = "disclosure-monitor"
        /// Where pages find what is remembered beside what stands now; nil: nowhere.
        package var archive: (any Archive)?

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
        let connections = OpenConnections(bound: settings.connections)
        let watch = { @Sendable [settings] in ConnectionWatch(connections, settings: settings) }
        return Application(
            responder: StatusResponder(site: site, address: address),
            server: .http1(configuration: .init(additionalChannelHandlers: [watch()])),
            configuration: ApplicationConfiguration(address: bindAddress),
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
