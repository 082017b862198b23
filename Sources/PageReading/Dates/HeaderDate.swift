import Supervision

/// A date without a label that stands between headline and text, alone or beside the source.
struct HeaderDate {
    let regions: PageRegions
    let tape: TextTape
    /// Where on the tape dates stand that have a label, of whatever kind.
    let labelled: [Range<Int>]

    /// Words that stand in the line of a document's particulars.
    private static let companions: [StaticString] = [
        "来源", "作者", "浏览", "点击", "阅读", "字体", "字号", "访问", "编辑", "稿件", "打印", "分享", "责任", "审核", "來源",
        "大 中 小", "大中小",
    ]
    /// Words beside the date of the day on which the page is looked at.
    private static let clockWords: [StaticString] = ["今天", "今日", "星期", "农历", "℃", "当前时间", "现在时间", "现在是", "天气"]

    private struct Candidate {
        let date: PageDate
        let node: Int
        let isBeside: Bool
    }

    /// The date, and digits in its place that can be split into several.
    func find() -> (date: PageDate?, ambiguity: String?) {
        guard let end = regions.bodyStart else { return (nil, nil) }
        let limit = tape.offset(of: end)
        var candidates: [Candidate] = []
        var ambiguity: String?
        var start = 0
        while start < limit {
            let stop = tape.bytes.span.firstIndex(ofByte: ASCII.lineFeed, from: start) ?? limit
            let line = tape.bytes.span.extracting(start..<min(stop, limit))
            if line.count >= 6, let candidate = candidate(line, at: start) {
                candidates.append(candidate)
            } else if ambiguity == nil, line.count <= 60 {
                ambiguity = self.ambiguity(line, at: start)
            }
            start = stop + 1
        }
        return (choose(candidates), candidates.isEmpty ? ambiguity : nil)
    }

    /// The first below the headline, else the last above it.
    private func choose(_ candidates: [Candidate]) -> PageDate? {
        if let headline = regions.headline, let below = candidates.first(where: { $0.node > headline }) {
            return below.date
        }
        return (candidates.last { $0.isBeside } ?? candidates.last)?.date
    }

    private func candidate(_ line: Span<UInt8>, at offset: Int) -> Candidate? {
        guard line.count <= 600, let written = DateScanner.next(in: line, from: 0) else { return nil }
        let node = tape.node(at: offset + written.range.lowerBound)
        let start = offset + written.range.lowerBound
        guard isOfDocument(node), !labelled.contains(where: { $0.contains(start) }), !isBehindLabel(offset),
            DateLabel.first(in: line) == nil,
            !DatePeriod.goesOn(line, behind: written.range.upperBound),
            line.first(of: Self.clockWords) == nil
        else { return nil }
        let event = Self.event(behind: written.range.upperBound, in: line)
        let isAlone = DateScanner.residue(of: line, without: written.range) == 0
        let isBeside = Self.hasCompanion(line) || event != nil
        guard isAlone || isBeside, !line.contains("。") else { return nil }
        let date = PageDate(
            date: written.date,
            kind: event ?? .publication,
            basis: .shown,
            evidence: TextLine(line).string,
            confidence: Self.isUpdate(behind: written.range.upperBound, in: line) ? .hint : .probable
        )
        return Candidate(date: date, node: node, isBeside: isBeside)
    }

    /// Whether the line before ends with a label: the cell before names what the date is of.
    private func isBehindLabel(_ offset: Int) -> Bool {
        let bytes = tape.bytes.span
        var end = offset
        while end > 0, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
        let signs: [StaticString] = [":", "："]
        for sign in signs where bytes.has(sign, at: end - sign.utf8CodeUnitCount) { end -= sign.utf8CodeUnitCount }
        while end > 0, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
        let nouns: [StaticString] = ["日期", "时间", "期限", "期"]
        return nouns.contains { bytes.has($0, at: end - $0.utf8CodeUnitCount) }
    }

    private func isOfDocument(_ node: Int) -> Bool {
        !regions.survey.isChrome[node] && regions.place(of: node) == .head
    }

    private func ambiguity(_ line: Span<UInt8>, at offset: Int) -> String? {
        var index = 0
        while index < line.count, !ASCII.isDigit(line[index]) { index += 1 }
        guard let range = DateScanner.ambiguity(in: line, at: index, isAlone: false),
            DateScanner.residue(of: line, without: range) == 0, isOfDocument(tape.node(at: offset + index))
        else { return nil }
        return line.string(range)
    }

    /// What the word right behind a date says it is of: `2025-01-21 发布`.
    static func event(behind end: Int, in line: Span<UInt8>) -> PageDate.Kind? {
        let events: [(StaticString, PageDate.Kind)] = [
            ("发布", .publication), ("發布", .publication), ("发表", .publication), ("上传", .publication),
            ("公布", .publication),
            ("更新", .publication), ("印发", .issue), ("成文", .issue), ("签发", .issue), ("制发", .issue),
        ]
        let index = ClockTime.skippingSpaces(in: line, from: end)
        return events.first { line.has($0.0, at: index) }?.1
    }

    /// Whether the word right behind a date says that something was changed then: it was published before.
    private static func isUpdate(behind end: Int, in line: Span<UInt8>) -> Bool {
        line.has("更新", at: ClockTime.skippingSpaces(in: line, from: end))
    }

    /// Whether source, author or the like stand beside the date.
    static func hasCompanion(_ text: Span<UInt8>) -> Bool { text.first(of: companions) != nil }
}
