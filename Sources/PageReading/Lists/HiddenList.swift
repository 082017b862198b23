/// Lists that a script uncovers: rows inside a comment, in the CDATA sections of a `datastore`, or in the data of a
/// script.
enum HiddenList {
    struct Found: Sendable {
        let markup: [UInt8]
        var isComment = false
        /// What says that the rows may not be all.
        var part: String?
    }

    /// The markup in which rows are hidden, comments first.
    static func markup(in survey: PageSurvey) -> [Found] {
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
        return Found(markup: text.withUnsafeBufferPointer { Array($0) }, isComment: true)
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
        for (tag, name) in [("<totalrecord>", "totalRecord"), ("<totalpage>", "totalPage")] as [(StaticString, String)]
        {
            guard let found = text.firstIndexIgnoringCase(of: tag),
                let run = Numerals.run(in: text, at: found + tag.utf8CodeUnitCount)
            else { continue }
            markup += Array("<script>var \(name) = \(run.value);</script>".utf8)
        }
        if let next = nextGroup(text.extracting(0..<first)) { markup += Array("<p>\(next)下一页</a></p>".utf8) }
        return Found(markup: markup)
    }

    /// The beginning of the link in `nextgroup`.
    private static func nextGroup(_ text: Span<UInt8>) -> String? {
        guard let group = text.firstIndexIgnoringCase(of: "<nextgroup"),
            let start = text.firstIndexIgnoringCase(of: "<a ", from: group),
            let end = text.firstIndex(ofByte: ASCII.greaterThan, from: start)
        else { return nil }
        return text.string(start..<end + 1)
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
        return best.map { Found(markup: markup(of: $0), part: "data without a count") }
    }

    static func markup(of found: RecordScanner.Found) -> [UInt8] {
        var markup = RecordMarkup()
        for record in found.records { markup.add(record) }
        return markup.list(rowsTotal: found.rowsTotal, pagesTotal: found.pagesTotal)
    }
}
