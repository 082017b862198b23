import FoundationEssentials
import Logging
import ServiceLifecycle
import StatusReporting
import Supervision
import TestSupport

/// A status server on loopback for as long as a test needs it.
struct RunningServer {
    let board: StatusBoard
    let metrics: PrometheusRegistry
    let clock: ManualClock
    let client: LoopbackClient
    let port: Int

    static let schema = Array(#"{"$id":"status-v1"}"#.utf8)

    /// Settings under which nothing is closed on a machine that is slow.
    static var patient: StatusServer.Settings {
        var settings = StatusServer.Settings(statusSchema: schema)
        settings.headTimeout = .seconds(300)
        settings.idleTimeout = .seconds(300)
        settings.answerTimeout = .seconds(300)
        return settings
    }

    static func run(
        showing snapshot: StatusSnapshot? = Samples.snapshot(),
        at socketPath: String? = nil,
        with settings: StatusServer.Settings = Self.patient,
        _ body: @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let board = StatusBoard()
        let clock = ManualClock(Samples.morning)
        let metrics = PrometheusRegistry()
        if let snapshot { try await board.publish(snapshot) }
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let server = StatusServer(
            address: socketPath.map { .unix(path: $0) } ?? .tcp(host: "127.0.0.1", port: 0),
            board: board,
            metrics: metrics,
            settings: settings,
            clock: clock,
            logger: quiet,
            onListening: { continuation.yield($0 ?? 0) }
        )
        let group = ServiceGroup(services: [server], logger: quiet)
        async let serving: Void = group.run()
        for await port in ports {
            let client = socketPath.map { LoopbackClient(socketPath: $0) } ?? LoopbackClient(port: port)
            let running = RunningServer(board: board, metrics: metrics, clock: clock, client: client, port: port)
            do {
                try await body(running)
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            break
        }
        await group.triggerGracefulShutdown()
        try await serving
    }

    static var quiet: Logger {
        Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    }
}
