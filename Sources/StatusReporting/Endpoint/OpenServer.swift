import Glibc
import Logging
import ServiceLifecycle

/// A server that runs beside everything else until it is closed.
final class OpenServer: Sendable {
    typealias Listening = @Sendable (_ port: Int?) async -> Void

    let address: ListenAddress
    private let group: ServiceGroup
    private let running: Task<(any Error)?, Never>
    private let ports: AsyncStream<Int?>

    /// Starts the server that `make` returns, which tells when it listens.
    init(_ make: (@escaping Listening) -> StatusServer, on address: ListenAddress, logger: Logger) {
        self.address = address
        let (ports, continuation) = AsyncStream.makeStream(of: Int?.self)
        self.ports = ports
        // What ends it is thrown to whoever asked for it, and told there.
        var quiet = logger
        quiet.logLevel = .critical
        var configuration = ServiceGroupConfiguration(
            services: [.init(service: make { continuation.yield($0) })],
            logger: quiet
        )
        configuration.maximumGracefulShutdownDuration = Self.longestEnd
        let group = ServiceGroup(configuration: configuration)
        self.group = group
        // Detached: the shutdown of the service that asks for a server is not yet that of the server.
        running = Task.detached {
            defer { continuation.finish() }
            do {
                try await group.run()
                return nil
            } catch {
                return error
            }
        }
    }

    /// A client that is slow to take its answer does not hold up the change for longer.
    private static let longestEnd = Duration.seconds(5)

    /// The port on which it listens, nil where its address has none; throws where it ended before it did.
    var port: Int? {
        get async throws {
            for await port in ports { return port }
            if let error = await running.value { throw error }
            throw CancellationError()
        }
    }

    /// Why it ended; nil where it was closed.
    var end: (any Error)? {
        get async { await running.value }
    }

    /// Ends it: answers that are being sent are finished within a bound, and the name of a socket is taken away.
    func close() async {
        await group.triggerGracefulShutdown()
        _ = await withTaskCancellationHandler {
            await running.value
        } onCancel: {
            running.cancel()
        }
        if case .unix(let path) = address { unlink(path) }
    }
}
