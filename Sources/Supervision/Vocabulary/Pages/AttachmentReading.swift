/// What reading an attachment came to.
package enum AttachmentReading: Equatable, Sendable {
    /// Its text and tables in order; `isCut` where a limit left out the end.
    case read([ContentBlock], isCut: Bool)
    case unreadable(AttachmentProblem)
}

/// Why the text of a file could not be read.
package struct AttachmentProblem: Error, Hashable, Sendable {
    /// The kind of trouble, as a word for machines.
    package var reason: Reason
    /// What went wrong, in words, and what to do about it.
    package var detail: String

    package init(_ reason: Reason, detail: String) {
        self.reason = reason
        self.detail = detail
    }

    /// Why the text of a file cannot be read, from a closed list.
    package enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
        /// A format that holds no text for machines, or none that is known: DOC, WPS, OFD, archives.
        case unknownFormat = "attachment-format"
        /// Pages without text: a scan, or a picture.
        case noText = "attachment-scan"
        case damaged = "attachment-damaged"
        case encrypted = "attachment-encrypted"
        case tooLarge = "attachment-too-large"
        case timedOut = "attachment-timeout"
        /// The program that reads such files is not installed.
        case readerMissing = "attachment-reader-missing"
    }
}
