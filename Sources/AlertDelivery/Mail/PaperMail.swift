import FoundationEssentials
import Supervision

/// A paper as a mail: what it says as text and as a page, and the Word document of it.
struct PaperMail {
    private static let longestLine = 8000

    let receiver: MailReceiver
    let language: Language
    /// What the mail is called.
    let subject: String
    /// What it says: the heading first, then paragraph by paragraph.
    let lines: [String]
    /// Names the paper; plain ASCII without quotes.
    let name: String
    /// The paper as DOCX.
    let document: [UInt8]

    /// - Returns: The `Message-ID` of the mail, which is the same for the same paper to the same people.
    /// - Throws: `DeliveryFailure` where the server did not take it, or the password cannot be read.
    func send(to recipients: [String], at now: Date) throws(DeliveryFailure) -> String {
        let lines = lines.map { VisibleText.clean($0, limit: Self.longestLine) }
        let key = StableHash.hexadecimal(lines.reduce(into: StableHash()) { $0.combine("\($1)\n") }.value)
        var content = MailContent(
            subject: subject,
            plain: lines.joined(separator: "\r\n\r\n") + "\r\n",
            html: page(of: lines)
        )
        content.attachment = MailContent.Attachment(
            name: "\(name.replacing(".", with: "-")).docx",
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            bytes: document
        )
        let message = MailMessage(content, key: "\(name).\(key)", from: receiver.from, to: recipients, at: now)
        try receiver.send(message, to: recipients, by: CurlDelivery())
        return message.id
    }

    private func page(of lines: [String]) -> String {
        let rest = lines.dropFirst().map { "<p>\(MailContent.escaped($0))</p>" }.joined(separator: "\n")
        return
            "<!DOCTYPE html><html lang=\"\(language.rawValue)\"><body><h2>\(MailContent.escaped(lines.first ?? ""))</h2>\n"
            + "\(rest)</body></html>\n"
    }
}
