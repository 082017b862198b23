import FoundationEssentials
import PageFetching
import SuiteTags
import Supervision
import TestSupport
import Testing

/// How much memory bodies take on the wire, as the fetcher counts it.
@Suite(.tags(.wallClock))
struct BodyMemoryTests {
    private static let body = Data(repeating: 0x61, count: 600_000)

    /// Sends most of a body that it does not announce, and then nothing until the gate opens.
    private func stalling(_ gate: LoopbackServer.Gate) throws -> LoopbackServer {
        try LoopbackServer { _ in
            .init([.send(.answerHeadWithoutLength + Self.body.dropLast(10)), .wait(gate), .send(Self.body.suffix(10))])
        }
    }

    private func results(
        _ count: Int,
        from server: LoopbackServer,
        with fetcher: CurlFetcher
    ) throws -> [Task<Int?, Never>] {
        try (0..<count).map { number in
            let request = FetchRequest(
                address: try server.address("/\(number)"),
                account: .source(Source.ID(rawValue: "\(number)"))
            )
            return Task { await fetcher.fetch(request).page?.body.count }
        }
    }

    @Test func bodiesThatStallTakeNoMoreThanTheirMemoryAndAllComeInTheEnd() async throws {
        let gate = LoopbackServer.Gate()
        let server = try stalling(gate)
        let fetcher = try CurlFetcher.onLoopback {
            $0.maxBodyBytes = 1 << 20
            $0.bodyMemoryBytes = 16 << 20
        }
        let results = try results(64, from: server, with: fetcher)
        await server.waitForRequests(64)
        #expect(fetcher.heldBodyBytes <= 16 << 20)
        gate.open()
        for result in results { #expect(await result.value == Self.body.count) }
        // The deallocators of the last bodies may still be running in other threads.
        while fetcher.heldBodyBytes > 0 { await Task.yield() }
    }

    @Test func pagesOfOtherSourcesComeWhileOneHoldsItsShare() async throws {
        let gate = LoopbackServer.Gate()
        let greedy = try stalling(gate)
        let other = try LoopbackServer(host: "127.0.0.2") { _ in .page(Data(repeating: 0x62, count: 100_000)) }
        let fetcher = try CurlFetcher.onLoopback {
            $0.maxBodyBytes = 1 << 20
            $0.bodyMemoryBytes = 16 << 20
            $0.addresses.allowsPrivateAddresses = true
        }
        let stalled = try (0..<40).map { number in
            let request = FetchRequest(address: try greedy.address("/\(number)"), account: .source("greedy"))
            return Task { await fetcher.fetch(request).page?.body.count }
        }
        await greedy.waitForRequests(1)
        for number in 0..<20 {
            let request = FetchRequest(address: try other.address("/\(number)"), account: .source("other"))
            #expect(await fetcher.fetch(request).page?.body.count == 100_000)
        }
        // The share of a source, and what the last page of the other one may still hold.
        #expect(fetcher.heldBodyBytes <= 3 << 20)
        gate.open()
        for task in stalled { #expect(await task.value == Self.body.count) }
    }

    @Test func aBodyThatIsAnnouncedAndFindsNoRoomIsAskedForAgainAndComes() async throws {
        let server = try LoopbackServer { _ in .page(Self.body) }
        let fetcher = try CurlFetcher.onLoopback {
            $0.maxBodyBytes = 1 << 20
            $0.bodyMemoryBytes = 1 << 20
        }
        let results = try results(20, from: server, with: fetcher)
        for result in results { #expect(await result.value == Self.body.count) }
    }

    @Test func whatIsCancelledLetsItsMemoryGo() async throws {
        let gate = LoopbackServer.Gate()
        let server = try stalling(gate)
        let fetcher = try CurlFetcher.onLoopback { $0.maxBodyBytes = 1 << 20 }
        let results = try results(8, from: server, with: fetcher)
        await server.waitForRequests(8)
        for result in results { result.cancel() }
        for result in results { #expect(await result.value == nil) }
        #expect(fetcher.heldBodyBytes == 0)
        gate.open()
    }
}
