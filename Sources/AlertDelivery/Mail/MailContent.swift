import FoundationEssentials

/// What a mail says, before it is written as bytes.
struct MailContent {
    /// Any text: it can end no header.
    var subject: String
    /// With line breaks of CR and LF.
    var plain: String
    /// A whole document.
    var html: String
    /// A file that goes along.
    var attachment: Attachment?

    /// A file of a mail.
    struct Attachment {
        /// Plain ASCII without quotes.
        var name: String
        /// Its media type.
        var type: String
        var bytes: [UInt8]
    }

    /// Text in a page: nothing of it is markup.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// Plain text and page as two forms of one thing (RFC 2046, section 5.1.4), and the attachment beside them (section
    /// 5.1.3): the header that says so, and the body.
    ///
    /// - Parameter mark: What stands in no part; it makes the boundaries.
    func parts(between mark: String) -> (type: String, body: String) {
        let forms = [("text/plain", plain), ("text/html", html)].map { type, text in
            Self.part("\(type); charset=utf-8", text.utf8)
        }
        let alternative = Self.multipart("alternative", forms, between: mark)
        guard let attachment else { return alternative }
        let nested = "Content-Type: \(alternative.type)\r\n\r\n\(alternative.body)"
        let file = Self.part(
            attachment.type,
            attachment.bytes,
            further: "Content-Disposition: attachment; filename=\"\(attachment.name)\"\r\n"
        )
        return Self.multipart("mixed", [nested, file], between: "\(mark).file")
    }

    private static func part(_ type: String, _ bytes: some Sequence<UInt8>, further: String = "") -> String {
        "Content-Type: \(type)\r\n\(further)Content-Transfer-Encoding: base64\r\n\r\n"
            + EncodedWord.body(of: bytes) + "\r\n"
    }

    private static func multipart(_ kind: String, _ parts: [String], between mark: String) -> (
        type: String, body: String
    ) {
        let boundary = "=_\(mark)"
        let body = parts.map { "--\(boundary)\r\n\($0)" }.joined() + "--\(boundary)--\r\n"
        return ("multipart/\(kind); boundary=\"\(boundary)\"", body)
    }
}
