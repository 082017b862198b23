import Supervision

/// The words before a date that say what the date is of.
struct DateLabel: Sendable {
    typealias Kind = PageDate.Kind

    let kind: Kind
    /// How well the words speak of publication: 0 is best.
    let rank: Int
    /// Whether the words are 时间 or 日期 alone, which name no event.
    let isBare: Bool
    /// Where the words stand, in bytes.
    let range: Range<Int>

    /// The rank of labels that say when a page was last changed: it was published by then at the latest.
    static let updateRank = 4

    /// What stands before 日期 or 时间, by meaning. Others, such as 留言 or 截止, date something else.
    private static let events: [(word: StaticString, kind: Kind, rank: Int)] = [
        ("页面生成", .generation, 9), ("页面更新", .generation, 9), ("打印", .generation, 9),
        ("发布", .publication, 0), ("公开", .publication, 1), ("公布", .publication, 1), ("发表", .publication, 2),
        ("发稿", .publication, 2), ("刊发", .publication, 2), ("添加", .publication, 2), ("录入", .publication, 2),
        ("上传", .publication, 2), ("上网", .publication, 2), ("公示", .publication, 2), ("發布", .publication, 0),
        ("發佈", .publication, 0), ("公開", .publication, 1), ("公佈", .publication, 1), ("刊登", .publication, 2),
        ("上线", .publication, 2), ("发帖", .publication, 2), ("创建", .publication, 3), ("信息", .publication, 3),
        ("更新", .publication, 4), ("修改", .publication, 4),
        ("成文", .issue, 5), ("生成", .issue, 5), ("发文", .issue, 5), ("形成", .issue, 5), ("印发", .issue, 5),
        ("制发", .issue, 5), ("签发", .issue, 5), ("制定", .issue, 5), ("签署", .issue, 5), ("制作", .issue, 5),
    ]

    /// Words that are labels by themselves.
    private static let verbs: [(word: StaticString, kind: Kind, rank: Int)] = [
        ("发布于", .publication, 1), ("发表于", .publication, 2), ("更新于", .publication, 4),
        ("发布：", .publication, 1), ("发布:", .publication, 1), ("更新：", .publication, 4), ("更新:", .publication, 4),
    ]

    /// How names of organs end: behind one, 时间 begins a label although no space stands between.
    private static let organEndings: [StaticString] = [
        "局", "府", "委", "办", "室", "厅", "会", "院", "心", "站", "队", "所", "处", "网", "部", "社", "司", "镇", "乡", "县", "市", "省",
    ]

    /// The first label at or after `start`.
    static func first(in text: Span<UInt8>, from start: Int = 0) -> DateLabel? {
        var index = start
        while index < text.count {
            if text[index] == 0xE6, let end = noun(in: text, at: index) {
                if let label = label(in: text, nounStart: index, nounEnd: end) { return label }
                index = end
            } else if text.has("发", at: index) || text.has("更", at: index) {
                for verb in verbs where text.has(verb.word, at: index) {
                    // 新闻发布：begins a title.
                    guard text.has("于", at: index + 6) || !isIdeographBefore(index, in: text) else { break }
                    let range = index..<index + verb.word.utf8CodeUnitCount
                    return DateLabel(kind: verb.kind, rank: verb.rank, isBare: false, range: range)
                }
                index += 3
            } else {
                index += 1
            }
        }
        return nil
    }

    /// Where 日期 or 时间 ends that begins at `index`, spaces inside allowed.
    private static func noun(in text: Span<UInt8>, at index: Int) -> Int? {
        let second = ClockTime.skippingSpaces(in: text, from: index + 3)
        if text.has("日", at: index), text.has("期", at: second) { return second + 3 }
        if text.has("时", at: index), text.has("间", at: second) { return second + 3 }
        return text.has("時", at: index) && text.has("間", at: second) ? second + 3 : nil
    }

    private static func label(in text: Span<UInt8>, nounStart: Int, nounEnd: Int) -> DateLabel? {
        for event in events {
            guard let start = start(of: event.word, endingAt: nounStart, in: text) else { continue }
            return DateLabel(kind: event.kind, rank: event.rank, isBare: false, range: start..<nounEnd)
        }
        // 时间发布, seen on real pages.
        let behind = ClockTime.skippingSpaces(in: text, from: nounEnd)
        if text.has("发布", at: behind) {
            return DateLabel(kind: .publication, rank: 0, isBare: false, range: nounStart..<behind + 6)
        }
        guard !isIdeographBefore(nounStart, in: text) || isBehindSource(nounStart, in: text) else { return nil }
        return DateLabel(kind: .publication, rank: 3, isBare: true, range: nounStart..<nounEnd)
    }

    /// Where `word` begins if it ends at `end`, spaces between its characters and behind it allowed.
    private static func start(of word: StaticString, endingAt end: Int, in text: Span<UInt8>) -> Int? {
        var index = end
        let count = word.utf8CodeUnitCount
        return word.withUTF8Buffer { word in
            for offset in stride(from: count - 3, through: 0, by: -3) {
                index = skippingSpacesBackwards(in: text, from: index)
                guard index >= 3 else { return nil }
                for byte in 0..<3 where text[index - 3 + byte] != word[offset + byte] { return nil }
                index -= 3
            }
            return index
        }
    }

    private static func skippingSpacesBackwards(in text: Span<UInt8>, from end: Int) -> Int {
        var index = end
        while index > 0 {
            if ASCII.isSpace(text[index - 1]) {
                index -= 1
            } else if text.has("\u{A0}", at: index - 2) {
                index -= 2
            } else if ClockTime.isWideSpace(text, at: index - 3) {
                index -= 3
            } else {
                break
            }
        }
        return index
    }

    /// Whether the name of a source ends right before `index`: 来源：某县水利局时间：.
    private static func isBehindSource(_ index: Int, in text: Span<UInt8>) -> Bool {
        guard organEndings.contains(where: { text.has($0, at: index - 3) }) else { return false }
        let before = text.extracting(max(0, index - 100)..<index)
        return before.contains("来源") || before.contains("来 源")
    }

    /// Whether an ideograph ends right before `index`, without a space.
    private static func isIdeographBefore(_ index: Int, in text: Span<UInt8>) -> Bool {
        guard index >= 3 else { return false }
        return (0xE4...0xE9).contains(text[index - 3]) && text[index - 1] & 0xC0 == 0x80
    }
}
