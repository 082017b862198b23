/// Why something is not known, could not be read, or does not hold: a word for machines, from a closed list.
///
/// The words are public: they stand in the status, in alert lines, in messages of rule packs and in the store, and the
/// JSON Schemas list them.
package enum Reason: Hashable, Sendable {
    /// A word that stands for itself.
    case word(Word)
    /// The server answered with this status: `http-412`.
    case http(Int)
    /// No usable answer came: `timed-out`.
    case failed(FetchFailure.Reason)
    /// What came shows something else than what was sought there, or nothing: `not_found`, `script_only`.
    case shows(PageKind)
    /// A file could not be read: `attachment-scan`.
    case file(AttachmentProblem.Reason)
    /// The file that holds a page's matter could not be had: `attachment-http-404`; without a reason, `attachment`.
    indirect case attachment(Reason?)
    /// A word that is not on this list.
    case other(UnlistedWord)

    /// A word that this version does not define: of a rule pack, which names what it finds by words of its own
    /// (`term-2008`), or of a store that another version wrote. It is kept to the letter.
    package struct UnlistedWord: Hashable, Sendable {
        /// The word as it was written.
        package let text: String

        fileprivate init(_ text: String) {
            self.text = text
        }
    }

    /// The reason that `text` is the word of; nil where it is on no list.
    package init?(text: String) {
        if let reason = Self.byText[text] {
            self = reason
        } else if let status = Self.status(text) {
            self = .http(status)
        } else if text == Self.attachmentWord {
            self = .attachment(nil)
        } else if text.hasPrefix(Self.attachmentWord + "-"),
            let inner = Reason(text: String(text.dropFirst(Self.attachmentWord.count + 1))), inner.isOfFetching
        {
            self = .attachment(inner)
        } else {
            return nil
        }
    }

    /// The reason that was written as `text`. A word that is on no list is kept.
    package init(decoding text: String) {
        self = Reason(text: text) ?? .other(UnlistedWord(text))
    }

    /// The word by which a rule pack calls what it finds.
    package init(ofRulePack word: String) {
        self.init(decoding: word)
    }

    /// The word, as it stands in the store, in messages and in findings.
    package var text: String {
        switch self {
        case .word(let word): word.rawValue
        case .http(let status): "http-\(status)"
        case .failed(let reason): reason.rawValue
        case .shows(let kind): kind.rawValue
        case .file(let reason): reason.rawValue
        case .attachment(nil): Self.attachmentWord
        case .attachment(let reason?): "\(Self.attachmentWord)-\(reason.text)"
        case .other(let word): word.text
        }
    }

    /// The word as it is shown where no rule pack has words of its own: one that is on no list is shown as such.
    package var shownText: String {
        guard case .other(let word) = self, !word.text.hasPrefix(Self.unlistedMark) else { return text }
        return Self.unlistedMark + word.text
    }
}

extension Reason {
    /// Every reason without a number or another reason in it.
    package static let single: [Reason] =
        Word.allCases.map { .word($0) } + FetchFailure.Reason.allCases.map { .failed($0) }
        + PageKind.allCases.map { .shows($0) } + AttachmentProblem.Reason.allCases.map { .file($0) }
        + [.attachment(nil)]

    /// Regular expressions for all others: a status of three digits, and what a file was asked for in vain.
    package static let patterns: [String] = {
        let fetching = single.filter(\.isOfFetching).map(\.text)
        return ["^http-[0-9]{3}$", "^attachment-(http-[0-9]{3}|\(fetching.joined(separator: "|")))$"]
    }()

    /// What stands before a word that is on no list, where it is shown as such.
    package static let unlistedMark = "unlisted: "

    private static let attachmentWord = "attachment"

    private static let byText = Dictionary(single.map { ($0.text, $0) }) { first, _ in first }

    /// Whether it says why an address could not be had.
    private var isOfFetching: Bool {
        switch self {
        case .http, .failed, .word(.scriptOnly), .word(.challengePage), .word(.disallowedByRobots): true
        case .word, .shows, .file, .attachment, .other: false
        }
    }

    private static func status(_ text: String) -> Int? {
        guard text.hasPrefix("http-"), let status = Int(text.dropFirst(5)), (100...999).contains(status) else {
            return nil
        }
        return status
    }
}

extension Reason: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(decoding: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
