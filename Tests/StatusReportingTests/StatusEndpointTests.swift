import FoundationEssentials
import Glibc
import ServiceLifecycle
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// The endpoint over a change of its address.
struct StatusEndpointTests {
    private let directory: TemporaryDirectory
    private let endpoint: StatusEndpoint

    init() async throws {
        directory = try TemporaryDirectory()
        let board = StatusBoard()
        try await board.publish(Samples.snapshot())
        endpoint = StatusEndpoint(
            board: board,
            metrics: PrometheusRegistry(),
            settings: StatusServer.Settings(statusSchema: RunningServer.schema),
            clock: ManualClock(Samples.morning),
            logger: RunningServer.quiet
        )
    }

    private let anyPort = ListenAddress.tcp(host: "127.0.0.1", port: 0)

    private func status(at port: Int?) async throws -> Int {
        try await LoopbackClient(port: try #require(port)).get("/status.json").status
    }

    @Test func aNewAddressTakesThePlaceOfTheOld() async throws {
        let first = try await endpoint.listen(on: anyPort)
        #expect(try await status(at: first) == 200)
        let second = try await endpoint.listen(on: anyPort)
        #expect(try await status(at: second) == 200)
        await #expect(throws: LoopbackClient.Failure.self) { try await status(at: first) }
        try await endpoint.listen(on: nil)
        await #expect(throws: LoopbackClient.Failure.self) { try await status(at: second) }
    }

    @Test func anAddressThatIsTakenLeavesTheOldOneInPlace() async throws {
        let port = try await endpoint.listen(on: anyPort)
        let other = try LoopbackServer { _ in .page("") }
        let taken = ListenAddress.tcp(host: "127.0.0.1", port: Int(other.port))
        await #expect(throws: StatusReportingError.listen(address: "\(taken)", code: EADDRINUSE)) {
            try await endpoint.listen(on: taken)
        }
        #expect(try await status(at: port) == 200)
        try await endpoint.listen(on: nil)
    }

    @Test func anAddressThatTheOldOneHoldsIsNamedAsSuch() async throws {
        let port = try #require(try await endpoint.listen(on: .tcp(host: "127.0.0.9", port: 0)))
        try await endpoint.listen(on: nil)
        let address = ListenAddress.tcp(host: "127.0.0.9", port: port)
        try await endpoint.listen(on: address)
        let error = await #expect(throws: StatusReportingError.self) { try await endpoint.listen(on: address) }
        #expect(error == .listenBeside(address: "\(address)", current: "\(address)"))
        #expect(error.map { "\($0)".contains("which holds the port; restart the service") } == true)
        try await endpoint.listen(on: nil)
    }

    @Test func theNameOfASocketGoesWithIt() async throws {
        let paths = ["a.sock", "b.sock"].map(directory.file)
        try await endpoint.listen(on: .unix(path: paths[0]))
        #expect(try await LoopbackClient(socketPath: paths[0]).get("/").status == 200)
        try await endpoint.listen(on: .unix(path: paths[1]))
        #expect(try await LoopbackClient(socketPath: paths[1]).get("/").status == 200)
        #expect(try directory.names() == ["b.sock"])
        try await endpoint.listen(on: nil)
        #expect(try directory.names().isEmpty)
    }

    @Test func aGracefulShutdownClosesIt() async throws {
        let port = try await endpoint.listen(on: anyPort)
        let group = ServiceGroup(services: [endpoint], logger: RunningServer.quiet)
        async let serving: Void = group.run()
        #expect(try await status(at: port) == 200)
        await group.triggerGracefulShutdown()
        try await serving
        await #expect(throws: LoopbackClient.Failure.self) { try await status(at: port) }
    }
}
