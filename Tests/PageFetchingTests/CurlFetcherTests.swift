import FoundationEssentials
import PageFetching
import Supervision
import TestSupport
import Testing

/// What an answer that keeps to the protocol comes to.
struct CurlFetcherTests {
    @Test func aPageIsFetchedWithItsHeaders() async throws {
        let server = try LoopbackServer { _ in
            .page(
                "<p>年度报告</p>",
                headers: [
                    "Content-Type": "text/html; charset=utf-8", "ETag": "\"v1\"",
                    "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT",
                ]
            )
        }
        let address = try server.address("/nb/")
        let page = try #require(await CurlFetcher.onLoopback().fetch(address).page)
        #expect(String(decoding: page.body, as: UTF8.self) == "<p>年度报告</p>")
        #expect(page.requested == address)
        #expect(page.address == address)
        #expect(page.contentType == "text/html; charset=utf-8")
        #expect(page.validators == PageValidators(entityTag: "\"v1\"", lastModified: "Thu, 01 Jan 2026 00:00:00 GMT"))
        #expect(page.fetchedAt == CurlFetcher.moment)
        #expect(page.digest == ContentDigest(of: page.body, seed: 7))
    }

    @Test func theRequestSaysWhoAsks() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback {
            $0.userAgent = FetchPolicy.userAgent(version: "1.2", contact: "https://example.org/monitor")
        }
        _ = await fetcher.fetch(try server.address())
        let headers = try #require(server.requests.first).headers
        #expect(headers["user-agent"] == "disclosure-monitor/1.2 (+https://example.org/monitor)")
        #expect(headers["accept-encoding"]?.contains("gzip") == true)
        #expect(headers["if-none-match"] == nil)
        #expect(headers["if-modified-since"] == nil)
    }

    @Test func whatWasKnownMakesTheRequestConditional() async throws {
        let server = try LoopbackServer { request in
            request.headers["if-none-match"] == "\"v1\"" && request.headers["if-modified-since"] == "yesterday"
                ? .page(status: 304) : .page("<p>正文</p>")
        }
        let known = PageValidators(entityTag: "\"v1\"", lastModified: "yesterday")
        let result = try await CurlFetcher.onLoopback().fetch(try server.address(), known)
        #expect(result.validators == known)
    }

    @Test func anUnchangedPageBringsItsNewValidators() async throws {
        let server = try LoopbackServer { _ in .page(status: 304, headers: ["ETag": "\"v2\""]) }
        let known = PageValidators(entityTag: "\"v1\"", lastModified: "yesterday")
        let result = try await CurlFetcher.onLoopback().fetch(try server.address(), known)
        #expect(result.validators == PageValidators(entityTag: "\"v2\"", lastModified: "yesterday"))
    }

    @Test func unchangedMeansNothingWhereNothingWasKnown() async throws {
        let server = try LoopbackServer { _ in .page(status: 304) }
        let result = try await CurlFetcher.onLoopback().fetch(try server.address())
        #expect(result.failure?.reason == .protocolError)
    }

    @Test func aStoredValidatorCannotAddHeaders() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let hostile = PageValidators(entityTag: "\"v1\"\r\nX-Added: yes")
        _ = try await CurlFetcher.onLoopback().fetch(try server.address(), hostile)
        let headers = try #require(server.requests.first).headers
        #expect(headers["if-none-match"] == "\"v1\"X-Added: yes")
        #expect(headers["x-added"] == nil)
    }

    @Test func anEncodedBodyIsDecoded() async throws {
        let server = try LoopbackServer { _ in .page(.gzippedReport, headers: ["Content-Encoding": "gzip"]) }
        let result = try await CurlFetcher.onLoopback().fetch(try server.address())
        #expect(result.text == "<p>政府信息公开工作年度报告</p>\n")
    }

    @Test func anEmptyPageIsAPage() async throws {
        let server = try LoopbackServer { _ in .page() }
        let result = try await CurlFetcher.onLoopback().fetch(try server.address())
        #expect(result.page?.body.isEmpty == true)
    }

    @Test func aLargePageArrivesWhole() async throws {
        let body = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let server = try LoopbackServer { _ in .page(body, headers: ["Content-Type": "application/pdf"]) }
        let result = try await CurlFetcher.onLoopback().fetch(try server.address())
        #expect(result.page?.body == body)
    }

    @Test func addressesAreSentAsBrowsersSendThem() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let address = try server.address("/年报/a b.html?q=公开&x=%20|#part")
        let page = try #require(await CurlFetcher.onLoopback().fetch(address).page)
        #expect(page.address == address)
        #expect(
            server.requests.first?.target == "/%E5%B9%B4%E6%8A%A5/a%20b.html?q=%E5%85%AC%E5%BC%80&x=%20%7C"
        )
    }

    @Test func aChineseHostNameIsLookedUpAsPunycode() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        // Names under "localhost" stay on this machine (RFC 6761, 6.3); libcurl answers them itself.
        let address = try #require(WebAddress("http://例子.localhost:\(server.port)/"))
        let result = try await CurlFetcher.onLoopback().fetch(address)
        #expect(result.text == "<p>正文</p>")
        #expect(server.requests.first?.headers["host"] == "xn--fsqu00a.localhost:\(server.port)")
    }

    /// libcurl leaves a connection that was idle for two minutes (CURLOPT_MAXAGE_CONN), and a busy machine may pause a
    /// test so long between two of its requests: not every one of them, though.
    @Test func fetchesInARowShareAConnection() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let fetcher = try CurlFetcher.onLoopback()
        for _ in 0..<5 { #expect(await fetcher.fetch(try server.address()).page != nil) }
        #expect(server.requests.count == 5)
        #expect(server.acceptedCount < 5)
    }
}

extension Data {
    /// `<p>政府信息公开工作年度报告</p>` and a line feed, as `gzip -9n` writes it.
    static let gzippedReport =
        Data(
            base64Encoded:
                "H4sIAAAAAAACAwEsANP/PHA+5pS/5bqc5L+h5oGv5YWs5byA5bel5L2c5bm05bqm5oql5ZGKPC9wPgprlkUhLAAAAA=="
        ) ?? Data()
}
