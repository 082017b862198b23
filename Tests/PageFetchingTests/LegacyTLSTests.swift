import Foundation
import Supervision
import TestSupport
import Testing

@testable import PageFetching

/// Servers that speak TLS as nobody should any more: they are told apart, and spoken to where the operator lists them.
@Suite(.enabled(if: TLSServer.isAvailable, "openssl is not installed"))
struct LegacyTLSTests {
    private static let oldVersion = ["-tls1", "-cipher", "ALL@SECLEVEL=0"]
    private static let weakKey = ["rsa:1024"]

    private func fetch(
        _ server: TLSServer,
        at host: String = "127.0.0.1",
        _ change: (inout FetchPolicy) -> Void = { _ in }
    ) async throws -> FetchResult {
        let fetcher = try CurlFetcher.onLoopback {
            $0.authorityFile = server.certificate
            change(&$0)
        }
        let result = await fetcher.fetch(try #require(WebAddress("https://\(host):\(server.port)/")))
        await fetcher.shutdown()
        return result
    }

    @Test func anOldVersionIsSpokenWithAHostThatIsListedAlone() async throws {
        let server = try await TLSServer(options: Self.oldVersion)
        #expect(try await fetch(server).failure?.reason == .tlsTooOld)
        #expect(try await fetch(server) { $0.legacyTLSHosts = ["localhost"] }.failure?.reason == .tlsTooOld)
        #expect(try await fetch(server) { $0.legacyTLSHosts = ["127.0.0.1"] }.page != nil)
    }

    @Test func aWeakKeyIsTakenFromAHostThatIsListedAlone() async throws {
        let server = try await TLSServer(key: Self.weakKey, options: ["-cipher", "ALL@SECLEVEL=0"])
        #expect(try await fetch(server).failure?.reason == .tlsTooOld)
        #expect(try await fetch(server) { $0.legacyTLSHosts = ["127.0.0.1"] }.page != nil)
    }

    @Test func theCertificateOfAHostThatIsListedIsVerified() async throws {
        let (server, stranger) = (try await TLSServer(options: Self.oldVersion), try await TLSServer())
        let failure = try await fetch(server) {
            $0.legacyTLSHosts = ["127.0.0.1"]
            $0.authorityFile = stranger.certificate
        }.failure
        #expect(failure?.reason == .tlsFailed)
    }

    /// The options of a transfer go along with its redirects; the host at the other end was never listed.
    @Test func aRedirectTakesNoOldVersionAlongToAnotherHost() async throws {
        let server = try await TLSServer(options: Self.oldVersion)
        let target = "https://localhost:\(server.port)/"
        let first = try LoopbackServer { _ in .redirect(to: target) }
        let fetcher = try CurlFetcher.onLoopback {
            $0.authorityFile = server.certificate
            $0.legacyTLSHosts = ["127.0.0.1"]
        }
        let failure = await fetcher.fetch(try first.address("/")).failure
        #expect(failure?.reason == .tlsFailed)
        #expect(failure?.detail.contains("fetch.legacy_tls") == true)
        fetcher.update(
            policy: .onLoopback {
                $0.authorityFile = server.certificate
                $0.legacyTLSHosts = ["127.0.0.1", "localhost"]
            }
        )
        #expect(await fetcher.fetch(try first.address("/")).page != nil)
        await fetcher.shutdown()
    }
}
