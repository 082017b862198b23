import PageFetching
import Supervision
import TestSupport
import Testing

/// That the address policy holds on the wire. Only aliases of loopback are contacted.
struct AddressGuardTests {
    @Test func aForbiddenAddressIsNotContacted() async throws {
        let server = try LoopbackServer(host: "127.0.0.2") { _ in .page("<p>内部</p>") }
        let failure = try await CurlFetcher.onLoopback().fetch(server.address()).failure
        #expect(failure?.reason == .forbiddenAddress)
        #expect(server.events.isEmpty)
    }

    @Test func loopbackIsForbiddenUnlessAllowed() async throws {
        let server = try LoopbackServer { _ in .page("<p>内部</p>") }
        let fetcher = try CurlFetcher.onLoopback { $0.addresses = AddressPolicy() }
        #expect(try await fetcher.fetch(server.address()).failure?.reason == .forbiddenAddress)
        fetcher.update(policy: .onLoopback { $0.addresses = AddressPolicy(allowsPrivateAddresses: true) })
        #expect(try await fetcher.fetch(server.address()).page != nil)
    }

    @Test(arguments: ["2130706434", "0x7f000002", "0177.0.0.2", "127.2", "[::ffff:127.0.0.2]", "[::ffff:7f00:2]"])
    func anotherSpellingOfAForbiddenAddressIsForbiddenToo(_ host: String) async throws {
        let server = try LoopbackServer(host: "127.0.0.2") { _ in .page("<p>内部</p>") }
        let address = try #require(WebAddress("http://\(host):\(server.port)/"))
        let failure = try await CurlFetcher.onLoopback().fetch(address).failure
        #expect(failure?.reason == .forbiddenAddress)
        #expect(server.events.isEmpty)
    }

    @Test func aConnectionThatWasAllowedOnceIsNotReusedAgainstThePolicy() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback()
        #expect(try await fetcher.fetch(server.address()).page != nil)
        fetcher.update(policy: .onLoopback { $0.addresses = AddressPolicy() })
        #expect(try await fetcher.fetch(server.address()).failure?.reason == .forbiddenAddress)
        #expect(server.requests.count == 1)
    }

    @Test func aRefusedConnectionIsNotCalledForbidden() async throws {
        let server = try LoopbackServer { _ in .page() }
        let address = try server.address()
        server.stop()
        #expect(try await CurlFetcher.onLoopback().fetch(address).failure?.reason == .connectionFailed)
    }
}
