/// What a careful person reads on a page. It holds facts of the page only; no rule has been applied to it.
package struct ReadPage: Equatable, Sendable {
    /// The address that relative links were resolved against; nil for a file.
    package var address: WebAddress?
    /// What the page is, on the whole.
    package var kind: PageKind
    /// How its bytes were decoded.
    package var charset: CharsetReading
    /// The title of its matter, not of the window; nil where none could be told.
    package var title: String?
    /// `<meta name=… content=…>` by lower-cased name; where a name stands twice, the first value that is not empty.
    package var metadata: [String: String]
    /// Every date that speaks of the document, best basis first.
    package var dates: [PageDate]
    /// Its rows; nil where it shows no list, or nobody asked for one.
    package var list: ListReading?
    /// The page's main text in document order.
    package var blocks: [ContentBlock]
    /// The files that the page offers instead of, or beside, its text.
    package var attachments: [AttachmentLink] = []
    /// Where a page that shows nothing itself sends its reader at once; nil for others.
    package var jump: WebAddress?
    /// Where the article goes on; nil for one on one page.
    package var continuation: ArticleContinuation?
    /// What stands around the matter; nil where nobody asked for it.
    package var surroundings: PageSurroundings?
    /// What a page without rows prints, where it was read for such a notice and not for its surroundings.
    package var notice: String?
    /// What is remarkable about the page.
    package var signs: [PageSign]

    package init(
        address: WebAddress? = nil,
        kind: PageKind = .other,
        charset: CharsetReading = CharsetReading(name: "utf-8", basis: .content),
        title: String? = nil,
        metadata: [String: String] = [:],
        dates: [PageDate] = [],
        list: ListReading? = nil,
        blocks: [ContentBlock] = [],
        signs: [PageSign] = []
    ) {
        self.address = address
        self.kind = kind
        self.charset = charset
        self.title = title
        self.metadata = metadata
        self.dates = dates
        self.list = list
        self.blocks = blocks
        self.signs = signs
    }

    /// The date of publication that the rule of evidence chooses: shown label, then list, then meta, then address.
    package var published: PageDate? { PublicationDates(dates).best }

    /// The list that the page shows; nil where it shows no row, and leads to no column that may.
    package var usableList: ListReading? {
        guard var list, !list.rows.isEmpty || !list.yearColumns.isEmpty else { return nil }
        list.isCutShort = list.isCutShort || signs.contains { $0.name == .cutShort }
        return list
    }

    /// Whether the page is the cover of a file that holds its matter.
    package var isCover: Bool { signs.contains { $0.name == .attachmentOnly } }

    /// The file that holds the matter of a cover; nil where machines can read none.
    package var coveredFile: AttachmentLink? { isCover ? attachments.first(where: \.format.isReadable) : nil }

    /// The cover with what was read in its file; the file stands where pictures stood for its parts.
    package func completed(with blocks: [ContentBlock], isCut: Bool) -> ReadPage {
        var page = self
        page.blocks += blocks
        page.signs.removeAll { $0.name == .imageOnly }
        return page.cut(isCut)
    }

    /// The page that was read out of a file, of which a limit left out the end where `isCut`.
    package func cut(_ isCut: Bool) -> ReadPage {
        var page = self
        if isCut { page.signs.append(PageSign(.cutShort, evidence: "attachment")) }
        return page
    }

    /// Whether some of the page's matter was not read: a limit cut it, it goes on elsewhere, or a part is a picture.
    package var isCutShort: Bool {
        signs.contains { $0.name == .cutShort || $0.name == .morePages || $0.name == .imageOnly }
    }
}

/// What a page is, by its form.
package enum PageKind: String, Codable, Hashable, Sendable, CaseIterable {
    case list, article, report, challenge
    case notFound = "not_found"
    case scriptOnly = "script_only"
    case empty, other

    /// Whether such a page shows nothing of what stands at its address: nothing follows from what is not on it.
    package var showsNothing: Bool {
        switch self {
        case .challenge, .notFound, .scriptOnly, .empty: true
        case .list, .article, .report, .other: false
        }
    }
}

/// Which character encoding a page was read in, and what that rests on.
package struct CharsetReading: Equatable, Sendable, Codable {
    /// The IANA name in lower case: `utf-8`, `gb18030`, `big5`.
    package var name: String
    /// What the choice rests on.
    package var basis: Basis
    /// How many bytes could not be decoded and became U+FFFD.
    package var invalidBytes: Int
    /// The declaration that the bytes contradict, such as `gb2312` over UTF-8 bytes.
    package var contradictedDeclaration: String?

    package init(name: String, basis: Basis, invalidBytes: Int = 0, contradictedDeclaration: String? = nil) {
        self.name = name
        self.basis = basis
        self.invalidBytes = invalidBytes
        self.contradictedDeclaration = contradictedDeclaration
    }

    /// What names a page's encoding; `content` where its bytes alone do.
    package enum Basis: String, Codable, Sendable {
        case byteOrderMark = "bom"
        case header, meta, content
    }
}
