/// A file that a page offers for download.
package struct AttachmentLink: Hashable, Sendable, Codable {
    /// The link's text, or else the file's name.
    package var title: String
    /// Where the file stands.
    package var address: WebAddress
    /// What its name says it is; its bytes may say otherwise.
    package var format: AttachmentFormat

    package init(title: String, address: WebAddress, format: AttachmentFormat) {
        self.title = title
        self.address = address
        self.format = format
    }
}

/// What kind of file an attachment is.
package enum AttachmentFormat: String, Codable, Hashable, Sendable, CaseIterable {
    case pdf, docx, doc, wps, ofd, xlsx, xls, archive, image

    /// Whether its text can be read: the others are recognised and named.
    package var isReadable: Bool { self == .pdf || self == .docx }
}
