import PageFetching
import Supervision
import TestSupport
import Testing

/// Where redirects lead, and where they may not.
struct RedirectTests {
    @Test func aRedirectIsFollowedAndTheFinalAddressReported() async throws {
        let server = try LoopbackServer { request in
            switch request.target {
            case "/": .redirect(to: "/nb/", status: 301)
            case "/nb/": .redirect(to: "./index.html")
            default: .page("<p>正文</p>", headers: ["ETag": "\"last\""])
            }
        }
        let page = try #require(try await CurlFetcher.onLoopback().fetch(server.address()).page)
        #expect(page.requested.text == server.base + "/")
        #expect(page.address.text == server.base + "/nb/index.html")
        #expect(page.validators.entityTag == "\"last\"")
    }

    @Test func userInformationOfARedirectIsKeptNowhere() async throws {
        let server = try LoopbackServer { request in
            request.target == "/"
                ? .redirect(to: "http://user:secret@\(request.headers["host"] ?? "")/nb/") : .page("<p>正文</p>")
        }
        let page = try #require(try await CurlFetcher.onLoopback().fetch(server.address()).page)
        #expect(page.address.text == server.base + "/nb/")
    }

    @Test func onlyTheLastAnswersHeadersCount() async throws {
        let server = try LoopbackServer { request in
            request.target == "/"
                ? .page(status: 302, headers: ["Location": "/a", "ETag": "\"first\"", "Retry-After": "9"])
                : .page("busy", status: 503)
        }
        let failure = try await CurlFetcher.onLoopback().fetch(server.address()).failure
        #expect(failure?.status == 503)
        #expect(failure?.retryAfterSeconds == nil)
    }

    @Test func aLoopEndsAtTheBound() async throws {
        let server = try LoopbackServer { _ in .redirect(to: "/") }
        let failure = try await CurlFetcher.onLoopback { $0.maxRedirects = 3 }.fetch(server.address()).failure
        #expect(failure?.reason == .tooManyRedirects)
        #expect(server.requests.count == 4)
    }

    @Test func aChainAsLongAsTheBoundIsFollowed() async throws {
        let server = try LoopbackServer { request in
            let step = Int(request.target.dropFirst()) ?? 0
            return step < 3 ? .redirect(to: "/\(step + 1)") : .page("<p>正文</p>")
        }
        let address = try server.address("/0")
        let patient = try CurlFetcher.onLoopback { $0.maxRedirects = 3 }
        #expect(await patient.fetch(address).page != nil)
        let impatient = try CurlFetcher.onLoopback { $0.maxRedirects = 2 }
        #expect(await impatient.fetch(address).failure?.reason == .tooManyRedirects)
    }

    @Test func aRedirectUntilItsCookieComesBackIsFollowed() async throws {
        let server = try LoopbackServer { request in
            request.headers["cookie"] == "seen=1"
                ? .page("<p>正文</p>")
                : .page(status: 302, headers: ["Location": "/", "Set-Cookie": "seen=1"])
        }
        let fetcher = try CurlFetcher.onLoopback()
        #expect(await fetcher.fetch(try server.address()).page != nil)
        #expect(await fetcher.fetch(try server.address()).page != nil)
        #expect(server.requests.map { $0.headers["cookie"] } == [nil, "seen=1", nil, "seen=1"])
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/"])
    func aRedirectToAnotherProtocolIsNotFollowed(_ location: String) async throws {
        let server = try LoopbackServer { _ in .redirect(to: location) }
        let failure = try await CurlFetcher.onLoopback().fetch(server.address()).failure
        #expect(failure?.reason == .protocolError)
    }

    @Test func aRedirectToAForbiddenAddressIsNotFollowed() async throws {
        let forbidden = try LoopbackServer(host: "127.0.0.2") { _ in .page("<p>内部</p>") }
        let server = try LoopbackServer { _ in .redirect(to: forbidden.base + "/") }
        let failure = try await CurlFetcher.onLoopback().fetch(server.address()).failure
        #expect(failure?.reason == .forbiddenAddress)
        #expect(forbidden.events.isEmpty)
    }
}
