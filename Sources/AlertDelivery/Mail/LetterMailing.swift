package import FoundationEssentials
package import Supervision

/// Sends a letter to an agency by mail, once, as a person has asked for it.
package struct LetterMailing: Sendable {
    private let receiver: MailReceiver
    private let language: Language

    /// - Parameter receiver: By whose server it is sent, and in whose name.
    package init(_ receiver: MailReceiver, in language: Language) {
        self.receiver = receiver
        self.language = language
    }

    /// Sends the letter as text and as a page, with a Word document of it.
    ///
    /// - Parameters:
    ///   - id: The case that it is about.
    ///   - document: The letter as DOCX.
    ///   - recipients: Checked addresses; see `MailReceiver.isAddress`.
    /// - Returns: The `Message-ID` of the mail, which is the same for the same letter to the same people.
    /// - Throws: `DeliveryFailure` where the server did not take it, or the password cannot be read.
    package func send(
        _ letter: NoticeLetter,
        on id: RectificationCase.ID,
        document: [UInt8],
        to recipients: [String],
        at now: Date
    ) throws(DeliveryFailure) -> String {
        let lines = ([letter.title, letter.addressee] + letter.paragraphs + letter.signature).map {
            VisibleText.clean($0, limit: Self.longestLine)
        }
        let key = StableHash.hexadecimal(lines.reduce(into: StableHash()) { $0.combine("\($1)\n") }.value)
        var content = MailContent(
            subject: "\(lines[0]) (\(id))",
            plain: lines.joined(separator: "\r\n\r\n") + "\r\n",
            html: page(of: lines)
        )
        content.attachment = MailContent.Attachment(
            name: "notice-\(id).docx",
            type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            bytes: document
        )
        let message = MailMessage(content, key: "notice.\(id).\(key)", from: receiver.from, to: recipients, at: now)
        try receiver.send(message, to: recipients, by: CurlDelivery())
        return message.id
    }

    private static let longestLine = 8000

    private func page(of lines: [String]) -> String {
        let rest = lines.dropFirst().map { "<p>\(MailContent.escaped($0))</p>" }.joined(separator: "\n")
        return "<!DOCTYPE html><html lang=\"\(language.rawValue)\"><body><h2>\(MailContent.escaped(lines[0]))</h2>\n"
            + "\(rest)</body></html>\n"
    }
}
