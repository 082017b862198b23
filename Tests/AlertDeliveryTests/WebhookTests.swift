import Foundation
import Supervision
import TestSupport
import Testing

@testable import AlertDelivery

/// A webhook, told by a server on loopback that behaves well or badly.
struct WebhookTests {
    private func sink(
        _ server: LoopbackServer,
        secret: SecretFile? = nil,
        timeout: Int = 25
    ) throws -> ReceiverSink {
        let web = WebReceiver(
            form: .webhook,
            address: .plain(try server.address("/hook?token=hidden")),
            secret: secret,
            timeoutSeconds: timeout
        )
        return ReceiverSink(.web(web), context: Samples.context())
    }

    @Test func aBatchIsOneDocumentUnderAKeyThatStaysTheSame() async throws {
        let server = try LoopbackServer { _ in .page("taken") }
        let sink = try sink(server)
        let lines = [Samples.line(1), Samples.line(2)]
        try await sink.deliver(lines)
        try await sink.deliver(lines)
        try await sink.deliver([Samples.line(3)])
        let requests = server.requests
        #expect(requests.map(\.method) == ["POST", "POST", "POST"])
        let keys = requests.map { $0.headers["idempotency-key"] }
        #expect(keys[0] != nil && keys[0] == keys[1] && keys[1] != keys[2])
        #expect(requests[0].body == requests[1].body)
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "config/schemas/alert-delivery-v1.schema.json")
        let schema = try SchemaValidator(String(contentsOf: file, encoding: .utf8))
        #expect(try schema.violations(of: requests[0].body) == [])
        let document = try JSONDecoder().decode(Document.self, from: requests[0].body)
        #expect(document.lines.map(\.line.seq) == [1, 2])
        #expect(document.lines[0].key != document.lines[1].key)
        #expect(requests[0].headers["disclosure-signature"] == nil)
    }

    private struct Document: Decodable {
        struct Entry: Decodable {
            struct Line: Decodable { let seq: Int }
            let key: String
            let line: Line
        }
        let lines: [Entry]
    }

    @Test func theSignatureIsOfTheTimeAndTheBody() async throws {
        let folder = try ScratchFolder()
        let secret = SecretFile(path: try folder.write("Jefe\n", to: "secret"), key: "alerts.sinks[0].secret_file")
        let server = try LoopbackServer { _ in .page("taken") }
        try await sink(server, secret: secret).deliver([Samples.line()])
        let request = try #require(server.requests.first)
        let timestamp = try #require(request.headers["disclosure-timestamp"].flatMap { Int($0) })
        #expect(timestamp == Int(Samples.morning.timeIntervalSince1970))
        let expected = MessageSignature.hexadecimal(of: Array(request.body), at: timestamp, secret: "Jefe")
        #expect(request.headers["disclosure-signature"] == "sha256=\(expected)")
    }

    /// The second test case of RFC 4231.
    @Test func theCodeIsThatOfTheStandard() throws {
        let code = MessageSignature.base64(of: "what do ya want for nothing?", key: "Jefe")
        let digits = try #require(Data(base64Encoded: code)).map { String(format: "%02x", $0) }.joined()
        #expect(digits == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test(arguments: [
        (400, DeliveryFailure.Kind.refused), (413, .refused), (422, .refused), (401, .unavailable),
        (404, .unavailable), (500, .unavailable), (503, .unavailable),
    ])
    func theStatusSaysWhatIsWrong(status: Int, kind: DeliveryFailure.Kind) async throws {
        let server = try LoopbackServer { _ in .page("no", status: status) }
        let sink = try sink(server)
        let failure = await failure { try await sink.deliver([Samples.line()]) }
        #expect(failure?.kind == kind && failure?.retryAfter == nil)
        #expect(failure?.description.contains("hidden") == false)
    }

    @Test func whoAsksToBeLeftAloneIsHeard() async throws {
        let server = try LoopbackServer { _ in .page("later", status: 429, headers: ["Retry-After": "7"]) }
        let sink = try sink(server)
        #expect(await failure { try await sink.deliver([Samples.line()]) }?.retryAfter == 7)
    }

    @Test(arguments: [301, 302, 307, 308])
    func noRedirectIsFollowed(status: Int) async throws {
        let elsewhere = try LoopbackServer(host: "127.0.0.2") { _ in .page("taken") }
        let target = try elsewhere.address("/stolen").text
        let server = try LoopbackServer { _ in .redirect(to: target, status: status) }
        let sink = try sink(server)
        #expect(await failure { try await sink.deliver([Samples.line()]) }?.kind == .unavailable)
        #expect(elsewhere.acceptedCount == 0)
    }

    @Test func anAnswerWithoutEndIsNotWaitedFor() async throws {
        let server = try LoopbackServer { _ in
            .init([
                .send(LoopbackServer.Answer.head(headers: ["Content-Length": "1000000000"])),
                .sendForever(Data(repeating: 0x20, count: 65_536)),
            ])
        }
        try await sink(server).deliver([Samples.line()])
    }

    @Test func halfAnAnswerIsNone() async throws {
        let cut = try LoopbackServer { _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") }
        let reset = try LoopbackServer { _ in .init([.reset]) }
        for server in [cut, reset] {
            let sink = try sink(server)
            #expect(await failure { try await sink.deliver([Samples.line()]) }?.kind == .unavailable)
        }
    }

    @Test func whoHangsIsGivenUp() async throws {
        let server = try LoopbackServer { _ in .init([.waitForClose]) }
        let sink = try sink(server, timeout: 1)
        #expect(await failure { try await sink.deliver([Samples.line()]) }?.kind == .unavailable)
    }

    @Test func whoIsToldToGiveUpDoesSoSoon() async throws {
        let server = try LoopbackServer { _ in .init([.waitForClose]) }
        let sink = try sink(server, timeout: 600)
        let delivery = Task { try await sink.deliver([Samples.line()]) }
        await server.waitForRequests(1)
        delivery.cancel()
        await #expect(throws: DeliveryFailure.self) { try await delivery.value }
    }

    @Test func aSecretThatEverybodyMayReadIsNoneAndStandsInNoMessage() async throws {
        let folder = try ScratchFolder()
        let server = try LoopbackServer { _ in .page("taken") }
        let open = try folder.write("hunter2", to: "open", mode: 0o644)
        for path in [open, "\(folder.path)/missing", try folder.write("", to: "empty")] {
            let sink = try sink(server, secret: SecretFile(path: path, key: "alerts.sinks[0].secret_file"))
            let failure = await failure { try await sink.deliver([Samples.line()]) }
            let words = try #require(failure).description
            #expect(words.contains(path) && words.contains("alerts.sinks[0].secret_file") && !words.contains("hunter2"))
        }
        #expect(server.requests.isEmpty)
    }

    @Test func anAddressFromAFileIsHTTPSUnlessItIsOfThisMachine() async throws {
        let folder = try ScratchFolder()
        let file = SecretFile(path: try folder.write("http://192.0.2.1/hook", to: "url"), key: "url_file")
        let sink = ReceiverSink(
            .web(WebReceiver(form: .webhook, address: .secret(file))),
            context: Samples.context()
        )
        let words = await failure { try await sink.deliver([Samples.line()]) }?.description
        #expect(words?.contains("https") == true && words?.contains("192.0.2.1") == false)
    }

    @Test func manyLinesAreDrainedFast() async throws {
        let server = try LoopbackServer { _ in .page("taken") }
        let sink = try sink(server)
        for batch in 0..<50 {
            try await sink.deliver((0..<200).map { Samples.line(batch * 200 + $0 + 1) })
        }
        // One connection serves them all.
        #expect(server.requests.count == 50 && server.acceptedCount == 1)
    }
}
