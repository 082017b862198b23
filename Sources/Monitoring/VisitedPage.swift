package import FoundationEssentials
package import Supervision

/// A page that was visited and read. Its bytes are let go.
package struct VisitedPage: Sendable {
    /// What was read, and with it what its file says, where it is the cover of one and that was asked for.
    package var reading: ReadPage
    /// What makes the next request for the page conditional; it says nothing of the file that the page covers.
    package let validators: PageValidators
    /// Of the page's bytes; it says nothing of the file that the page covers.
    package let digest: ContentDigest
    /// The address that answered, where a redirect led to another page than the one asked for.
    package internal(set) var servedFrom: WebAddress?
    /// How long the transfer took, in seconds; nil where nobody measured.
    package let seconds: Double?
    /// How old the copy was when it came, in seconds; see `FetchedPage.age`.
    package let age: TimeInterval
    /// Whether it is byte for byte what it was at the last visit.
    package let isAsKnown: Bool
    /// What it tells of a list that only its script draws; nil where nobody asked, and for pages of no family.
    package var data: DataList?
    /// Whether its article goes on on further pages, which may change where this one does not.
    package var isOneOfSeveral = false
    /// Why the file that holds the page's matter could not be read; nil where it was, where there is none, or where
    /// nobody asked for it.
    package var unreadFile: UnreadFile?

    init(_ page: FetchedPage, _ reading: ReadPage, servedFrom: WebAddress?, isAsKnown: Bool) {
        self.reading = reading
        self.servedFrom = servedFrom
        self.isAsKnown = isAsKnown
        validators = page.validators
        digest = page.digest
        seconds = page.seconds
        age = page.age
    }
}

/// Why the file that holds a page's matter could not be read.
package enum UnreadFile: Sendable {
    /// The page offers no file of a format that machines read.
    case noneReadable
    /// The server answered 304 to a request without conditions.
    case notModified
    case refused(FetchRefusal)
    case failed(FetchFailure)
    case unreadable(AttachmentProblem)
    /// Reading it was given up: see `ReadingTooSlow`.
    case readingTooSlow
    /// It was not asked for: see `CheckSpending`.
    case leftForNextCheck

    /// In the words of states and findings: `attachment-http-404`, `attachment-scan`.
    package var reason: Reason {
        switch self {
        case .noneReadable: .file(.unknownFormat)
        case .notModified: .attachment(nil)
        case .refused(let refusal): .attachment(refusal.reason)
        case .failed(let failure): .attachment(failure.word)
        case .unreadable(let problem): .file(problem.reason)
        case .readingTooSlow: .word(.readingTooSlow)
        case .leftForNextCheck: .word(.leftForNextCheck)
        }
    }

    var isLeft: Bool {
        if case .leftForNextCheck = self { true } else { false }
    }
}
