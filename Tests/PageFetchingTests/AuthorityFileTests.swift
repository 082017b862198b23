import Foundation
import Supervision
import TestSupport
import Testing

@testable import PageFetching

/// Networks with a certificate authority of their own.
struct AuthorityFileTests {
    @Test func aFileThatHoldsNoAuthorityIsAFailureOfTLS() async throws {
        let server = try LoopbackServer { _ in .page("plain") }
        let path = FileManager.default.temporaryDirectory.appending(path: "authorities-\(UUID().uuidString).pem")
        try Data("no certificate".utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let fetcher = try CurlFetcher.onLoopback { $0.authorityFile = path.path }
        let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
        let failure = await fetcher.fetch(address).failure
        #expect(failure?.reason == .tlsFailed)
        // In which words depends on where libcurl noticed it.
        #expect(failure?.detail.isEmpty == false)
        // The connection was made; the file alone stood in the way of the handshake.
        #expect(server.requests.isEmpty)
    }

    @Test(.enabled(if: TLSServer.isAvailable, "openssl is not installed"))
    func anAuthorityIsTrustedFromAnUpdateOfThePolicyOn() async throws {
        let server = try await TLSServer()
        let fetcher = try CurlFetcher.onLoopback()
        let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
        #expect(await fetcher.fetch(address).failure?.reason == .tlsFailed)
        fetcher.update(policy: .onLoopback { $0.authorityFile = server.certificate })
        #expect(await fetcher.fetch(address).page != nil)
        let stranger = try await TLSServer()
        fetcher.update(policy: .onLoopback { $0.authorityFile = stranger.certificate })
        #expect(await fetcher.fetch(address).failure?.reason == .tlsFailed)
    }
}
