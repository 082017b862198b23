import PageFetching
import Supervision
import TestSupport
import Testing

/// How a server says that it will not serve this caller.
struct RefusalTests {
    private func result(of answer: LoopbackServer.Answer) async throws -> FetchResult {
        let server = try LoopbackServer { _ in answer }
        return try await CurlFetcher.onLoopback().fetch(server.address())
    }

    @Test(arguments: [403, 405, 412, 420, 429, 521])
    func aBlockedPageIsRefusedNotMissing(_ status: Int) async throws {
        let refusal = try await result(of: .page("<p>no</p>", status: status)).refusal
        #expect(refusal == FetchRefusal(status: status, sign: .status))
    }

    @Test func aRefusalSaysWhenToCallAgain() async throws {
        let refusal = try await result(of: .page(status: 429, headers: ["Retry-After": "120"])).refusal
        #expect(refusal == FetchRefusal(status: 429, sign: .status, retryAfterSeconds: 120))
    }

    @Test func aRefusalWithABrokenBodyIsStillARefusal() async throws {
        let answer = LoopbackServer.Answer.raw("HTTP/1.1 412 No\r\nContent-Length: 100\r\n\r\nhalf")
        #expect(try await result(of: answer).refusal == FetchRefusal(status: 412, sign: .status))
    }

    @Test(arguments: [404, 410])
    func anAbsentPageIsNotFound(_ status: Int) async throws {
        let failure = try await result(of: .page("<h1>gone</h1>", status: status)).failure
        #expect(failure?.reason == .notFound)
        #expect(failure?.status == status)
    }

    @Test(arguments: [201, 204, 300, 400, 401, 451, 500, 502, 503, 504])
    func otherAnswersAreFailuresWithTheirStatus(_ status: Int) async throws {
        let answer = LoopbackServer.Answer.page("<p>busy</p>", status: status, headers: ["Retry-After": "30"])
        let failure = try await result(of: answer).failure
        #expect(failure?.reason == .httpStatus)
        #expect(failure?.status == status)
        #expect(failure?.retryAfterSeconds == 30)
    }

    @Test func acceptedWithScriptAloneIsRefused() async throws {
        let body = "<html><head><title>x</title><script>var a='<p>text</p>';</script></head><body>&nbsp;</body></html>"
        let refusal = try await result(of: .page(body, status: 202)).refusal
        #expect(refusal == FetchRefusal(status: 202, sign: .scriptOnly))
    }

    @Test func acceptedWithTextIsAPage() async throws {
        #expect(try await result(of: .page("<script>a()</script><p>年报</p>", status: 202)).page != nil)
    }

    @Test(arguments: [200, 503])
    func aPageWithScriptAndNothingToReadIsAChallenge(_ status: Int) async throws {
        let body = #"<meta id="x" content="abc" r="m"><script>$_ts=window['$_ts'];$_ts.cd="qqq";</script><body></body>"#
        let refusal = try await result(of: .page(body, status: status)).refusal
        #expect(refusal == FetchRefusal(status: status, sign: .challengePage))
    }

    @Test func theProxysOwnWordMakesAnyPageAChallenge() async throws {
        let answer = LoopbackServer.Answer.page(
            "<p>" + String(repeating: "text ", count: 200) + "</p>",
            headers: ["cf-mitigated": "challenge"]
        )
        #expect(try await result(of: answer).refusal?.sign == .challengePage)
    }

    @Test func aDocumentIsNotSearchedForScripts() async throws {
        let answer = LoopbackServer.Answer.page("%PDF-1.4 $_ts", headers: ["Content-Type": "application/pdf"])
        #expect(try await result(of: answer).page != nil)
    }
}
