import Supervision

/// Finds a headline that no markup tells from other lines, by its place: right above the particulars of a document, or
/// above its first sentence.
struct PlainHeadline {
    /// A headline, and whether a line of particulars stands under it.
    struct Found {
        var title: String
        var isAboveParticulars: Bool
    }

    /// A printed line above the sentences.
    private struct Line {
        var text = TextLine()
        /// The first text of the line.
        var node = -1
        /// Whether a link stands in it: a menu, a trail.
        var hasLink = false
    }

    /// So many lines above the text are looked at.
    private static let reach = 24

    let survey: PageSurvey
    let judge: HeadlineJudge
    /// Where the sentences begin.
    let body: Int

    private var document: HTMLDocument { survey.document }

    func find() -> Found? {
        let lines = lines()
        var isBelow = false
        // The line under the one that is looked at, where it may be the end of a title.
        var ending = ""
        for (index, line) in lines.enumerated().reversed() {
            if ByLine.isOne(line.text.string) {
                isBelow = true
                ending = ""
                continue
            }
            var (text, isDated) = Self.undated(line.text)
            if !HeadlineJudge.isComplete(text, of: survey.sought), text.count + ending.count <= 100 { text += ending }
            ending =
                !line.hasLink && HeadlineJudge.isContinuation(line.text.string, of: survey.sought)
                ? line.text.string : ""
            guard !line.hasLink, isTitle(text), !isField(line, behind: index > 0 ? lines[index - 1] : nil) else {
                continue
            }
            let whole = joined(text, behind: index > 0 ? lines[index - 1] : nil)
            guard isBelow || isDated || HeadlineJudge.isComplete(whole, of: survey.sought) else { continue }
            return Found(title: whole, isAboveParticulars: isBelow || isDated)
        }
        return nil
    }

    // MARK: Lines

    /// The last lines before the sentences, without what stands in navigation or in a box beside.
    private func lines() -> [Line] {
        var lines: [Line] = [Line()]
        var blockEnds: [Int] = []
        var node = 0
        while node < body {
            while let end = blockEnds.last, end <= node {
                blockEnds.removeLast()
                Self.endLine(&lines)
            }
            let tag = document.nodes[node].tag
            if tag == .text {
                add(node, to: &lines[lines.count - 1])
            } else if tag == .br {
                Self.endLine(&lines)
            } else if tag.isBlock {
                Self.endLine(&lines)
                blockEnds.append(document.end(of: node))
            }
            let isSkipped = tag.isSilent || document.nodes[node].flags.contains(.hidden)
            node = isSkipped ? max(document.end(of: node), node + 1) : node + 1
        }
        return lines.filter { $0.node >= 0 }
    }

    private static func endLine(_ lines: inout [Line]) {
        guard lines[lines.count - 1].node >= 0 else { return }
        if lines.count >= 2 * reach { lines.removeFirst(reach) }
        lines.append(Line())
    }

    private func add(_ node: Int, to line: inout Line) {
        guard !survey.isChrome[node], !survey.isAside[node] else { return }
        let text = document.bytes.span.extracting(document.textRange(node))
        guard TextInk(text).bytes > 0, line.text.bytes.count <= 600 else { return }
        if line.node < 0 { line.node = node }
        if survey.textBefore[node + 1] == survey.textBefore[node] { line.hasLink = true }
        line.text.append(text)
    }

    // MARK: Judgement

    private static let signs: Set<Character> = ["。", "；", ">", "»", "›"]
    private static let clockWords = ["今天是", "今日是", "星期", "欢迎", "位置", "版权", "浏览器", "天气", "℃"]

    private func isTitle(_ text: String) -> Bool {
        guard HeadlineJudge.hasLength(text), text.count >= 6, !judge.isGeneric(text), !HeadlineJudge.isOrgan(text),
            let last = text.last, last != "：", last != ":"
        else { return false }
        if HeadlineJudge.isNumbered(text) || last == "号" && text.contains(where: { "〔[（(".contains($0) }) {
            return false
        }
        if text.contains(where: { Self.signs.contains($0) }) { return false }
        guard text.unicodeScalars.count(where: { $0.properties.isIdeographic }) >= 5 else { return false }
        return !Self.clockWords.contains { text.contains($0) }
    }

    /// Whether a line is the value of a field: its label stands before it, or other cells in its row.
    private func isField(_ line: Line, behind label: Line?) -> Bool {
        if let last = label?.text.string.last, last == "：" || last == ":" { return true }
        var cell = document.parent(of: line.node)
        while cell >= 0, document.nodes[cell].tag != .td, document.nodes[cell].tag != .th {
            cell = document.parent(of: cell)
        }
        guard cell >= 0, document.parent(of: cell) >= 0 else { return false }
        let row = survey.textBytes(in: document.parent(of: cell))
        return row < 600 && row > survey.textBytes(in: cell)
    }

    /// A line without the date at its end, and whether one stood there.
    private static func undated(_ line: TextLine) -> (text: String, wasDated: Bool) {
        guard let date = DateScanner.next(in: line.bytes.span, from: 0), date.range.upperBound == line.bytes.count,
            date.range.lowerBound >= 18
        else { return (line.string, false) }
        return (TextLine(line.bytes.span.extracting(0..<date.range.lowerBound)).string, true)
    }

    /// A title whose organ, or whose beginning, stands on a line of its own above.
    private func joined(_ text: String, behind line: Line?) -> String {
        guard let line, !line.hasLink else { return text }
        let above = line.text.string
        if HeadlineJudge.isOrgan(above), HeadlineJudge.beginsBehindOrgan(text) { return above + text }
        let isBegun = above.contains("关于") && !HeadlineJudge.isComplete(above, of: survey.sought)
        guard isBegun, above.count + text.count <= 100, !ByLine.isOne(above), isTitle(above),
            HeadlineJudge.isComplete(text, of: survey.sought), !text.contains("关于")
        else { return text }
        return above + text
    }
}
