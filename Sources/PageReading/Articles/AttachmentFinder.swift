import Supervision

/// Finds the files that an article offers: links in or beside its text, and viewers embedded in it.
struct AttachmentFinder {
    let survey: PageSurvey
    let resolver: AddressResolver
    /// The nodes of the main text; nil on a page without one.
    let text: Range<Int>?

    /// More files than this no report has.
    private static let limit = 50
    /// Names that say only that there is a file.
    private static let generic: Set<String> = [
        "附件", "下载", "附件下载", "点击下载", "点此下载", "查看", "点击查看", "查看附件", "在线预览", "预览", "全文下载", "打开", "文件下载", "PDF", "pdf",
        "PDF版", "下载附件", "此处", "点击此处", "原文下载", "download",
    ]

    private var document: HTMLDocument { survey.document }

    func find() -> [AttachmentLink] {
        var found: [(node: Int, link: AttachmentLink)] = survey.links.compactMap { link in
            attachment(link).map { (link.node, $0) }
        }
        for node in document.nodes.indices {
            switch document.nodes[node].tag {
            case .iframe, .embed, .object, .frame:
                if let link = embedded(node) { found.append((node, link)) }
            case .code:
                if let link = scripted(node) { found.append((node, link)) }
            default: break
            }
        }
        var known: Set<String> = []
        let ordered = found.sorted { $0.node < $1.node }.map(\.link)
        return Array(ordered.filter { known.insert($0.address.withoutFragment).inserted }.prefix(Self.limit))
    }

    // MARK: Links

    private func attachment(_ link: PageSurvey.Link) -> AttachmentLink? {
        let address = document.bytes.span.extracting(link.address)
        let format = AttachmentName.format(of: address)
        guard format != nil || mayNameFile(link.node), isNear(link.node) else { return nil }
        let shown = document.line(of: link.node).string
        let named = document.string(.title, of: link.node) ?? ""
        guard let format = format ?? AttachmentName.format(ofName: shown) ?? AttachmentName.format(ofName: named),
            let resolved = resolver.resolve(address)
        else { return nil }
        // A picture that leads to itself in full size is part of the text.
        if format == .image, shown.isEmpty || AttachmentName.format(of: address) == nil { return nil }
        return AttachmentLink(title: title(shown, named, resolved), address: resolved, format: format)
    }

    /// Whether a full stop, as before the ending of a file's name, stands in the text or the title of a link.
    private func mayNameFile(_ node: Int) -> Bool {
        let bytes = document.bytes.span
        if let title = document.value(.title, of: node),
            bytes.extracting(title).firstIndex(ofByte: 0x2E, from: 0) != nil
        {
            return true
        }
        return (node..<document.end(of: node)).contains {
            document.nodes[$0].tag == .text
                && bytes.extracting(document.textRange($0)).firstIndex(ofByte: 0x2E, from: 0) != nil
        }
    }

    private func title(_ shown: String, _ named: String, _ address: WebAddress) -> String {
        let isPoor = shown.isEmpty || Self.generic.contains(shown) || HeadlineJudge.isCut(shown)
        if !isPoor { return shown }
        if !named.isEmpty, !Self.generic.contains(named) { return named }
        if !shown.isEmpty { return shown }
        return AttachmentName.fileName(of: address.text) ?? address.text
    }

    /// Whether a node stands in the article or beside it, not in the head or the foot of the site.
    private func isNear(_ node: Int) -> Bool {
        if let text, text.contains(node) { return true }
        guard !survey.isChrome[node], !survey.isAside[node] else { return false }
        guard let text, text.lowerBound < document.nodes.count else { return true }
        let common = document.commonAncestor(text.lowerBound, node)
        return common >= 0 && document.depth(of: text.lowerBound) - document.depth(of: common) <= 4
    }

    // MARK: Viewers

    private func embedded(_ node: Int) -> AttachmentLink? {
        guard let address = document.value(.src, of: node) ?? document.value(.data, of: node), isNear(node) else {
            return nil
        }
        return viewed(document.bytes.span.extracting(address), named: document.string(.title, of: node))
    }

    /// The file that the address of a viewer names: `viewer.html?file=/nb/2024.pdf`.
    private func viewed(_ address: Span<UInt8>, named: String? = nil) -> AttachmentLink? {
        var file = address.withUnsafeBufferPointer { Array($0) }
        for name in ["file=", "url=", "src=", "path=", "pdf="] as [StaticString] {
            guard let found = address.firstIndexIgnoringCase(of: name), found > 0,
                address[found - 1] == 0x3F || address[found - 1] == 0x26
            else { continue }
            let start = found + name.utf8CodeUnitCount
            let value = AttachmentName.unescaped(address.extracting(start..<address.count))
            if AttachmentName.format(of: value.span) != nil {
                file = value
                break
            }
        }
        guard let format = AttachmentName.format(of: file.span), format != .image,
            let resolved = resolver.resolve(file.span)
        else { return nil }
        let title = named ?? AttachmentName.fileName(of: resolved.text) ?? resolved.text
        return AttachmentLink(title: title, address: resolved, format: format)
    }

    /// The file that a script in or beside the text shows: `showVsbpdfIframe("/x.pdf",…)`, `PDFObject.embed("x.pdf")`.
    private func scripted(_ node: Int) -> AttachmentLink? {
        let range = document.textRange(node)
        guard range.count < 20_000 else { return nil }
        let script = document.bytes.span.extracting(range)
        guard let end = script.firstIndexIgnoringCase(of: ".pdf"), end + 4 < script.count, isNear(node) else {
            return nil
        }
        let quote = script[end + 4]
        guard quote == ASCII.quote || quote == ASCII.apostrophe else { return nil }
        var start = end
        while start > 0, end - start < 400, script[start - 1] != quote { start -= 1 }
        guard start > 0, script[start - 1] == quote, end - start >= 2 else { return nil }
        return viewed(script.extracting(start..<end + 4))
    }
}
