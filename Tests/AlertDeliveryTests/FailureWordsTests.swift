import CCurl
import Foundation
import Supervision
import TestSupport
import Testing

@testable import AlertDelivery

/// Why a receiver took nothing is said in the language of whoever reads it.
struct FailureWordsTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func words(_ receiver: Receiver) async throws -> LocalizedText {
        let sink = ReceiverSink(receiver, context: Samples.context())
        let failure = try #require(await failure { try await sink.deliver([Samples.line()]) })
        #expect(failure.text(in: .chinese) == failure.words.chinese && failure.description == failure.words.english)
        return failure.words
    }

    @Test func everyResultOfLibcurlHasChineseWords() {
        for number in UInt32(1)...99 {
            let cause = CurlCause(CURLcode(rawValue: number), message: "Something went wrong", systemCode: 104)
            #expect(EnglishWords.strange(inChinese: cause.words.chinese) == [])
            #expect(!cause.words.chinese.isEmpty && cause.words.english == "Something went wrong")
        }
        #expect(CurlCause(CURLE_LOGIN_DENIED, message: "Login denied").words.chinese == "登录被拒绝")
        #expect(CurlCause(CURLcode(rawValue: 99), message: "x").words.chinese == "传输失败，第99号")
    }

    @Test func aPortThatRefusesIsSaid() async throws {
        let server = try LoopbackServer { _ in .page("") }
        let port = Int(server.port)
        server.stop()
        let address = try #require(WebAddress("http://127.0.0.1:\(port)/hook"))
        let web = try await words(.web(WebReceiver(form: .webhook, address: .plain(address))))
        #expect(web.chinese == "无法连接，连接被拒绝" && web.english.contains("127.0.0.1"))
        let stream = try await words(.syslog(SyslogReceiver(.tcp(host: "127.0.0.1", port: port))))
        #expect(stream.chinese == "无法连接，连接被拒绝")
    }

    @Test func whatAReceiverAnswersIsQuotedAsItIs() async throws {
        let server = try LoopbackServer { _ in .page(#"{"errcode":310000,"errmsg":"sign not match"}"#) }
        let address = try #require(WebAddress("\(server.base)/robot"))
        let words = try await words(.web(WebReceiver(form: .dingtalk, address: .plain(address))))
        #expect(words.chinese == "答复 310000：“sign not match”")
        #expect(words.english == #"answers 310000: "sign not match""#)
    }

    @Test func aSecretThatCannotBeReadIsSaid() async throws {
        let open = try folder.write("hunter2", to: "open", mode: 0o644)
        let loop = "\(folder.path)/loop"
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        let expected = [
            open: "任何人都能读写，请收回权限（“chmod o-rwx”）", loop: "无法读取，符号链接层数过多", "\(open)/below": "无法读取，路径中有一段不是目录",
            folder.path: "不是普通文件", try folder.write("\n", to: "empty"): "是空的",
            try folder.write("a\nb", to: "two"): "不是一行文字",
            "\(folder.path)/\(String(repeating: "a", count: 300))": "无法读取，文件名过长",
        ]
        for (path, chinese) in expected {
            let error = #expect(throws: DeliveryFailure.self) { try SecretFile(path: path, key: "secret_file").value() }
            #expect(error?.words.chinese == "secret_file：文件“\(path)”\(chinese)")
        }
    }

    @Test func whatThisMachineRefusesIsSaid() async throws {
        let cases: [(Receiver, String)] = [
            (.journal(path: "\(folder.path)/none"), "\(folder.path)/none：文件或目录不存在"),
            (.journal(path: "/" + String(repeating: "a", count: 200)), "套接字的路径过长"),
            (.command(CommandReceiver(arguments: ["\(folder.path)/none"])), "\(folder.path)/none：文件或目录不存在"),
            (.command(CommandReceiver(arguments: ["/bin/false"])), "/bin/false：返回码 1"),
        ]
        for (receiver, chinese) in cases {
            let words = try await words(receiver)
            #expect(words.chinese.hasSuffix(chinese), "\(words)")
            #expect(EnglishWords.strange(inChinese: words.chinese) == [], "\(words)")
        }
    }

    @Test func whatWasTakenIsSaidInBothLanguages() async throws {
        let server = try LoopbackServer { _ in .page("") }
        let address = try #require(WebAddress("\(server.base)/hook"))
        let web = ReceiverSink(.web(WebReceiver(form: .webhook, address: .plain(address))), context: Samples.context())
        #expect(try await web.send([Samples.line()]) == LocalizedText(chinese: "答复 200", english: "HTTP 200"))
        let command = ReceiverSink(.command(CommandReceiver(arguments: ["/bin/true"])), context: Samples.context())
        let words = LocalizedText(chinese: "返回码 0", english: "exit status 0")
        #expect(try await command.send([Samples.line()]) == words)
    }
}
