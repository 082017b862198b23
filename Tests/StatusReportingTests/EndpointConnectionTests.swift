import Glibc
import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// What connections that ask for nothing, or take nothing, cost those who ask.
struct EndpointConnectionTests {
    @Test func aHeadThatDoesNotArriveEndsTheConnection() async throws {
        var settings = RunningServer.patient
        settings.headTimeout = .milliseconds(100)
        try await RunningServer.run(with: settings) { server async throws in
            #expect(try await isClosed("", by: server))
            #expect(try await isClosed("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ", by: server))
        }
    }

    /// Whether a connection ends without an answer: with a reset where what was sent had not been read.
    private func isClosed(_ beginning: String, by server: RunningServer) async throws -> Bool {
        do {
            return try await server.client.exchange(beginning).isEmpty
        } catch let failure as LoopbackClient.Failure where failure.code == ECONNRESET {
            return true
        }
    }

    @Test func anAnsweredConnectionIsKeptForAWhile() async throws {
        var settings = RunningServer.patient
        settings.idleTimeout = .milliseconds(100)
        try await RunningServer.run(with: settings) { server async throws in
            let request = "GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
            let answers = String(decoding: try await server.client.exchange(request + request), as: UTF8.self)
            #expect(answers.split(separator: "HTTP/1.1 200").count == 2)
        }
    }

    @Test(arguments: ["", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "])
    func aThousandHalfOpenConnectionsKeepNoReaderOut(beginning: String) async throws {
        var settings = RunningServer.patient
        settings.connections = 32
        try await RunningServer.run(with: settings) { server async throws in
            let idle = try (0..<200).map { _ in try server.client.open(sending: beginning) }
            defer { for connection in idle { close(connection) } }
            #expect(await isAnswered("/livez", by: server))
            #expect(await isAnswered("/status.json", by: server))
        }
    }

    @Test func connectionsThatTakeNoAnswerKeepNoReaderOut() async throws {
        var settings = RunningServer.patient
        settings.connections = 8
        let request = "GET /status.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        try await RunningServer.run(showing: Samples.large(300), with: settings) { server async throws in
            let flood = String(repeating: request, count: 100)
            let deaf = try (0..<16).map { _ in try server.client.open(sending: flood) }
            defer { for connection in deaf { close(connection) } }
            #expect(await isAnswered("/livez", by: server))
        }
    }

    @Test func anAnswerThatNobodyTakesEndsTheConnection() async throws {
        var settings = RunningServer.patient
        settings.answerTimeout = .milliseconds(100)
        let request = "GET /status.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        try await RunningServer.run(showing: Samples.large(300), with: settings) { server async throws in
            let deaf = try server.client.open(sending: String(repeating: request, count: 2_000))
            defer { close(deaf) }
            // Hung up on with answers unsent: what is sent afterwards is refused.
            var state = pollfd(fd: deaf, events: 0, revents: 0)
            for _ in 0..<3_000 where poll(&state, 1, 100) == 0 {
                _ = send(deaf, "G", 1, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            #expect(state.revents & Int16(POLLHUP | POLLERR) != 0)
        }
    }

    /// Whether a reader who asks again is answered: while others still arrive, the connection that gives way may be its own.
    private func isAnswered(_ target: String, by server: RunningServer) async -> Bool {
        for _ in 0..<100 where (try? await server.client.get(target))?.status == 200 { return true }
        return false
    }
}
