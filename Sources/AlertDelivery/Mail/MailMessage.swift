import FoundationEssentials
import Supervision

/// A mail (RFC 5322), as plain text and as HTML.
struct MailMessage {
    /// Its identity, the same for the same content to the same people.
    let id: String
    let bytes: [UInt8]

    /// - Parameters:
    ///   - key: The same for the same content.
    ///   - recipients: Checked addresses; see `MailReceiver.isAddress`.
    init(_ content: MailContent, key: String, from: String, to recipients: [String], at now: Date) {
        let people = StableHash.hexadecimal(recipients.reduce(into: StableHash()) { $0.combine("\($1);") }.value)
        let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
        id = "<\(key).\(people)@\(domain)>"
        let parts = content.parts(between: key)
        let head = [
            "Date: \(MailDate.text(of: now))",
            "From: disclosure-monitor <\(from)>",
            "To: \(recipients.joined(separator: ",\r\n "))",
            "Subject: \(EncodedWord.text(of: content.subject))",
            "Message-ID: \(id)",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: \(parts.type)",
        ]
        bytes = Array((head.joined(separator: "\r\n") + "\r\n\r\n" + parts.body).utf8)
    }

    /// A mail of alert lines.
    ///
    /// - Parameter civilTime: The zone in which the times of the lines are told.
    init(
        _ lines: [AlertLine],
        from: String,
        to recipients: [String],
        at now: Date,
        in language: Language,
        civilTime: CivilTime
    ) {
        let texts = lines.map { LineText($0, in: language, civilTime: civilTime) }
        let content = MailContent(
            subject: Self.subject(of: lines, texts, in: language),
            plain: texts.map { ($0.lines + [$0.time]).joined(separator: "\r\n") }.joined(separator: "\r\n\r\n"),
            html: Self.page(of: texts, in: language)
        )
        self.init(content, key: "\(DeliveryKey(lines))", from: from, to: recipients, at: now)
    }

    private static func subject(of lines: [AlertLine], _ texts: [LineText], in language: Language) -> String {
        if let only = texts.first, texts.count == 1 {
            return VisibleText.cut("\(only.title) \(only.message)", to: 200)
        }
        let worst = lines.map(\.finding.severity).max() ?? .info
        let name = worst.name(in: language)
        return language.pick(
            "信息公开监测：\(lines.count) 条，最高程度：\(name)",
            "disclosure-monitor: \(lines.count) lines, \(name) at worst"
        )
    }

    /// No script, no picture, no link that loads by itself; the texts are escaped.
    private static func page(of texts: [LineText], in language: Language) -> String {
        let items = texts.map { text in
            let rest = [text.message, text.change ?? "", text.legalSource ?? ""].filter { !$0.isEmpty }.map {
                "<p>\(MailContent.escaped($0))</p>"
            }
            let link =
                text.address.map { "<p><a href=\"\(MailContent.escaped($0))\">\(MailContent.escaped($0))</a></p>" }
                ?? ""
            return
                "<h3>\(MailContent.escaped(text.title))</h3>\(rest.joined())\(link)<p>\(MailContent.escaped(text.time))</p>"
        }
        return
            "<!DOCTYPE html><html lang=\"\(language.rawValue)\"><body>\(items.joined(separator: "<hr>\n"))</body></html>\n"
    }
}
