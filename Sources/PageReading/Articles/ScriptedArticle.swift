import Supervision

/// The article that stands in the data of its page, from which a script would draw it: `_CONFIG.DETAIL.content`.
struct ScriptedArticle {
    let survey: PageSurvey

    /// What a name in such data speaks of; the lower number of two of one kind is the better one.
    private enum Key: Sendable {
        case content
        case title(Int)
        case date(Int)
    }

    private static let names: NameTable<Key> = {
        let contents = [
            "content", "contenthtml", "htmlcontent", "doccontent", "docclob", "infocontent", "articlecontent",
            "newscontent",
        ]
        let titles = ["doctitle", "articletitle", "showtitle", "title"]
        let dates = [
            "publishedtimestr", "publishedtime", "pubdate", "publishdate", "publishtime", "publish_time", "pubtime",
            "docreltime", "releasetime", "create_time",
        ]
        return NameTable(
            contents.map { ($0, .content) } + titles.enumerated().map { ($1, .title($0)) }
                + dates.enumerated().map { ($1, .date($0)) }
        )
    }()
    /// A text has more bytes than this of other letters than Latin ones; a summary or a hint has fewer.
    private static let shortestText = 300
    private static let mostFiles = 20
    /// A page that names more titles is none of one article, and each is looked for in the window's.
    private static let mostTitles = 100
    /// In bytes.
    private static let longestTitle = 600

    /// Whether a text is that of a document with its markup, and not its beginning alone: without its tables a report would
    /// seem to lack them.
    static func isWhole(_ text: String) -> Bool {
        weight(of: text.utf8) >= shortestText && (text.contains("</") || text.contains("&lt;/"))
            && !TornEnd.isTornFragment(Array(text.utf8).span)
    }

    private static func weight(of text: some Sequence<UInt8>) -> Int { text.count { $0 >= 0x80 } }

    /// The page that a script would draw of the text of a document and of what its row says of it.
    static func page(of text: String, title: String, date: CivilDate?) -> String {
        let day = date.map { "<p>发布时间：\($0)</p>" } ?? ""
        let content = text.contains("&lt;") ? EntityResidue.decoded(text) : text
        let name = escaped(title)
        return "<html><head><meta charset=\"utf-8\"><title>\(name)</title></head><body><h1>\(name)</h1>\(day)"
            + "<div id=\"zoom\">\(content)</div></body></html>"
    }

    private struct Found {
        var contents: [[UInt8]] = []
        var titles: [(rank: Int, text: String)] = []
        var dates: [(rank: Int, date: CivilDate)] = []
        var files: [String] = []
    }

    /// The page as the script would draw it; nil where the data hold no text, or more than one.
    func page() -> [UInt8]? {
        let found = found()
        let title = title(of: found)
        guard let content = content(of: found) ?? cover(of: found, named: title) else { return nil }
        var page = Array("<html><head>".utf8) + head() + Array("</head><body>".utf8)
        if let title { page += Array("<h1>\(Self.escaped(title))</h1>".utf8) }
        if let date = date(of: found) { page += Array("<p>发布时间：\(date)</p>".utf8) }
        page += Array("<div id=\"zoom\">".utf8) + content + Array("</div>".utf8)
        for file in found.files {
            let name = AttachmentName.fileName(of: file) ?? file
            page += Array("<p><a href=\"\(Self.escaped(file))\">\(Self.escaped(name))</a></p>".utf8)
        }
        return page + Array("</body></html>".utf8)
    }

    private func found() -> Found {
        var found = Found()
        for script in survey.scripts {
            let text = survey.document.bytes.span.extracting(survey.document.textRange(script))
            guard text.count > 60 else { continue }
            for value in ScriptValues(text).values {
                let written = text.extracting(value.text)
                switch Self.names[text.extracting(value.name)] {
                case .content: found.contents.append(Self.markup(written))
                case .title(let rank) where written.count <= Self.longestTitle && found.titles.count < Self.mostTitles:
                    found.titles.append((rank, EntityResidue.decoded(JSONText.decoded(written))))
                case .date(let rank) where written.count <= 60:
                    if let date = DataDate.day(JSONText.decoded(written)) { found.dates.append((rank, date)) }
                default: note(file: written, in: &found)
                }
            }
        }
        return found
    }

    private func note(file written: Span<UInt8>, in found: inout Found) {
        guard (6...400).contains(written.count), found.files.count < Self.mostFiles else { return }
        let address = JSONText.decoded(written)
        let format = AttachmentName.format(of: Array(address.utf8).span)
        // Pictures are those of the frame.
        guard let format, format != .image, address.contains("/"), !found.files.contains(address) else { return }
        found.files.append(address)
    }

    private static func markup(_ written: Span<UInt8>) -> [UInt8] {
        let text = JSONText.decoded(written)
        return Array((text.contains("&lt;") ? EntityResidue.decoded(text) : text).utf8)
    }

    /// The one long text; nil where another is nearly as long, since nothing tells whose page this is then.
    private func content(of found: Found) -> [UInt8]? {
        let texts = found.contents.map { (text: $0, weight: Self.weight(of: $0)) }
            .filter { $0.weight >= Self.shortestText }
            .sorted { $0.weight > $1.weight }
        guard let longest = texts.first else { return nil }
        let isAlone = texts.dropFirst().allSatisfy { $0.weight * 4 < longest.weight || $0.text == longest.text }
        return isAlone ? longest.text : nil
    }

    /// What stands in the place of a text where the data name one file alone.
    private func cover(of found: Found, named title: String?) -> [UInt8]? {
        found.contents.allSatisfy(\.isEmpty) && found.files.count == 1 && title != nil ? [] : nil
    }

    /// The title that the page itself is called by, or the only one.
    private func title(of found: Found) -> String? {
        let titles = found.titles.filter { $0.text.count >= 4 }
        let line = survey.titleNode.map { survey.document.line(of: $0).bytes.prefix(Self.longestTitle) } ?? []
        let window = String(decoding: line, as: UTF8.self)
        if let shown = titles.first(where: { window.contains($0.text) }) { return shown.text }
        guard let best = titles.min(by: { $0.rank < $1.rank }) else { return nil }
        return Set(titles.filter { $0.rank == best.rank }.map(\.text)).count == 1 ? best.text : nil
    }

    /// Nil where several days are named alike.
    private func date(of found: Found) -> CivilDate? {
        guard let best = found.dates.min(by: { $0.rank < $1.rank }) else { return nil }
        return Set(found.dates.filter { $0.rank == best.rank }.map(\.date)).count == 1 ? best.date : nil
    }

    /// The page's own head without its scripts, which make it the template that it is.
    private func head() -> [UInt8] {
        let bytes = survey.document.bytes.span
        guard let start = bytes.firstIndexIgnoringCase(of: "<head") else { return [] }
        let end = bytes.firstIndexIgnoringCase(of: "<body", from: start) ?? start
        var kept: [UInt8] = []
        var index = bytes.firstIndex(ofByte: ASCII.greaterThan, from: start).map { $0 + 1 } ?? end
        while index < end {
            let script = bytes.firstIndexIgnoringCase(of: "<script", from: index, to: end) ?? end
            kept += bytes.extracting(index..<script).withUnsafeBufferPointer { Array($0) }
            guard script < end else { break }
            index = bytes.firstIndexIgnoringCase(of: "</script>", from: script, to: end).map { $0 + 9 } ?? end
        }
        return kept
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
