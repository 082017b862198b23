import Supervision

/// The text of a part of a page in one run of bytes, in which labels and the dates behind them are found although
/// they stand in elements of their own. Elements are separated by a space, lines by a line feed.
struct TextTape {
    private(set) var bytes: [UInt8] = []
    /// Where on the tape each text begins, with its node.
    private(set) var marks: [(offset: Int, node: Int)] = []
    /// So much of one text is taken: labels stand in short texts.
    private static let longestText = 300
    /// A script that prints one date has no more bytes than this.
    private static let longestScript = 600

    init(_ survey: PageSurvey, range: Range<Int>) {
        let document = survey.document
        var node = range.lowerBound
        while node < range.upperBound {
            let tag = document.nodes[node].tag
            if tag == .text {
                add(document, node)
            } else if tag == .br || tag.isBlock {
                bytes.append(ASCII.lineFeed)
            } else if tag == .code {
                addWritten(document, node)
            } else if tag == .script {
                addWritten(document, node + 1)
            }
            let isSkipped = (tag.isSilent || document.nodes[node].flags.contains(.hidden)) && node > range.lowerBound
            node = isSkipped ? max(document.end(of: node), node + 1) : node + 1
        }
    }

    private mutating func add(_ document: HTMLDocument, _ node: Int) {
        let range = document.textRange(node)
        let text = document.bytes.span.extracting(
            range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longestText)
        )
        guard TextInk(text).bytes > 0 else { return }
        marks.append((bytes.count, node))
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        bytes.append(ASCII.space)
    }

    /// A script behind a label that prints a date beside it: `发布时间：<script>document.write("2021年01月20日")</script>`.
    private mutating func addWritten(_ document: HTMLDocument, _ node: Int) {
        guard node < document.nodes.count, document.nodes[node].tag == .code, endsWithColon else { return }
        let range = document.textRange(node)
        guard range.count <= Self.longestScript else { return }
        let code = document.bytes.span.extracting(range)
        guard code.contains("("), let date = DateScanner.next(in: code, from: 0) else { return }
        var next = DateScanner.next(in: code, from: date.range.upperBound)
        while let other = next {
            guard other.date == date.date else { return }
            next = DateScanner.next(in: code, from: other.range.upperBound)
        }
        marks.append((bytes.count, node))
        code.extracting(date.range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        bytes.append(ASCII.space)
    }

    private var endsWithColon: Bool {
        var end = bytes.count
        while end > 0, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
        return end > 0 && (bytes[end - 1] == ASCII.colon || bytes.span.has("：", at: end - 3))
    }

    /// Where the first text stands that begins at `node` or behind it.
    func offset(of node: Int) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low < marks.count ? marks[low].offset : bytes.count
    }

    /// The line that holds the offset.
    func line(around offset: Int) -> Range<Int> {
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != ASCII.lineFeed { start -= 1 }
        var end = min(offset, bytes.count)
        while end < bytes.count, bytes[end] != ASCII.lineFeed { end += 1 }
        return start..<end
    }

    /// The node of the text that holds the offset.
    func node(at offset: Int) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? marks[low - 1].node : 0
    }
}
