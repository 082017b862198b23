import Supervision

/// Finds the foot of a page, where it says who runs the site and under which registrations.
///
/// The badges of a government site (国办发〔2017〕47号) are pictures that link and scripts that print such pictures, so
/// their names and addresses belong to the text.
struct PageFoot {
    let survey: PageSurvey
    let resolver: AddressResolver
    /// The parts of the page that make its foot, in order.
    let ranges: [Range<Int>]

    private static let longestText = 20_000
    /// Names and addresses that are kept; some sites link hundreds of others there.
    private static let mostNames = 400
    /// Bytes of a line of a foot; longer ones are prose that holds its words.
    private static let longestLine = 400
    /// Bytes of text that may stand between two lines of one foot.
    private static let widestGap = 1_500
    private static let words: [StaticString] = [
        "主办", "承办", "主辦", "承辦", "标识码", "標識碼", "ICP备", "ICP備", "icp备", "公网安备", "版权所有", "版權所有",
    ]
    /// Hosts and files of the badges that scripts print.
    private static let badges: [StaticString] = ["conac", "Conac", "zfwzzc", "zfwzgl", "jiucuo"]

    private var document: HTMLDocument { survey.document }

    init(survey: PageSurvey, resolver: AddressResolver) {
        self.survey = survey
        self.resolver = resolver
        let document = survey.document
        let marked = Self.marked(document)
        let speaks = marked.contains { document.line(in: $0).bytes.span.first(of: Self.words) != nil }
        ranges = speaks ? marked : Self.merged(marked + [Self.lastPart(document)].compactMap { $0 })
    }

    func text() -> String {
        let lines = ranges.map { PrintedLines(document).text(in: $0, upTo: Self.longestText) }
        let names = ranges.lazy.joined().flatMap { self.names(of: $0) }.prefix(Self.mostNames)
        var known: Set<String> = []
        let all = (lines + names + badgeAddresses()).filter { !$0.isEmpty && known.insert($0).inserted }
        return all.joined(separator: "\n")
    }

    // MARK: Where it stands

    /// The outermost elements that are called foot.
    private static func marked(_ document: HTMLDocument) -> [Range<Int>] {
        var before = [0]
        before.reserveCapacity(document.nodes.count + 1)
        for node in document.nodes.indices { before.append(before[node] + textBytes(node, document)) }
        var ranges: [Range<Int>] = []
        var node = 0
        while node < document.nodes.count {
            let end = max(document.end(of: node), node + 1)
            let bytes = before[end] - before[node]
            // What holds most of the page is not its foot, whatever it is called.
            guard bytes < 800 || bytes * 2 < before[document.nodes.count], isCalledFoot(node, document) else {
                node += 1
                continue
            }
            ranges.append(node..<end)
            node = end
        }
        return ranges
    }

    private static func isCalledFoot(_ node: Int, _ document: HTMLDocument) -> Bool {
        let element = document.nodes[node]
        if element.tag == .footer { return true }
        guard element.attributeCount > 0, element.tag.isElement, element.tag != .a else { return false }
        let isLow = node * 2 > document.nodes.count
        return [HTMLAttribute.Name.class, .id].contains { name in
            guard let value = document.string(name, of: node)?.lowercased() else { return false }
            return value.split { !$0.isLetter }.contains { word in
                let isFoot = word.hasPrefix("foot") || word.hasSuffix("foot") || word.hasSuffix("footer")
                return isFoot || isLow && (word.hasPrefix("bottom") || word.hasPrefix("copyright"))
            }
        }
    }

