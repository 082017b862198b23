import Supervision

/// Reads a text without markup: its lines are paragraphs, its first line that can be one is the title.
struct PlainTextPage {
    private let lines: [String]
    private let blocks: [ContentBlock]
    private let sought: SoughtDocuments

    init(_ text: Span<UInt8>, seeking sought: SoughtDocuments) {
        self.sought = sought
        var lines: [String] = []
        var start = 0
        for index in 0...text.count {
            guard index == text.count || text[index] == ASCII.lineFeed || text[index] == 0x0D else { continue }
            let line = TextLine(text.extracting(start..<index))
            if !line.isEmpty { lines.append(line.string) }
            start = index + 1
        }
        self.lines = lines
        blocks = lines.map { .text(TextBlock($0)) }
    }

    /// The text and tables of a file that is no page.
    init(_ blocks: [ContentBlock], seeking sought: SoughtDocuments) {
        self.sought = sought
        self.blocks = blocks
        lines = blocks.compactMap { block in
            guard case .text(let text) = block else { return nil }
            return text.text
        }
    }

    func page(address: WebAddress?, charset: CharsetReading, limits: ReadingLimits) -> ReadPage {
        let title = title()
        let shown = dates(address)
        let signature = SignatureDate.find(in: blocks)
        let ambiguities = shown.ambiguities + [signature.ambiguity].compactMap { $0 }
        return ReadPage(
            address: address,
            kind: blocks.isEmpty ? .empty : .article,
            charset: charset,
            title: title,
            dates: ordered(shown.dates + signature.dates),
            blocks: Array(blocks.prefix(limits.blocks)),
            signs: (blocks.count > limits.blocks ? [PageSign(.cutShort, evidence: "blocks")] : [])
                + ambiguities.map { PageSign(.dateAmbiguous, evidence: $0) }
        )
    }

    private func ordered(_ dates: [PageDate]) -> [PageDate] {
        dates.enumerated().sorted { ($0.element.basis, $0.offset) < ($1.element.basis, $1.offset) }.map(\.element)
    }

    /// The first short line that is neither a breadcrumb nor a tool of the page; a label 标题 before it is taken away.
    private func title() -> String? {
        let candidates = lines.prefix(Self.head).map { line -> String in
            for label in ["标题:", "标题："] where line.hasPrefix(label) {
                return String(line.dropFirst(label.count).drop { $0 == " " })
            }
            return line
        }
        let titles = candidates.filter(isTitle)
        let documents = sought.names + ["报告", "总结", "通知", "公告", "汇报", "意见", "办法", "决定", "方案", "规定", "批复", "函"]
        let named = titles.first { title in documents.contains { title.hasSuffix($0) || title.hasSuffix($0 + "）") } }
        return named.map { withLinesAbove($0, among: candidates) } ?? titles.first
    }

    /// Among so many lines a title is looked for.
    private static let head = 12

    /// A title that is too long for one line begins above: with the organ, or with organ and year.
    private func withLinesAbove(_ title: String, among candidates: [String]) -> String {
        guard let place = candidates.firstIndex(of: title) else { return title }
        var title = title
        for line in candidates[..<place].suffix(2).reversed() {
            guard isTitle(line), !HeadlineJudge.isComplete(line, of: sought), title.count + line.count <= 100 else {
                break
            }
            let hasYear = title.contains(where: \.isNumber)
            let isOrganAbove = HeadlineJudge.isOrgan(line) && HeadlineJudge.beginsBehindOrgan(title)
            let isHalfAbove = !hasYear && line.contains(where: \.isNumber) && line.contains("年")
            guard isOrganAbove || isHalfAbove else { break }
            title = line + title
        }
        return title
    }

    private func isTitle(_ line: String) -> Bool {
        guard (4...100).contains(line.count), !line.contains(">"), !line.hasSuffix("。") else { return false }
        let tools = ["您当前", "当前位置", "您的位置", "首页", "无障碍", "关怀版", "访问量", "浏览", "字体", "打印"]
        if tools.contains(where: { line.contains($0) }) { return false }
        return DateLabel.first(in: Array(line.utf8).span) == nil && WrittenDate.whole(line) == nil
    }

    /// Labelled dates of the first lines, and a date with which an early line begins.
    private func dates(_ address: WebAddress?) -> (dates: [PageDate], ambiguities: [String]) {
        var dates: [PageDate] = []
        var ambiguities: [String] = []
        for line in lines.prefix(20) where line.utf8.count < 300 {
            let bytes = Array(line.utf8)
            let read = LabelledDate.read(bytes.span)
            dates += read.dates.sorted { $0.label.rank < $1.label.rank }.map { PageDate($0) }
            ambiguities += read.ambiguities.map(\.evidence)
        }
        if !dates.contains(where: { $0.kind == .publication }), let date = leadingDate() { dates.append(date) }
        if let date = address.flatMap(AddressDate.read) { dates.append(date) }
        return (dates, ambiguities)
    }

    private func leadingDate() -> PageDate? {
        for line in lines.prefix(6) where line.utf8.count < 120 {
            guard let date = WrittenDate.first(in: line), date.range.lowerBound <= 3 else { continue }
            return PageDate(
                date: date.date,
                kind: .publication,
                basis: .shown,
                evidence: line,
                confidence: .probable
            )
        }
        return nil
    }
}
