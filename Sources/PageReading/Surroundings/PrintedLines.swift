import Supervision

/// The lines that a browser prints of a part of a page.
struct PrintedLines {
    let document: HTMLDocument

    init(_ document: HTMLDocument) {
        self.document = document
    }

    /// Calls `body` with the texts of each line, until it returns false.
    func forEach(in range: Range<Int>, leavingOut isLeftOut: (Int) -> Bool = { _ in false }, _ body: ([Int]) -> Bool) {
        var line: [Int] = []
        // The ends of the block elements around the node, innermost last.
        var blockEnds: [Int] = []
        var node = range.lowerBound
        while node < range.upperBound {
            var breaks = false
            while let end = blockEnds.last, node >= end {
                blockEnds.removeLast()
                breaks = true
            }
            let tag = document.nodes[node].tag
            if tag.isBlock {
                blockEnds.append(document.end(of: node))
                breaks = true
            }
            if breaks || tag == .br {
                if !line.isEmpty, !body(line) { return }
                line.removeAll(keepingCapacity: true)
            }
            if tag == .text { line.append(node) }
            let isUnseen = tag.isSilent || document.nodes[node].flags.contains(.hidden) || isLeftOut(node)
            node = isUnseen ? max(document.end(of: node), node + 1) : node + 1
        }
        if !line.isEmpty { _ = body(line) }
    }

    /// The lines with a line feed between them, as many as `limit` bytes hold.
    func text(in range: Range<Int>, upTo limit: Int) -> String {
        var bytes: [UInt8] = []
        forEach(in: range) { nodes in
            let line = self.line(of: nodes)
            guard !line.isEmpty else { return true }
            if !bytes.isEmpty { bytes.append(ASCII.lineFeed) }
            bytes += line.bytes
            return bytes.count < limit
        }
        return String(decoding: bytes.prefix(Self.end(of: bytes, upTo: limit)), as: UTF8.self)
    }

    func line(of nodes: [Int]) -> TextLine {
        var line = TextLine()
        for node in nodes { line.append(document.bytes.span.extracting(document.textRange(node))) }
        return line
    }

    /// The last place up to `limit` at which no character is cut.
    private static func end(of bytes: [UInt8], upTo limit: Int) -> Int {
        guard bytes.count > limit else { return bytes.count }
        var end = limit
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }
}
