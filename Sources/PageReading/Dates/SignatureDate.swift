import Supervision

/// The date under a text (落款): alone in one of its last lines, or behind the name of the organ that signs.
enum SignatureDate {
    /// How names of organs end.
    private static let organEndings: Set<Character> = [
        "局", "府", "委", "办", "室", "厅", "会", "院", "心", "站", "队", "所", "处", "部", "社", "司", "镇", "乡", "县", "区", "市", "省",
        "科",
        "校", "馆", "行", "团", "组", "庭", "台", "园", "场", "库", "学", ")", "）",
    ]
    /// How the lines begin that may follow a signature.
    private static let followers = [
        "附", "（", "(", "【", "[", "抄送", "分送", "主送", "主题词", "联系", "责任编辑", "编辑", "审核", "来源", "主办", "扫", "打印", "分享", "相关",
        "责编", "供稿", "信息来源", "上一", "下一", "点击", "公开", "发布", "初审", "复审", "终审", "校对", "作者", "撰稿",
    ]
    /// So many lines are looked at from the end.
    private static let reach = 400

    static func find(in blocks: [ContentBlock]) -> (dates: [PageDate], ambiguity: String?) {
        var issue: PageDate?
        var following: String?
        for index in blocks.indices.suffix(reach).reversed() {
            guard case .text(let block) = blocks[index] else {
                following = nil
                continue
            }
            if block.text.utf8.count <= 180, endsLikeDate(block.text),
                following.map(mayFollow) ?? (index == blocks.count - 1), hasText(blocks[..<index])
            {
                if let date = read(block.text) {
                    // The line of printing stands under the signature.
                    guard date.kind == .issue, issue == nil else { return ([date, issue].compactMap { $0 }, nil) }
                    issue = date
                } else if let ambiguity = ambiguity(block.text) {
                    return ([issue].compactMap { $0 }, ambiguity)
                }
            }
            following = block.text
        }
        return ([issue].compactMap { $0 }, nil)
    }

    /// Whether a line ends with 日, a digit, a bracket or 印发, judged by its last bytes: hardly any line of a text does.
    private static func endsLikeDate(_ line: String) -> Bool {
        let tail = Array(line.utf8.suffix(3))
        guard let last = tail.last else { return false }
        if ASCII.isDigit(last) || last == 0x29 || last == 0x5D { return true }
        let endings: [StaticString] = ["日", "号", "）", "】", "发"]
        return endings.contains { tail.span.has($0, at: 0) }
    }

    private static func mayFollow(_ line: String) -> Bool {
        line.count < 120 && followers.contains { line.hasPrefix($0) } || AttachmentName.format(ofName: line) != nil
            || line.hasSuffix("印发")
    }

    /// Whether sentences or figures stand before it: a date under a headline signs nothing.
    private static func hasText(_ blocks: ArraySlice<ContentBlock>) -> Bool {
        blocks.suffix(40).contains { block in
            switch block {
            case .table: true
            case .text(let text): text.text.utf8.count >= 60 && Array(text.text.utf8).span.contains("。")
            }
        }
    }

    private static func read(_ line: String) -> PageDate? {
        let bytes = Array(line.utf8)
        let written = DateScanner.whole(bytes.span) ?? DateScanner.next(in: bytes.span, from: 0)
        guard let written else { return nil }
        let before = String(decoding: bytes[..<written.range.lowerBound], as: UTF8.self)
        let behind = String(decoding: bytes[written.range.upperBound...], as: UTF8.self).filter { $0 != " " }
        guard isOrgan(before) else { return nil }
        let isIssue = behind == "印发"
        guard isIssue || behind.allSatisfy({ "）)】]".contains($0) }) else { return nil }
        return PageDate(
            date: written.date,
            kind: isIssue ? .issue : .signature,
            basis: .shown,
            evidence: line,
            confidence: written.isRepaired ? .probable : .certain
        )
    }

    private static func ambiguity(_ line: String) -> String? {
        let bytes = Array(line.utf8)
        guard let start = bytes.firstIndex(where: ASCII.isDigit),
            let range = DateScanner.ambiguity(in: bytes.span, at: start, isAlone: false),
            range.upperBound == bytes.count,
            isOrgan(String(decoding: bytes[..<start], as: UTF8.self))
        else { return nil }
        return line
    }

    /// Whether nothing stands before the date, or names of organs.
    private static func isOrgan(_ text: String) -> Bool {
        let name = text.filter { $0 != " " && $0 != "\u{3000}" }
        guard let last = name.last else { return true }
        if name.allSatisfy({ "（([【".contains($0) }) { return true }
        guard name.count <= 60, organEndings.contains(last), !name.contains(where: { "，。；：:、？,;《".contains($0) }) else {
            return false
        }
        return !name.hasPrefix("附件") && !name.contains("截至")
    }
}
