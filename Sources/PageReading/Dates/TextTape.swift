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
    private static let longestScript = 4_000
    /// A script whose texts hold more labels than this writes a list.
    private static let mostLabels = 3
    /// Between a label and its script stand no more spaces and line breaks than this.
    private static let widestGap = 200

    private let survey: PageSurvey
    /// The days that short scripts of the page give to variables; nil before one is asked for, and nil for a variable
    /// that is given several.
    private var variables: [[UInt8]: [UInt8]?]?

    init(_ survey: PageSurvey, range: Range<Int>) {
        self.survey = survey
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

    /// A script that prints a date behind its label, or with it: `发布时间：<script>document.write("2021-01-20")</script>`.
    private mutating func addWritten(_ document: HTMLDocument, _ node: Int) {
        guard node < document.nodes.count, document.nodes[node].tag == .code else { return }
        let range = document.textRange(node)
        guard range.count <= Self.longestScript, range.count > 8 else { return }
        let isBehindLabel = endsWithLabel
        let code = document.bytes.span.extracting(range)
        guard isBehindLabel || code.contains("日期") || code.contains("时间") || code.contains("发布") else { return }
        let script = PrintingScript(code)
        guard script.calls else { return }
        if isBehindLabel {
            if let date = script.date ?? variable(script.argument) { add([date], node) }
        } else {
            let dates = script.labelledDates
            if dates.count <= Self.mostLabels { add(dates, node) }
        }
    }

    private mutating func add(_ texts: [[UInt8]], _ node: Int) {
        guard !texts.isEmpty else { return }
        marks.append((bytes.count, node))
        for text in texts { bytes += text + [ASCII.space] }
    }

    /// The day that a script of the page gives to a variable.
    private mutating func variable(_ name: [UInt8]?) -> [UInt8]? {
        guard let name else { return nil }
        let known = variables ?? Self.variables(of: survey)
        variables = known
        return known[name] ?? nil
    }

    private static func variables(of survey: PageSurvey) -> [[UInt8]: [UInt8]?] {
        var variables: [[UInt8]: [UInt8]?] = [:]
        for script in survey.scripts where survey.document.textRange(script).count <= longestScript {
            let code = survey.document.bytes.span.extracting(survey.document.textRange(script))
            for (name, date) in PrintingScript(code).assignments {
                if let known = variables[name] {
                    if known != date { variables.updateValue(nil, forKey: name) }
                } else {
                    variables[name] = date
                }
            }
        }
        return variables
    }

    /// Whether what stands before is a label behind which a date is to stand; 时间 and 日期 alone are one with a colon.
    private var endsWithLabel: Bool {
        let end = withoutSpaces(bytes.count)
        if isLabel(endingAt: end, mayBeBare: false) { return true }
        for sign in ["：", ":", "】"] as [StaticString] where bytes.span.has(sign, at: end - sign.utf8CodeUnitCount) {
            return isLabel(endingAt: withoutSpaces(end - sign.utf8CodeUnitCount), mayBeBare: true)
        }
        return false
    }

    private func withoutSpaces(_ end: Int) -> Int {
        var end = end
        let floor = max(0, end - Self.widestGap)
        while end > floor, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
        return end
    }

    private func isLabel(endingAt end: Int, mayBeBare: Bool) -> Bool {
        let tail = bytes.span.extracting(max(0, end - 60)..<end)
        var label = DateLabel.first(in: tail)
        while let found = label, found.range.upperBound < tail.count {
            label = DateLabel.first(in: tail, from: found.range.upperBound)
        }
        return label.map { !$0.isBare || mayBeBare } ?? false
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
