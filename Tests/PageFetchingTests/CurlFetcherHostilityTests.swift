import FoundationEssentials
import PageFetching
import Supervision
import TestSupport
import Testing

/// What servers that break the protocol, or mean harm, come to.
struct CurlFetcherHostilityTests {
    private func failure(
        of answer: LoopbackServer.Answer,
        _ change: @escaping (inout FetchPolicy) -> Void = { _ in }
    ) async throws -> FetchFailure? {
        let server = try LoopbackServer { _ in answer }
        return try await CurlFetcher.onLoopback(change).fetch(try server.address()).failure
    }

    @Test func aBodyCutShortIsTruncated() async throws {
        let failure = try await failure(of: .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"))
        #expect(failure?.reason == .truncated)
        #expect(failure?.status == 200)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Ty", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nA: b\r\n",
    ])
    func aHeadCutShortIsNoEmptyPage(text: String) async throws {
        let failure = try await failure(of: .raw(text))
        #expect(failure?.reason == .truncated)
    }

    @Test func aHeadThatEndsIsNotCut() async throws {
        for text in [
            "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.0 200 OK\n\n", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        ] {
            let server = try LoopbackServer { _ in .raw(text) }
            #expect(try await CurlFetcher.onLoopback().fetch(try server.address()).page?.body.isEmpty == true)
        }
    }

    @Test func aChunkedBodyCutShortIsTruncated() async throws {
        let failure = try await failure(of: .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf"))
        #expect(failure?.reason == .truncated)
    }

    @Test func aConnectionResetInTheBodyIsTruncated() async throws {
        let head = LoopbackServer.Answer.head(headers: ["Content-Length": "100"])
        let gate = LoopbackServer.Gate()
        let server = try LoopbackServer { _ in
            LoopbackServer.Answer([.send(head + Data("half".utf8)), .wait(gate), .reset])
        }
        let fetcher = try CurlFetcher.onLoopback()
        async let result = fetcher.fetch(try server.address())
        await server.waitForRequests(1)
        gate.open()
        let failure = try await result.failure
        #expect(failure?.reason == .truncated || failure?.reason == .connectionFailed)
    }

    @Test func anAnnouncedBodyBeyondTheLimitIsNotRead() async throws {
        let failure = try await failure(of: .page(Data(count: 5_000))) { $0.maxBodyBytes = 4_999 }
        #expect(failure?.reason == .bodyTooLarge)
    }

    @Test func aBodyOfExactlyTheLimitIsRead() async throws {
        let server = try LoopbackServer { _ in .page(Data(count: 5_000)) }
        let result = try await CurlFetcher.onLoopback { $0.maxBodyBytes = 5_000 }.fetch(try server.address())
        #expect(result.page?.body.count == 5_000)
    }

    @Test func anEndlessBodyIsStoppedAtTheLimit() async throws {
        let server = try LoopbackServer { _ in
            .init([.send(.answerHeadWithoutLength), .sendForever(Data(repeating: 0x61, count: 4_096))])
        }
        let result = try await CurlFetcher.onLoopback { $0.maxBodyBytes = 100_000 }.fetch(try server.address())
        #expect(result.failure?.reason == .bodyTooLarge)
        await server.wait { $0.contains(.closed(connection: 0)) }
    }

    @Test func aCompressedBombIsStoppedAtTheLimitOfDecodedBytes() async throws {
        let head = LoopbackServer.Answer.head(headers: ["Content-Encoding": "gzip"])
        let server = try LoopbackServer { _ in .init([.send(head + .bombStart), .sendForever(.bombUnits)]) }
        let result = try await CurlFetcher.onLoopback { $0.maxBodyBytes = 20 << 20 }.fetch(try server.address())
        #expect(result.failure?.reason == .bodyTooLarge)
    }

    @Test func aBodyThatDoesNotDecodeHasABadEncoding() async throws {
        let failure = try await failure(of: .page("not gzip at all", headers: ["Content-Encoding": "gzip"]))
        #expect(failure?.reason == .badEncoding)
    }

    @Test func anUnknownEncodingIsABadEncoding() async throws {
        let failure = try await failure(of: .page("text", headers: ["Content-Encoding": "rot13"]))
        #expect(failure?.reason == .badEncoding)
    }

    @Test func endlessHeadersAreTooLarge() async throws {
        let failure = try await failure(
            of: .init([.send(Data("HTTP/1.1 200 OK\r\n".utf8)), .sendForever(Data("X-Filler: 0123456789\r\n".utf8))])
        )
        #expect(failure?.reason == .headersTooLarge)
    }

    @Test(arguments: ["HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 "])
    func anEndlessLineInTheHeadIsTooLarge(_ start: String) async throws {
        let failure = try await failure(
            of: .init([.send(Data(start.utf8)), .sendForever(Data(repeating: 0x61, count: 4_096))])
        )
        #expect(failure?.reason == .headersTooLarge)
    }

    @Test func endlessInterimAnswersAreTooLarge() async throws {
        let failure = try await failure(of: .init([.sendForever(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))]))
        #expect(failure?.reason == .headersTooLarge)
    }

