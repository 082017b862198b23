import Supervision

/// Lists that a script uncovers: rows inside a comment, in the CDATA sections of a `datastore`, or in the data of a
/// script.
enum HiddenList {
    struct Found: Sendable {
        /// In what the rows are written.
        enum Matter: Sendable {
            /// In markup of their own, which is read like any page.
            case markup([UInt8])
            case records([DataRecord])
        }

        let matter: Matter
        var isComment = false
        /// What the data say of the length of the list.
        var facts = PagerFacts()
        /// The address of the next part of the list, as it is written.
        var next: [UInt8]?
        /// What says that the rows may not be all.
        var part: String?

        /// Whether anything is there that could be a row.
        var isEmpty: Bool {
            switch matter {
            case .markup(let bytes): bytes.isEmpty
            case .records(let records): records.isEmpty
            }
        }
    }

    /// What holds rows hidden in markup, comments first.
    static func fragments(in survey: PageSurvey) -> [Found] {
        let comments = survey.comments.compactMap { comment(survey.document.bytes.span, survey.document.textRange($0)) }
        let stores = survey.scripts.compactMap {
            datastore(survey.document.bytes.span.extracting(survey.document.textRange($0)))
        }
        return comments + stores
    }

    private static func comment(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Found? {
        let text = bytes.extracting(range)
        guard text.count > 60, text.containsIgnoringCase("<a "),
            text.containsIgnoringCase("href") || text.containsIgnoringCase("<record")
        else { return nil }
        return Found(matter: .markup(text.withUnsafeBufferPointer { Array($0) }), isComment: true)
    }

    /// The joined records of a hanweb list, with its counts and the address of its next group.
    static func datastore(_ text: Span<UInt8>) -> Found? {
        guard let first = text.firstIndexIgnoringCase(of: "<record") else { return nil }
        var markup: [UInt8] = []
        var search = first
        while let start = text.firstIndex(of: "<![CDATA[", from: search) {
            guard let end = text.firstIndex(of: "]]>", from: start) else { break }
            // Each record is an element of its own, so that flat records stay apart.
            markup += Array("<div>".utf8)
            text.extracting(start + 9..<end).withUnsafeBufferPointer { markup.append(contentsOf: $0) }
            markup += Array("</div>".utf8)
            search = end
        }
        guard !markup.isEmpty else { return nil }
        var found = Found(matter: .markup(markup))
        found.facts.rowsTotal = number("<totalrecord>", in: text)
        found.facts.pagesTotal = number("<totalpage>", in: text)
        found.next = nextGroup(text.extracting(0..<first))
        return found
    }

    /// The number behind a tag.
    private static func number(_ tag: StaticString, in text: Span<UInt8>) -> Int? {
        guard let found = text.firstIndexIgnoringCase(of: tag),
            let run = Numerals.run(in: text, at: found + tag.utf8CodeUnitCount), run.digits <= 8, run.value > 0
        else { return nil }
        return run.value
    }

    /// The address of the link in `nextgroup`.
    private static func nextGroup(_ text: Span<UInt8>) -> [UInt8]? {
        guard let group = text.firstIndexIgnoringCase(of: "<nextgroup"),
            let start = text.firstIndexIgnoringCase(of: "<a ", from: group)
        else { return nil }
        let end = text.firstIndex(ofByte: ASCII.greaterThan, from: start).map { $0 + 1 } ?? text.count
        let link = HTMLParser.parse(text.extracting(start..<end), limits: ReadingLimits())
        guard let anchor = link.first(.a), let address = link.value(.href, of: anchor),
            LinkTarget.isPage(link.bytes.span.extracting(address))
        else { return nil }
        return Array(link.bytes[address])
    }

    /// The best list in the data of the page's scripts.
    static func data(in survey: PageSurvey, limits: ReadingLimits) -> Found? {
        var best: RecordScanner.Found?
        for script in survey.scripts {
            let text = survey.document.bytes.span.extracting(survey.document.textRange(script))
            guard text.count > 60, text.containsIgnoringCase("title") || text.containsIgnoringCase("name"),
                let found = RecordScanner.list(in: text, limits: limits)
            else { continue }
            if (found.dated, found.records.count) > (best?.dated ?? 0, best?.records.count ?? 0) { best = found }
        }
        return best.map(Found.init)
    }
}

extension HiddenList.Found {
    init(_ list: RecordScanner.Found) {
        let facts = PagerFacts(
            rowsTotal: list.rowsTotal.flatMap { $0 > 0 ? $0 : nil },
            pagesTotal: list.pagesTotal.flatMap { $0 > 0 ? $0 : nil }
        )
        self.init(matter: .records(list.records), facts: facts, part: "data without a count")
    }
}