    /// From the first line that speaks of who runs the site to the end; nil on a page without such a line.
    private static func lastPart(_ document: HTMLDocument) -> Range<Int>? {
        var start: Int?
        var gap = 0
        for node in document.nodes.indices.reversed() {
            let bytes = textBytes(node, document)
            guard bytes > 0 else { continue }
            let text = document.bytes.span.extracting(document.textRange(node))
            if bytes <= longestLine, text.first(of: words) != nil {
                start = node
                gap = 0
            } else if start != nil {
                gap += bytes
                if gap > widestGap { break }
            }
        }
        guard let start else { return nil }
        var block = document.parent(of: start)
        while block >= 0, !document.nodes[block].tag.isBlock { block = document.parent(of: block) }
        let isRoot = block < 0 || document.nodes[block].tag == .body || document.nodes[block].tag == .html
        return (isRoot ? start : block)..<document.nodes.count
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    private static func textBytes(_ node: Int, _ document: HTMLDocument) -> Int {
        guard document.nodes[node].tag == .text else { return 0 }
        return TextInk(document.bytes.span.extracting(document.textRange(node))).bytes
    }

    // MARK: What stands there beside text

    /// What names a picture, and where pictures, scripts and links lead.
    private func names(of node: Int) -> [String] {
        switch document.nodes[node].tag {
        case .img:
            [HTMLAttribute.Name.alt, .title].compactMap { document.string($0, of: node) }.map(folded)
                + [resolved(.src, of: node)].compactMap { $0 }
        case .script, .iframe: [resolved(.src, of: node)].compactMap { $0 }
        case .a: [resolved(.href, of: node)].compactMap { $0 }
        default: []
        }
    }

    private func folded(_ text: String) -> String { TextLine(Array(text.utf8).span).string }

    private func resolved(_ name: HTMLAttribute.Name, of node: Int) -> String? {
        guard let value = document.value(name, of: node) else { return nil }
        let reference = document.bytes.span.extracting(value)
        return LinkTarget.isPage(reference) ? resolver.resolve(reference)?.text : nil
    }

    /// The addresses of badges in scripts, wherever on the page they stand.
    private func badgeAddresses() -> [String] {
        let bytes = document.bytes.span
        let sources = document.nodes.indices.compactMap { node -> String? in
            guard document.nodes[node].tag == .script, let value = document.value(.src, of: node),
                bytes.extracting(value).first(of: Self.badges) != nil || Self.isSignOfOrgans(bytes.extracting(value))
            else { return nil }
            return resolved(.src, of: node)
        }
        let written = survey.scripts.flatMap { script -> [String] in
            let code = bytes.extracting(document.textRange(script))
            return Self.badges.compactMap { badge in
                code.firstIndex(of: badge).map { Self.address(around: $0, in: code) }
            }
        }
        return sources + written + badgeNames()
    }

    /// The elements into which the sign of party and government organs is put, by their names: `_ideConac`, `imgConac`.
    private func badgeNames() -> [String] {
        document.nodes.indices.compactMap { node in
            guard document.nodes[node].attributeCount > 0, let id = document.value(.id, of: node),
                document.bytes.span.extracting(id).containsIgnoringCase("conac")
            else { return nil }
            return document.bytes.span.extracting(id).string
        }
    }

    /// Whether a script is a site's own copy of the one that prints the sign: `CA050000000603310001.js`.
    private static func isSignOfOrgans(_ address: Span<UInt8>) -> Bool {
        guard let name = address.string.split(separator: "/").last, name.hasPrefix("CA") else { return false }
        return name.dropFirst(2).prefix { ("0"..."9").contains($0) }.count >= 8 && name.contains(".js")
    }

    /// The run of characters of an address around `index`, as a script writes it.
    private static func address(around index: Int, in code: Span<UInt8>) -> String {
        func ends(_ byte: UInt8) -> Bool {
            byte <= ASCII.space || byte == ASCII.quote || byte == ASCII.apostrophe || byte == ASCII.lessThan
                || byte == ASCII.greaterThan || byte == 0x28 || byte == 0x29 || byte == 0x5C
        }
        var start = index
        while start > 0, index - start < 100, !ends(code[start - 1]) { start -= 1 }
        var end = index
        while end < code.count, end - index < 200, !ends(code[end]) { end += 1 }
        return code.string(start..<end)
    }
}
