import Supervision

/// Tells on how many pages an article is printed.
struct ArticlePages {
    let survey: PageSurvey
    /// The name of the article's own file; nil where it has none.
    let pageFile: String?

    /// More than one, or nil.
    func count() -> Int? {
        let count = [called(), linked()].compactMap { $0 }.max() ?? 1
        return count > 1 ? count : nil
    }

    /// The page count in a call of `createPageHTML` that names the article's own file or none of a list.
    private func called() -> Int? {
        let bytes = survey.document.bytes.span
        for script in survey.scripts.reversed() {
            let text = bytes.extracting(survey.document.textRange(script))
            guard text.contains("createPageHTML") || text.contains("createPageHtml"), !text.contains("\"index\""),
                !text.contains("'index'")
            else { continue }
            if let pages = ScriptPager.facts(of: text, pageFile: pageFile).pagesTotal { return pages }
        }
        return nil
    }

    /// The highest number of the links to further pages: `t2024_9_1.html` beside `t2024_9.html`.
    private func linked() -> Int? {
        guard let pageFile, let dot = pageFile.lastIndex(of: "."), dot > pageFile.startIndex else { return nil }
        let stem = Array(pageFile[..<dot].utf8) + [0x5F]
        var last = 0
        for link in survey.links {
            let address = survey.document.bytes.span.extracting(link.address)
            guard let number = Self.number(of: address, behind: stem, ending: pageFile[dot...]) else { continue }
            last = max(last, number)
        }
        return (1...500).contains(last) ? last + 1 : nil
    }

    private static func number(of address: Span<UInt8>, behind stem: [UInt8], ending: Substring) -> Int? {
        var start = address.count
        while start > 0, address[start - 1] != ASCII.slash { start -= 1 }
        guard address.count - start > stem.count else { return nil }
        for index in stem.indices where address[start + index] != stem[index] { return nil }
        guard let run = Numerals.run(in: address, at: start + stem.count), run.digits <= 3 else { return nil }
        return address.string(run.end..<address.count) == ending ? run.value : nil
    }
}
