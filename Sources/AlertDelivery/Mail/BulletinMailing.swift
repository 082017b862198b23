package import FoundationEssentials
package import Supervision

/// Sends a bulletin by mail: its first section in the mail, the whole as a Word document.
package struct BulletinMailing: Sendable {
    private let receiver: MailReceiver

    /// - Parameter receiver: By whose server it is sent, in whose name, and to whom.
    package init(_ receiver: MailReceiver) {
        self.receiver = receiver
    }

    /// - Parameters:
    ///   - period: What tells it from other bulletins; plain ASCII, such as `2026-10-01.2026-10-31`.
    ///   - document: The bulletin as DOCX.
    /// - Returns: The `Message-ID` of the mail, which is the same for the same bulletin to the same people.
    /// - Throws: `DeliveryFailure` where the server did not take it, or the password cannot be read.
    package func send(
        _ bulletin: BulletinDocument,
        on period: String,
        document: [UInt8],
        at now: Date
    ) throws(DeliveryFailure) -> String {
        let paper = PaperMail(
            receiver: receiver,
            language: bulletin.language,
            subject: VisibleText.clean(bulletin.title, limit: 200),
            lines: [bulletin.title] + bulletin.firstParagraphs
                + [bulletin.language.pick("全文见附件。", "The whole is attached.")],
            name: "bulletin.\(period)",
            document: document
        )
        return try paper.send(to: receiver.to, at: now)
    }
}

extension BulletinDocument {
    /// What the first section says.
    fileprivate var firstParagraphs: [String] {
        var isFirst = true
        return blocks.prefix { block in
            guard case .heading = block else { return true }
            defer { isFirst = false }
            return isFirst
        }.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    }
}
