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
        let paper = PaperMail(
            receiver: receiver,
            language: language,
            subject: "\(VisibleText.clean(letter.title, limit: Self.longestTitle)) (\(id))",
            lines: [letter.title, letter.addressee] + letter.paragraphs + letter.signature,
            name: "notice.\(id)",
            document: document
        )
        return try paper.send(to: recipients, at: now)
    }

    private static let longestTitle = 200
}
