import PageFetching
import Supervision
import TestSupport
import Testing

/// That whoever no longer wants a page is told so at once, and once.
struct CancellationTests {
    private func silentServer() throws -> LoopbackServer {
        try LoopbackServer { _ in .init([.waitForClose]) }
    }

    @Test func aCancelledTaskEndsItsTransfer() async throws {
        let server = try silentServer()
        let fetcher = try CurlFetcher.onLoopback()
        let address = try server.address()
        let task = Task { await fetcher.fetch(address) }
        await server.waitForRequests(1)
        task.cancel()
        #expect(await task.value.failure?.reason == .cancelled)
        await server.wait { $0.contains(.closed(connection: 0)) }
    }

    @Test func aTaskCancelledInTheQueueNeverReachesTheServer() async throws {
        let server = try silentServer()
        let fetcher = try CurlFetcher.onLoopback { $0.perHostConcurrency = 1 }
        let address = try server.address()
        let first = Task { await fetcher.fetch(address) }
        await server.waitForRequests(1)
        let second = Task { await fetcher.fetch(address) }
        second.cancel()
        #expect(await second.value.failure?.reason == .cancelled)
        first.cancel()
        #expect(await first.value.failure?.reason == .cancelled)
        #expect(server.requests.count == 1)
    }

    @Test func aTaskCancelledBeforeItAsksIsCancelled() async throws {
        let server = try silentServer()
        let fetcher = try CurlFetcher.onLoopback()
        let address = try server.address()
        let result = await withTaskGroup(of: FetchResult.self) { group in
            group.cancelAll()
            group.addTask { await fetcher.fetch(address) }
            return await group.next()
        }
        #expect(result?.failure?.reason == .cancelled)
    }

    @Test func aStormOfCancellationsEndsEveryRequestOnce() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback { $0.perHostConcurrency = 8 }
        let address = try server.address()
        let tasks = (0..<1_000).map { number in
            Task {
                if number.isMultiple(of: 3) { await Task.yield() }
                return await fetcher.fetch(address)
            }
        }
        for (number, task) in tasks.enumerated() where number.isMultiple(of: 2) { task.cancel() }
        var ends = ["fetched": 0, "cancelled": 0]
        for task in tasks {
            let result = await task.value
            ends[result.page == nil ? "cancelled" : "fetched", default: 0] += 1
            #expect(result.page != nil || result.failure?.reason == .cancelled)
        }
        #expect(ends["fetched", default: 0] >= 500)
        #expect(ends.values.reduce(0, +) == 1_000)
        #expect(await fetcher.fetch(address).page != nil)
    }

    @Test func shuttingDownCancelsWhatRunsAndWhatWaits() async throws {
        let server = try silentServer()
        let fetcher = try CurlFetcher.onLoopback { $0.perHostConcurrency = 1 }
        let address = try server.address()
        let tasks = (0..<5).map { _ in Task { await fetcher.fetch(address) } }
        await server.waitForRequests(1)
        await fetcher.shutdown()
        for task in tasks { #expect(await task.value.failure?.reason == .cancelled) }
        await server.wait { $0.contains(.closed(connection: 0)) }
    }

    @Test func afterShuttingDownEveryRequestIsCancelled() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback()
        await fetcher.shutdown()
        await fetcher.shutdown()
        #expect(try await fetcher.fetch(server.address()).failure?.reason == .cancelled)
        #expect(server.events.isEmpty)
    }

    @Test func aFetcherThatNobodyKeepsEndsItsConnections() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        do {
            let fetcher = try CurlFetcher.onLoopback()
            #expect(try await fetcher.fetch(server.address()).page != nil)
        }
        await server.wait { $0.contains(.closed(connection: 0)) }
    }
}
