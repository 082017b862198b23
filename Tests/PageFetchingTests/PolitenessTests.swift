import PageFetching
import SuiteTags
import Supervision
import TestSupport
import Testing

/// That the queue is kept on the wire, as a server sees it.
@Suite(.tags(.wallClock))
struct PolitenessTests {
    private func fetchAll(_ count: Int, from server: LoopbackServer, with fetcher: CurlFetcher) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<count {
                let address = try server.address("/\(number)")
                group.addTask { await fetcher.fetch(address).page != nil }
            }
            return try await group.reduce(0) { $1 ? $0 + 1 : $0 }
        }
    }

    @Test func oneHostIsAskedOneThingAtATime() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback { $0.perHostConcurrency = 1 }
        #expect(try await fetchAll(20, from: server, with: fetcher) == 20)
        #expect(server.mostAtOnce == 1)
        #expect(server.acceptedCount == 1)
    }

    @Test func asManyRequestsRunAtOnceAsAllowed() async throws {
        let gate = LoopbackServer.Gate()
        let server = try LoopbackServer { _ in
            .init([.wait(gate)] + LoopbackServer.Answer.page("<p>正文</p>").steps, closes: false)
        }
        let fetcher = try CurlFetcher.onLoopback { $0.perHostConcurrency = 3 }
        async let fetched = fetchAll(9, from: server, with: fetcher)
        await server.waitForRequests(3)
        gate.open()
        #expect(try await fetched == 9)
        #expect(server.mostAtOnce == 3)
    }

    @Test func whilePagesAreHeldOneRequestRunsAtATime() async throws {
        // Foundation copies a body of a few bytes and lets the original go at once; this one is held.
        let body = String(repeating: "<p>正文</p>", count: 100)
        let server = try LoopbackServer { _ in .page(body) }
        let fetcher = try CurlFetcher.onLoopback {
            $0.perHostConcurrency = 8
            $0.maxBodyBytes = 100_000
            $0.bodyMemoryBytes = 1
            $0.patience = .zero
        }
        let held = await fetcher.fetch(try server.address("/held"))
        #expect(try await fetchAll(12, from: server, with: fetcher) == 12)
        #expect(server.mostAtOnce == 1)
        #expect(held.page != nil)
    }

    @Test func allHostsTogetherStayWithinTheWholeLimit() async throws {
        let first = try LoopbackServer { _ in .page("<p>正文</p>") }
        let second = try LoopbackServer(host: "127.0.0.2") { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback {
            $0.concurrency = 1
            $0.addresses.allowsPrivateAddresses = true
        }
        async let one = fetchAll(10, from: first, with: fetcher)
        async let other = fetchAll(10, from: second, with: fetcher)
        #expect(try await one + other == 20)
        #expect(first.mostAtOnce == 1)
        #expect(second.mostAtOnce == 1)
    }

    @Test func aServerThatStallsHoldsUpNoOther() async throws {
        let gate = LoopbackServer.Gate()
        let stalling = try LoopbackServer { _ in
            .init([.wait(gate)] + LoopbackServer.Answer.page("<p>正文</p>").steps, closes: false)
        }
        let other = try LoopbackServer(host: "127.0.0.2") { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback {
            $0.concurrency = 1
            $0.patience = .zero
            $0.addresses.allowsPrivateAddresses = true
        }
        async let stalled = fetchAll(1, from: stalling, with: fetcher)
        await stalling.waitForRequests(1)
        #expect(try await fetchAll(10, from: other, with: fetcher) == 10)
        gate.open()
        #expect(try await stalled == 1)
    }

    @Test func aHostIsLeftAloneBetweenRequests() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback { $0.perHostDelay = .milliseconds(200) }
        let begin = ContinuousClock.now
        #expect(try await fetchAll(3, from: server, with: fetcher) == 3)
        // The last request starts two delays after the first; a slow machine only makes it longer.
        #expect(ContinuousClock.now - begin >= .milliseconds(400))
    }

    @Test func waitingForATurnIsNotCountedAsWaitingForTheServer() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback {
            $0.perHostDelay = .milliseconds(450)
            $0.timeout = .seconds(2)
        }
        // The last one waits for 2.25 seconds.
        #expect(try await fetchAll(6, from: server, with: fetcher) == 6)
    }
}
