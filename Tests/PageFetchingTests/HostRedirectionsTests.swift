import Supervision
import TestSupport
import Testing

@testable import PageFetching

/// Many names may lead to one machine, and it is the machine that politeness spares.
struct HostRedirectionsTests {
    @Test func whatLeadsOnIsKnownUntilItAnswersItself() {
        var known = HostRedirections()
        #expect(known.end(of: "a") == "a")
        known.note("a", leadsTo: "end")
        #expect(known.end(of: "a") == "end")
        known.note("a", leadsTo: "other")
        #expect(known.end(of: "a") == "other")
        known.note("a", leadsTo: "a")
        #expect(known.end(of: "a") == "a")
    }

    @Test func ofManyTheFirstAreForgotten() {
        var known = HostRedirections()
        for number in 0...10_000 { known.note("h\(number)", leadsTo: "end") }
        #expect(known.end(of: "h0") == "h0")
        #expect(known.end(of: "h10000") == "end")
    }

    @Test func hostsThatLeadToOneAreAskedOneAfterTheOther() async throws {
        let end = try LoopbackServer(host: "127.0.0.9") { _ in .page("<p>正文</p>") }
        let hosts = try (2...5).map { number in
            try LoopbackServer(host: "127.0.0.\(number)") { _ in .redirect(to: end.base + "/") }
        }
        let fetcher = try CurlFetcher.onLoopback {
            $0.perHostConcurrency = 1
            $0.addresses.allowsPrivateAddresses = true
        }
        // Who leads where is learnt first; from then on all of them wait for one turn.
        for host in hosts { #expect(await fetcher.fetch(try host.address()).page != nil) }
        let before = end.requests.count
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for host in hosts {
                let address = try host.address("/again")
                group.addTask { await fetcher.fetch(address).page != nil }
            }
            for try await isFetched in group { #expect(isFetched) }
        }
        #expect(end.requests.count == before + hosts.count)
        #expect(end.mostAtOnce == 1)
    }
}
