import PageFetching
import Supervision
import TestSupport
import Testing

/// Requests for the headers alone.
struct HeadRequestTests {
    private static func answer(_ request: LoopbackServer.Request, status: Int = 200, headers: [String: String] = [:])
        -> LoopbackServer.Answer
    {
        guard request.method == "HEAD" else { return .page("<p>正文</p>", status: status, headers: headers) }
        let length = ["Content-Length": "900000000", "Content-Type": "application/pdf"]
        return LoopbackServer.Answer(
            [.send(LoopbackServer.Answer.head(status: status, headers: headers.merging(length) { given, _ in given }))],
            closes: false
        )
    }

    private func head(_ server: LoopbackServer, _ target: String = "/") async throws -> FetchResult {
        try await CurlFetcher.onLoopback().fetch(FetchRequest(address: server.address(target), method: .head))
    }

    @Test func headBringsHeadersAndNoBody() async throws {
        let server = try LoopbackServer { Self.answer($0) }
        let page = try #require(try await head(server, "/nb.pdf").page)
        #expect(page.body.isEmpty)
        #expect(page.contentType == "application/pdf")
        #expect(server.requests.map(\.method) == ["HEAD"])
    }

    @Test func aPageThatIsNotThereIsNotFound() async throws {
        let server = try LoopbackServer { Self.answer($0, status: 404) }
        let result = try await head(server)
        #expect(result.failure?.reason == .notFound)
    }

    @Test(arguments: [405, 501])
    func aServerThatKnowsNoHeadRefusesNobody(status: Int) async throws {
        let server = try LoopbackServer { Self.answer($0, status: status) }
        let failure = try #require(try await head(server).failure)
        #expect(failure.reason == .httpStatus)
        #expect(failure.status == status)
    }

    @Test(arguments: [(202, [:]), (200, ["Content-Type": "text/html"])])
    func aMissingBodyIsNoChallenge(status: Int, headers: [String: String]) async throws {
        let server = try LoopbackServer { Self.answer($0, status: status, headers: headers) }
        let result = try await head(server)
        #expect(result.page != nil)
    }

    @Test(arguments: [(412, [:]), (200, ["cf-mitigated": "challenge"])])
    func aRefusalIsOne(status: Int, headers: [String: String]) async throws {
        let server = try LoopbackServer { Self.answer($0, status: status, headers: headers) }
        let result = try await head(server)
        #expect(result.refusal != nil)
    }

    @Test func aRedirectIsFollowedWithHead() async throws {
        let server = try LoopbackServer { request in
            request.target == "/old"
                ? Self.answer(request, status: 302, headers: ["Location": "/new", "Content-Length": "0"])
                : Self.answer(request)
        }
        let page = try #require(try await head(server, "/old").page)
        #expect(page.address.text.hasSuffix("/new"))
        #expect(server.requests.map(\.method) == ["HEAD", "HEAD"])
    }

    @Test func theNextPageHasItsBodyAgain() async throws {
        let server = try LoopbackServer { Self.answer($0) }
        let fetcher = try CurlFetcher.onLoopback { $0.perHostConcurrency = 1 }
        let address = try server.address()
        _ = await fetcher.fetch(FetchRequest(address: address, method: .head))
        #expect(await fetcher.fetch(address).text == "<p>正文</p>")
        #expect(server.requests.map(\.method) == ["HEAD", "GET"])
    }

    @Test func theTimeOfATransferIsMeasured() async throws {
        let server = try LoopbackServer { Self.answer($0) }
        let seconds = try #require(try await CurlFetcher.onLoopback().fetch(server.address()).page?.seconds)
        #expect(seconds > 0 && seconds < 60)
    }
}
