/// A date that stands on or behind a page.
package struct PageDate: Hashable, Sendable, Codable {
    /// The day.
    package var date: CivilDate
    /// What the day is the day of.
    package var kind: Kind
    /// Where it was found.
    package var basis: Basis
    /// The text it was read from.
    package var evidence: String
    /// How sure it is that it is what its kind says.
    package var confidence: Confidence

    /// Whether the page shows it as the time of a change: what stands there was published by then, and nobody knows when.
    package var isUpperBound: Bool { basis == .shown && confidence == .hint }

    /// - Parameter confidence: Where it is left out, what the basis and the kind are worth in general.
    package init(date: CivilDate, kind: Kind, basis: Basis, evidence: String, confidence: Confidence? = nil) {
        self.date = date
        self.kind = kind
        self.basis = basis
        self.evidence = evidence
        self.confidence = confidence ?? (basis == .address || kind == .generation ? .hint : .certain)
    }

    /// What a date on a page can be the date of.
    package enum Kind: String, Codable, Hashable, Sendable {
        /// 发布日期: when it was published.
        case publication
        /// 成文日期: when the document was made.
        case issue
        /// 落款: the day under the text, when its author signed it.
        case signature
        /// When the page was generated: says nothing about the document.
        case generation
    }

    /// How sure it is that the date is what its kind says.
    package enum Confidence: String, Codable, Hashable, Sendable {
        /// It is written out, and its place or label says what it is.
        case certain
        /// Something was put right (dropped characters, a lost century), or its place alone says what it is.
        case probable
        /// It may well be the date of something else, such as of moving the page.
        case hint
    }

    /// Where a date was found, best first.
    package enum Basis: String, Codable, Hashable, Sendable, Comparable {
        case shown, list, meta, address
        /// No date was readable; it is when the monitor first saw the document.
        case firstSeen = "first_seen"

        private var rank: Int {
            switch self {
            case .shown: 0
            case .list: 1
            case .meta: 2
            case .address: 3
            case .firstSeen: 4
            }
        }

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        /// Where the date stands, as people say it.
        package func name(in language: Language) -> String {
            switch self {
            case .shown: language.pick("页面所示", "the page")
            case .list: language.pick("列表所示", "the list")
            case .meta: language.pick("页面元数据", "the page's metadata")
            case .address: language.pick("网址", "the address")
            case .firstSeen: language.pick("首次发现", "first sight")
            }
        }
    }
}
