import Supervision

/// Tells the line under a headline that says from whom, from where or from when a text is; it titles nothing.
enum ByLine {
    /// What stands before a colon in such a line; words such as 次数 or 单位 may stand between.
    private static let particulars = [
        "来源", "來源", "作者", "编辑", "责编", "审核", "发布人", "发布者", "发布机构", "发布单位", "发布部门", "浏览", "点击", "阅读", "访问", "字体", "字号",
        "稿件", "供稿", "撰稿", "摄影", "记者", "通讯员", "签发", "校对", "录入", "人气", "索引号", "文号", "分享",
    ]
    /// How a line of persons begins.
    private static let openings = [
        "记者 ", "本报记者", "本网记者", "见习记者", "通讯员 ", "文/图", "图/文", "文/", "图/", "作者 ", "供稿单位", "撰稿 ", "摄影 ", "编辑 ", "分享到",
    ]
    private static let endings = ["供稿", "摄", "报道", "撰稿"]
    private static let brackets: Set<Character> = ["（", "(", "【", "[", "）", ")", "】", "]", " "]

    static func isOne(_ line: String) -> Bool {
        let text = line.drop { brackets.contains($0) }
        if openings.contains(where: { text.hasPrefix($0) }) || PageTool.isTool(Array(line.utf8).span) { return true }
        if text.count <= 40, [" 记者 ", " 通讯员 "].contains(where: { text.contains($0) }) { return true }
        if text.count < line.count, text.count <= 30, endings.contains(where: bare(text).hasSuffix) { return true }
        return namesParticular(line) || isDated(line)
    }

    private static func bare(_ text: Substring) -> String {
        var text = text
        while let last = text.last, brackets.contains(last) { text.removeLast() }
        return String(text)
    }

    /// Whether a word of the particulars stands right before a colon.
    private static func namesParticular(_ line: String) -> Bool {
        let parts = line.split(omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
        return parts.dropLast().contains { part in
            let end = part.suffix(7).filter { $0 != " " }
            return particulars.contains { word in
                end.hasSuffix(word) || ["次数", "单位", "人", "量", "数"].contains { end.hasSuffix(word + $0) }
            }
        }
    }

    /// Whether the line holds a labelled date, or one beside which nothing but an organ stands.
    private static func isDated(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        let labelled = LabelledDate.all(in: bytes.span)
        if labelled.contains(where: { !$0.label.isBare || $0.offset == 0 }) { return true }
        guard let date = DateScanner.next(in: bytes.span, from: 0) else { return false }
        let clock = ClockTime.following(date.range.upperBound, in: bytes.span)
        let before = bytes.span.string(0..<date.range.lowerBound)
        let behind = bytes.span.string((clock?.end ?? date.range.upperBound)..<bytes.count)
        let rest = (before + behind).filter { !brackets.contains($0) }
        return !rest.contains { $0.isLetter } || rest.count <= 20 && HeadlineJudge.isOrgan(rest)
    }
}