    @Test func aServerThatSaysNothingTimesOut() async throws {
        let failure = try await failure(of: .init([.waitForClose])) { $0.timeout = .milliseconds(50) }
        #expect(failure?.reason == .timedOut)
        #expect(failure?.status == nil)
    }

    @Test func aServerThatStopsInTheBodyTimesOut() async throws {
        let answer = LoopbackServer.Answer([.send(.answerHeadWithoutLength + Data("half".utf8)), .waitForClose])
        let failure = try await failure(of: answer) { $0.timeout = .seconds(3) }
        #expect(failure?.reason == .timedOut)
        #expect(failure?.status == 200)
    }

    @Test func aServerThatIsNotThereFailsToConnect() async throws {
        let server = try LoopbackServer { _ in .page() }
        let address = try server.address()
        server.stop()
        let failure = try await CurlFetcher.onLoopback().fetch(address).failure
        #expect(failure?.reason == .connectionFailed)
    }

    @Test func aServerThatHangsUpWithoutAWordFailsToConnect() async throws {
        #expect(try await failure(of: .raw(""))?.reason == .connectionFailed)
    }

    @Test(arguments: ["SSH-2.0-OpenSSH_9.2\r\n\r\n", "\0\u{1}\u{2}garbage", "<p>no head</p>"])
    func whatIsNotHTTPIsAProtocolError(_ bytes: String) async throws {
        #expect(try await failure(of: .raw(bytes))?.reason == .protocolError)
    }

    @Test func aPlainServerBehindASecureAddressFailsTLS() async throws {
        let server = try LoopbackServer { _ in .page() }
        let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
        let failure = try await CurlFetcher.onLoopback().fetch(address).failure
        #expect(failure?.reason == .tlsFailed)
    }

    @Test func anAddressThatCannotBeOneIsInvalid() async throws {
        let address = try #require(WebAddress("http://127.0.0.1:99999/"))
        let failure = try await CurlFetcher.onLoopback().fetch(address).failure
        #expect(failure?.reason == .invalidAddress)
    }
}

extension Data {
    static let answerHeadWithoutLength = LoopbackServer.Answer.head()

    /// The start of a gzip stream (RFC 1952): its header, a block with fixed codes, one zero byte, one repetition.
    static let bombStart = Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x62, 0x18, 0x05])

    /// Eight thousand repetitions of 258 zero bytes each, in 13 bits each (RFC 1951, 3.2.6).
    static let bombUnits = Data(
        Array(
            repeating: [0xA3, 0x60, 0x14, 0x8C, 0x82, 0x51, 0x30, 0x0A, 0x46, 0xC1, 0x28, 0x18, 0x05] as [UInt8],
            count: 1_000
        ).joined()
    )
}
