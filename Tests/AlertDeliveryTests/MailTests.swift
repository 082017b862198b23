import Foundation
import Glibc
import Supervision
import TestSupport
import Testing

@testable import AlertDelivery

/// Mail, told to a server on loopback that speaks SMTP.
struct MailTests {
    private func sink(
        _ server: StreamServer,
        to: [String] = ["one@example.gov.cn", "two@example.gov.cn"],
        officers: [String: String] = [:],
        requiresTLS: Bool = false
    ) -> ReceiverSink {
        let server = MailReceiver.Server(host: "127.0.0.1", port: Int(server.port), requiresTLS: requiresTLS)
        let mail = MailReceiver(server: server, from: "monitor@example.gov.cn", to: to, officers: officers)
        return ReceiverSink(.mail(mail), context: Samples.context())
    }

    @Test func aMailHasTextAndHTMLAndHeadersThatNoTitleCanEnd() async throws {
        let server = try StreamServer(SMTPDialogue.serve)
        let attack = "<script>x</script>\r\nBcc: all@example.gov.cn\r\n\r\n标题"
        try await sink(server).deliver([Samples.line(1, attack)])
        let dialogue = SMTPDialogue(await server.received())
        #expect(dialogue.commands.contains("RCPT TO:<one@example.gov.cn>"))
        #expect(dialogue.commands.contains("RCPT TO:<two@example.gov.cn>"))
        let headers = dialogue.headers
        #expect(headers.allSatisfy { !$0.hasPrefix("Bcc") && $0.utf8.allSatisfy { $0 < 0x80 } && $0.utf8.count <= 998 })
        #expect(headers.contains { $0.hasPrefix("Subject: =?UTF-8?B?") })
        #expect(headers.contains { $0.hasPrefix("Message-ID: <") })
        let parts = dialogue.decodedParts
        #expect(parts.count == 2 && parts[0].contains("<script>") && parts[0].contains("标题"))
        #expect(parts[1].contains("&lt;script&gt;") && !parts[1].contains("<script>"))
    }

    @Test func anAgencysOfficerGetsItsLinesAlone() async throws {
        let server = try StreamServer(SMTPDialogue.serve)
        let sink = sink(server, to: [], officers: ["other": "officer@example.gov.cn"])
        try await sink.deliver([Samples.line(1, "甲"), Samples.line(2, "乙", agency: "other")])
        let dialogue = SMTPDialogue(await server.received())
        #expect(dialogue.commands.filter { $0.hasPrefix("RCPT") } == ["RCPT TO:<officer@example.gov.cn>"])
        #expect(dialogue.decodedParts[0].contains("乙") && !dialogue.decodedParts[0].contains("甲"))
    }

    @Test func nothingIsSentInTheClearWhereTLSIsDemanded() async throws {
        let server = try StreamServer(SMTPDialogue.serve)
        let sink = sink(server, requiresTLS: true)
        let failure = try #require(await failure { try await sink.deliver([Samples.line()]) })
        #expect(failure.kind == .unavailable && failure.text(in: .chinese).hasPrefix("对方不支持加密连接"))
        #expect(SMTPDialogue(await server.received()).commands.allSatisfy { !$0.hasPrefix("MAIL") })
    }

    @Test func aMailThatTheServerWillNeverTakeIsRefused() async throws {
        let server = try StreamServer { SMTPDialogue.serve($0, refusing: "MAIL") }
        let sink = sink(server)
        let failure = try #require(await failure { try await sink.deliver([Samples.line()]) })
        #expect(failure.kind == .refused && failure.description.hasSuffix("(550)"))
        #expect(failure.text(in: .chinese) == "对方没有收下（答复 550）")
    }

    @Test func aLetterGoesAsTextAndPageWithItsDocument() async throws {
        let server = try StreamServer(SMTPDialogue.serve)
        let receiver = MailReceiver(
            server: MailReceiver.Server(host: "127.0.0.1", port: Int(server.port), requiresTLS: false),
            from: "monitor@example.gov.cn",
            to: []
        )
        let finding = Samples.line(1, "<b>缺少</b>\r\nBcc: all@example.gov.cn").finding
        let one = RectificationCase(
            id: "2026-0007",
            of: finding,
            openedAt: .now,
            due: CivilDate(daysSinceEpoch: 20_500),
            isDueProvisional: false
        )
        let letter = NoticeLetter(
            SampleRules.rectification.notice,
            on: CaseRecord(one, finding: finding),
            agencies: "云泽市教育局",
            issuer: "某市政务公开办",
            today: CivilDate(daysSinceEpoch: 20_490),
            civilTime: .china,
            in: .chinese
        )
        let document = [UInt8]("PK 附件".utf8)
        let id = try LetterMailing(receiver, in: .chinese)
            .send(letter, on: one.id, document: document, to: ["officer@example.gov.cn"], at: .now)
        let dialogue = SMTPDialogue(await server.received())
        #expect(dialogue.commands.filter { $0.hasPrefix("RCPT") } == ["RCPT TO:<officer@example.gov.cn>"])
        #expect(dialogue.headers.contains("Message-ID: \(id)") && id.hasPrefix("<notice.2026-0007."))
        #expect(dialogue.headers.contains { $0.hasPrefix("Content-Type: multipart/mixed;") })
        #expect(dialogue.headers.allSatisfy { !$0.hasPrefix("Bcc") })
        let parts = dialogue.decodedParts
        #expect(parts.count == 3 && parts[2] == "PK 附件")
        #expect(parts[0].hasPrefix("整改通知\r\n\r\n云泽市教育局：") && parts[0].contains("2026-0007"))
        #expect(parts[1].contains("&lt;b&gt;") && !parts[1].contains("<b>"))
        #expect(dialogue.lines.contains("Content-Disposition: attachment; filename=\"notice-2026-0007.docx\""))
    }

    @Test(arguments: ["a@b\nBcc: c@d", "a@b c", "a", "@b", "a@", "a@b..c", "a@-b", "<a@b>", "a@b@c", "甲@b"])
    func anAddressIsAnAddressAndNothingMore(text: String) {
        #expect(!MailReceiver.isAddress(text))
        #expect(MailReceiver.isAddress("officer.one+x@mail.example.gov.cn"))
    }

    @Test func longSubjectsAreWrittenInWholeCharacters() throws {
        let text = EncodedWord.text(of: String(repeating: "年报👨‍👩‍👧", count: 20))
        let words = text.components(separatedBy: "\r\n ")
        #expect(words.count > 1 && words.allSatisfy { $0.utf8.count <= 75 })
        let decoded = try words.map { word in
            let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            return try #require(String(data: data, encoding: .utf8))
        }
        #expect(decoded.joined() == String(repeating: "年报👨‍👩‍👧", count: 20))
    }
}
