import FoundationEssentials
import Supervision

/// A mail (RFC 5322) of alert lines, as plain text and as HTML (RFC 2046, section 5.1.4).
struct MailMessage {
    /// Its identity, the same for the same lines to the same people.
    let id: String
    let bytes: [UInt8]

    /// - Parameter recipients: Checked addresses; see `MailReceiver.isAddress`.
    init(_ lines: [AlertLine], from: String, to recipients: [String], at now: Date, in language: Language) {
        let key = DeliveryKey(lines)
        let people = StableHash.hexadecimal(recipients.reduce(into: StableHash()) { $0.combine("\($1);") }.value)
        let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
        id = "<\(key).\(people)@\(domain)>"
        let texts = lines.map { LineText($0, in: language) }
        let boundary = "=_\(key)"
        let head = [
            "Date: \(MailDate.text(of: now))",
            "From: disclosure-monitor <\(from)>",
            "To: \(recipients.joined(separator: ",\r\n "))",
            "Subject: \(EncodedWord.text(of: Self.subject(of: lines, texts, in: language)))",
            "Message-ID: \(id)",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
        ]
        let plain = texts.map { ($0.lines + [$0.time]).joined(separator: "\r\n") }.joined(separator: "\r\n\r\n")
        let parts = [("text/plain", plain), ("text/html", Self.page(of: texts, in: language))].map { type, text in
            "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + EncodedWord.body(of: text) + "\r\n"
        }
        let text = head.joined(separator: "\r\n") + "\r\n\r\n" + parts.joined() + "--\(boundary)--\r\n"
        bytes = Array(text.utf8)
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
                "<p>\(escaped($0))</p>"
            }
            let link = text.address.map { "<p><a href=\"\(escaped($0))\">\(escaped($0))</a></p>" } ?? ""
            return "<h3>\(escaped(text.title))</h3>\(rest.joined())\(link)<p>\(escaped(text.time))</p>"
        }
        return
            "<!DOCTYPE html><html lang=\"\(language.rawValue)\"><body>\(items.joined(separator: "<hr>\n"))</body></html>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
