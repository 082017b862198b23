import Supervision

/// Tells pages whose matter is not their text: a file that they link, or a picture.
struct FileMatter {
    let survey: PageSurvey
    let text: Range<Int>?
    let title: String?

    /// Below so many characters of its own an article says hardly anything beside the file that its title names.
    private static let littleText = 200
    /// Below so many it says nothing, whatever file or picture stands there.
    private static let noText = 100

    private var document: HTMLDocument { survey.document }

    /// The sign of such a page; nil for one with a text of its own.
    func sign(blocks: [ContentBlock], attachments: [AttachmentLink]) -> PageSign? {
        guard !hasPlentyOfText(blocks) else { return nil }
        let characters = characters(of: blocks, attachments)
        guard characters < Self.littleText else { return nil }
        let files = attachments.filter { $0.format != .image }
        if let file = files.first(where: isNamedLikePage) ?? (characters < Self.noText ? files.first : nil) {
            return PageSign(.attachmentOnly, evidence: file.title)
        }
        guard characters < Self.noText else { return nil }
        if let image = picture() { return PageSign(.imageOnly, evidence: image) }
        return attachments.first.map { PageSign(.imageOnly, evidence: $0.title) }
    }

    /// Whether long lines and tables alone say enough: so it is with nearly every article.
    private func hasPlentyOfText(_ blocks: [ContentBlock]) -> Bool {
        var bytes = 0
        for block in blocks where bytes < Self.littleText * 3 {
            switch block {
            case .table(let grid): bytes += grid.rows.count > 4 ? Self.littleText * 3 : 0
            case .text(let line):
                let count = line.text.utf8.count
                // A sentence is neither title nor particular.
                if count > 360 || count > 120 && Array(line.text.utf8).span.contains("。") { bytes += count }
            }
        }
        return bytes >= Self.littleText * 3
    }

    /// Whether a run of six characters of the page's title stands in the file's.
    private func isNamedLikePage(_ file: AttachmentLink) -> Bool {
        let name = FoldedText.bare(file.title)
        var run = Substring(title.map(FoldedText.bare) ?? "")
        while run.count >= 6 {
            if name.contains(run.prefix(6)) { return true }
            run = run.dropFirst()
        }
        return false
    }

    /// The characters that are neither title nor particulars nor names of files.
    private func characters(of blocks: [ContentBlock], _ attachments: [AttachmentLink]) -> Int {
        let bareTitle = Self.bare(title ?? "")
        let names = attachments.map { Self.bare($0.title) }
        var count = 0
        for block in blocks where count < Self.littleText {
            switch block {
            case .table(let grid): count += grid.texts.joined().reduce(0) { $0 + $1.count }
            case .text(let line): count += isMatter(line.text, bareTitle, names) ? line.text.count : 0
            }
        }
        return count
    }

    /// Whether a line says more than the title, the particulars and the names of files.
    private func isMatter(_ line: String, _ title: [UInt8], _ names: [[UInt8]]) -> Bool {
        guard line.utf8.count < 360 else { return true }
        let bare = Self.bare(line)
        if Self.contains(title, bare)
            || names.contains(where: { Self.contains($0, bare) || bare.suffix($0.count).elementsEqual($0) })
        {
            return false
        }
        let isName = AttachmentName.format(ofName: line) != nil || bare.count < 24 && line.hasPrefix("附件")
        return !isName && !HeadlineJudge.isParticular(line)
    }

    private static func bare(_ text: String) -> [UInt8] { Array(FoldedText.bare(text).utf8) }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard part.count <= text.count else { return false }
        return (0...text.count - part.count).contains { start in
            text[start] == first && text[start..<start + part.count].elementsEqual(part)
        }
    }

    /// Whether a viewer of a file stands on the page.
    var showsViewer: Bool {
        document.nodes.indices.contains { node in
            switch document.nodes[node].tag {
            case .iframe, .embed, .object:
                guard let address = document.value(.src, of: node) ?? document.value(.data, of: node) else {
                    return false
                }
                let bytes = document.bytes.span.extracting(address)
                let decoded = AttachmentName.unescaped(bytes)
                return AttachmentName.format(of: decoded.span).map { $0 != .image } ?? false
            default: return false
            }
        }
    }

    /// Whether a heading, or an element that its class calls a title, stands on the page outside navigation.
    var hasHeadline: Bool {
        let nodes = survey.headings + survey.hints.filter { $0.hint.contains(.title) }.map(\.node)
        return nodes.contains { !survey.isChrome[$0] && !survey.isAside[$0] && survey.textBytes(in: $0) >= 36 }
    }

    /// Whether a link outside navigation leads to a file.
    var linksFile: Bool {
        survey.links.contains { link in
            guard !survey.isChrome[link.node], !survey.isAside[link.node] else { return false }
            return AttachmentName.format(of: document.bytes.span.extracting(link.address)).map { $0 != .image } ?? false
        }
    }

    /// Words in the addresses of pictures that are ornaments of a page.
    private static let ornaments: [StaticString] = [
        "icon", "/ico", "logo", "qrcode", "ewm", "erweima", "share", "print", "button", "btn", "line.", "blank", "dot.",
        "spacer", "weixin",
        "jiucuo", "conac", "beian", "banner", "/skin", "/style", "/css/", ".ico",
    ]

    /// The address of the first picture that stands in the place of the text.
    func picture() -> String? {
        let range = text ?? document.nodes.indices
        for node in range where document.nodes[node].tag == .img {
            guard text != nil || !survey.isChrome[node] && !survey.isAside[node],
                let address = document.value(.src, of: node),
                !address.isEmpty
            else { continue }
            let bytes = document.bytes.span.extracting(
                address.lowerBound..<min(address.upperBound, address.lowerBound + 300)
            )
            let isOrnament = Self.ornaments.contains { bytes.containsIgnoringCase($0) }
            if !isOrnament { return bytes.string(0..<min(bytes.count, 120)) }
        }
        return nil
    }
}
