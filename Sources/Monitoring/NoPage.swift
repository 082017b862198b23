package import Supervision

/// What does not show what stands at an address.
package struct NoPage: Sendable {
    /// What stood in the way.
    package let why: Cause
    /// What came in the page's place, as far as it could be read; nil where nothing was asked for or can be read.
    package let page: VisitedPage?

    init(_ why: Cause, _ page: VisitedPage? = nil) {
        self.why = why
        self.page = page
    }

    /// Why it is no page.
    package enum Cause: Hashable, Sendable {
        /// A row that only a script follows: there is no page of its own to ask for.
        case scriptLink
        /// An answer without a single byte.
        case noBody
        /// A page of a kind that shows nothing: see `PageKind.showsNothing`.
        case kind(PageKind)
        /// A file, where a page was to be read.
        case file
        /// A file whose text was to be read and cannot be.
        case unreadableFile(AttachmentProblem)
        /// Reading it was given up: see `ReadingTooSlow`.
        case readingTooSlow
        /// It was not asked for: see `CheckSpending`.
        case leftForNextCheck

        /// In the words of states and findings.
        package var reason: Reason {
            switch self {
            case .scriptLink: .word(.scriptLink)
            case .noBody: .shows(.empty)
            case .kind(let kind): .shows(kind)
            case .file: .word(.file)
            case .unreadableFile(let problem): .file(problem.reason)
            case .readingTooSlow: .word(.readingTooSlow)
            case .leftForNextCheck: .word(.leftForNextCheck)
            }
        }
    }
}
