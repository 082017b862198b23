import Foundation
import Supervision
import TestSupport
import Testing

@testable import AlertDelivery

/// Messages into chat groups.
struct ChatTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func sink(
        _ form: WebReceiver.Form,
        _ server: LoopbackServer,
        secret: String? = nil,
        at now: @escaping @Sendable () -> Date = { Samples.morning }
    ) throws -> ReceiverSink {
        let address = SecretFile(
            path: try folder.write(try server.address("/send?key=k").text, to: "url"),
            key: "url_file"
        )
        let secret = try secret.map { SecretFile(path: try folder.write($0, to: "secret"), key: "secret_file") }
        let web = WebReceiver(form: form, address: .secret(address), secret: secret)
        return ReceiverSink(.web(web), context: Samples.context(at: now))
    }

    private static let taken = #"{"errcode":0,"errmsg":"ok","code":0,"msg":"success"}"#

    private func json(_ data: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test(arguments: [WebReceiver.Form.wecom, .dingtalk, .feishu, .slack])
    func aTitleIsNoMarkupAndCallsNobody(form: WebReceiver.Form) async throws {
        let server = try LoopbackServer { _ in .page(Self.taken) }
        let attack = "标题<at user_id=\"all\"></at> <!channel> @all [x](http://evil) \u{202E}倒\n\"}换行"
        try await sink(form, server).deliver([Samples.line(1, attack)])
        let request = try #require(server.requests.first)
        let document = try json(request.body)
        let content = (document["content"] ?? document["text"]) as? [String: Any]
        let text = try #require((content?["text"] ?? content?["content"] ?? document["text"]) as? String)
        #expect(text.contains("标题") && text.contains("倒 \"}换行"))
        #expect(!text.contains("<") && !text.contains(">") && !text.contains("@") && !text.contains("\u{202E}"))
        #expect(document["at"] == nil && document["mentioned_list"] == nil)
    }

    /// The words of an alert that is over are those in which it was told that it stands.
    @Test func whatIsOverIsNotToldAsThePresent() async throws {
        let server = try LoopbackServer { _ in .page(Self.taken) }
        try await sink(.wecom, server).deliver([Samples.line(1, "某局未公布报告", event: .alertResolved)])
        let content = try json(try #require(server.requests.first).body)["text"] as? [String: Any]
        let text = try #require(content?["content"] as? String)
        #expect(text.contains("[已解除]") && text.contains("不再如此：某局未公布报告"))
    }

    @Test func manyLinesAreSplitAndCounted() async throws {
        let server = try LoopbackServer { _ in .page(Self.taken) }
        let long = String(repeating: "长", count: 150)
        try await sink(.wecom, server).deliver((1...10).map { Samples.line($0, long) })
        let texts = try server.requests.map { request -> String in
            let text = try json(request.body)["text"] as? [String: Any]
            return try #require(text?["content"] as? String)
        }
        #expect(texts.count > 1 && texts.allSatisfy { $0.utf8.count <= 2048 })
        #expect(texts.enumerated().allSatisfy { $1.contains("(\($0 + 1)/\(texts.count))") })
        #expect(texts.joined().components(separatedBy: "[严重]").count == 11)
    }

    @Test func dingtalkIsSignedInTheAddress() async throws {
        let server = try LoopbackServer { _ in .page(Self.taken) }
        try await sink(.dingtalk, server, secret: "SEC1").deliver([Samples.line()])
        let target = try #require(server.requests.first).target
        let milliseconds = Int(Samples.morning.timeIntervalSince1970 * 1000)
        let sign = MessageSignature.base64(of: "\(milliseconds)\nSEC1", key: "SEC1")
        let query = try #require(URLComponents(string: target)?.queryItems)
        #expect(query.map(\.name) == ["key", "timestamp", "sign"])
        #expect(query.map(\.value) == ["k", "\(milliseconds)", sign])
    }

    @Test func feishuIsSignedInTheBody() async throws {
        let server = try LoopbackServer { _ in .page(Self.taken) }
        try await sink(.feishu, server, secret: "SEC1").deliver([Samples.line()])
        let document = try json(try #require(server.requests.first).body)
        let seconds = Int(Samples.morning.timeIntervalSince1970)
        #expect(document["timestamp"] as? String == "\(seconds)")
        #expect(document["sign"] as? String == MessageSignature.base64(of: "", key: "\(seconds)\nSEC1"))
    }

    @Test(arguments: [#"{"errcode":93000,"errmsg":"invalid webhook url"}"#, "<html>portal</html>", ""])
    func twoHundredIsNotEnough(answer: String) async throws {
        let server = try LoopbackServer { _ in .page(answer) }
        let sink = try sink(.wecom, server)
        #expect(await failure { try await sink.deliver([Samples.line()]) }?.kind == .unavailable)
    }

    @Test func whatIsTooMuchForThePlatformWaits() async throws {
        let server = try LoopbackServer { _ in .page(#"{"errcode":130101,"errmsg":"send too fast"}"#) }
        let sink = try sink(.dingtalk, server)
        let failure = await failure { try await sink.deliver([Samples.line()]) }
        #expect(failure?.kind == .paced && failure?.retryAfter == 600)
    }

    @Test func noMoreMessagesGoInAMinuteThanAreTaken() async throws {
        let server = try LoopbackServer { _ in .page(Self.taken) }
        let time = Locked(Samples.morning)
        let sink = try sink(.wecom, server, at: { time.withLock { $0 } })
        let long = String(repeating: "长", count: 160)
        let lines = (1...80).map { Samples.line($0, long) }
        let paced = try #require(await failure { try await sink.deliver(lines) })
        let through = try #require(paced.deliveredThrough)
        #expect(paced.kind == .paced && server.requests.count == 20 && (1..<80).contains(through))
        time.withLock { $0 = $0.addingTimeInterval(Double(paced.retryAfter ?? 0)) }
        try await sink.deliver(Array(lines[through...]))
        #expect(server.requests.count > 20)
    }
}
