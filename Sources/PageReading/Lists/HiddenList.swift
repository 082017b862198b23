/// Lists that a script uncovers: rows inside a comment, or in the CDATA sections of a `datastore`.
enum HiddenList {
    struct Found: Sendable {
        let markup: [UInt8]
        let isComment: Bool
    }

    /// The markup in which rows are hidden, comments first.
    static func markup(in survey: PageSurvey) -> [Found] {
        let comments = survey.comments.compactMap { comment(survey.document.bytes.span, survey.document.textRange($0)) }
        let stores = survey.scripts.compactMap { datastore(survey.document.bytes.span, survey.document.textRange($0)) }
        return comments + stores
    }

    private static func comment(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Found? {
        let text = bytes.extracting(range)
        guard text.count > 60, text.containsIgnoringCase("<a "),
            text.containsIgnoringCase("href") || text.containsIgnoringCase("<record")
        else { return nil }
        return Found(markup: text.withUnsafeBufferPointer { Array($0) }, isComment: true)
    }

    /// The joined records of a hanweb list.
    private static func datastore(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Found? {
        let text = bytes.extracting(range)
        guard text.containsIgnoringCase("<record") else { return nil }
        var markup: [UInt8] = []
        var search = 0
        while let start = text.firstIndex(of: "<![CDATA[", from: search) {
            guard let end = text.firstIndex(of: "]]>", from: start) else { break }
            // Each record is an element of its own, so that flat records stay apart.
            markup += Array("<div>".utf8)
            text.extracting(start + 9..<end).withUnsafeBufferPointer { markup.append(contentsOf: $0) }
            markup += Array("</div>".utf8)
            search = end
        }
        return markup.isEmpty ? nil : Found(markup: markup, isComment: false)
    }
}
