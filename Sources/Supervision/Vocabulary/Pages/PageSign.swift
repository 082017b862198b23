/// Something remarkable about a page, with the text that gave it away.
package struct PageSign: Hashable, Sendable, Codable {
    /// What is remarkable.
    package var name: Name
    /// The text or markup that gave it away; empty where its name says all.
    package var evidence: String

    package init(_ name: Name, evidence: String = "") {
        self.name = name
        self.evidence = evidence
    }

    /// What can be remarkable about a page, from a closed list.
    package enum Name: String, Codable, Hashable, Sendable {
        case charsetConflict = "charset-conflict"
        case invalidBytes = "invalid-bytes"
        /// The parser's limit of depth or size cut the page.
        case cutShort = "cut-short"
        case challengeScript = "challenge-script"
        case softNotFound = "soft-not-found"
        case scriptOnly = "script-only"
        case listInComment = "list-in-comment"
        case loginForm = "login-form"
        case notText = "not-text"
        case pageGenerationTime = "page-generation-time"
        case morePages = "more-pages"
        case redirectScript = "redirect-script"
        /// A written date that can be split in several ways, such as `2024111日`; none is chosen.
        case dateAmbiguous = "date-ambiguous"
        /// The page calls itself another host's, or leads back to one: a mirror or a hijacked copy.
        case foreignHost = "foreign-host"
        /// Words or ornaments that no government site prints.
        case hijacked
        /// Many links to other sites stand in a block that no reader sees.
        case hiddenLinks = "hidden-links"
        /// The page has a picture where its text or table should be.
        case imageOnly = "image-only"
        /// A section has a picture beside its words, and no figures: its table may be the picture.
        case illustrated
        /// A row has a title that nobody can read; the evidence is the title.
        case illegibleTitle = "illegible-title"
        /// The answer is XML that is made to wear a parser out; it is not read.
        case unsafeMarkup = "unsafe-markup"
        /// The page's matter is a file that it links.
        case attachmentOnly = "attachment-only"
        /// The label that nobody sees gives another title than the page shows; the evidence is the one that it shows.
        case labelDiffers = "label-differs"
        /// The configured expression for the rows is none, or finds nothing.
        case rowPathFailed = "row-path-failed"
    }
}
