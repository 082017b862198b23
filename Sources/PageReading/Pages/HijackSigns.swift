import Supervision

/// Recognises pages that were taken over, or copied and disguised: words of betting and vice where a site names itself,
/// ornaments after every clause, pinyin behind characters, words replaced by unlikely ones.
///
/// An authority writes about gambling, too, and prints a star here and there: each of these counts only where no
/// ordinary page has it.
struct HijackSigns {
    let survey: PageSurvey
    let metadata: PageMetadata
    let foreign: ForeignLinks

    /// Names of the trade.
    private static let brands: [StaticString] = [
        "新葡京", "皇冠体育", "bet365", "必威", "亚博体育", "亚博app", "亚博娱乐", "开云体育", "开云app", "九游会", "凯发k8", "凯发官网", "凯发娱乐", "金沙娱乐",
        "百家乐", "真人荷官", "老虎机", "时时彩", "六合彩", "北京赛车", "pk10", "ag真人", "网上投注", "投注平台", "乐鱼体育", "华体会", "万博体育", "米兰体育",
        "星空体育",
        "半岛体育", "网上赌场", "赌博网站", "一区二区", "无码视频", "无码av", "成人视频", "成人影片", "黄色网站", "av在线", "国产精品", "久久精品", "麻豆传媒", "约炮",
        "裸聊", "澳门赌场", "威尼斯人", "博彩网", "伟哥", "壮阳药", "催情药", "迷情药", "印度神油", "casino", "viagra", "slot gacor",
        "togel", "sbobet",
    ]
    /// What those who offer it add.
    private static let offers: [StaticString] = [
        "官网", "官方网站", "入口", "登录", "登陆", "下载", "app", "注册", "平台", "手机版", "最新版", "网址", "线路", "在线观看", "免费", "首页",
    ]
    /// What those who fight it say.
    private static let opponents: [StaticString] = [
        "打击", "警惕", "防范", "严厉", "查处", "整治", "治理", "犯罪", "诈骗", "反诈", "禁", "案", "取缔", "举报", "宣传", "拒绝", "远离", "危害", "通告",
        "通知", "处罚",
    ]
    /// Words that programs put in the place of others.
    private static let spun: [StaticString] = ["当局网坐", "当局网站", "搜检目标", "当局信息公然", "信息公然", "当局疑息", "政务公然", "依申请公然"]
    /// So much of the text is looked at.
    private static let reach = 12 << 10

    func sign(blocks: [ContentBlock]) -> PageSign? {
        let evidence = named() ?? disguised(blocks)
        return evidence.map { PageSign(.hijacked, evidence: $0) }
    }

    // MARK: Names

    /// What the site calls itself in the title of the window, in its keywords, in its navigation.
    private func named() -> String? {
        let document = survey.document
        var names: [[UInt8]] = [metadata["keywords"], metadata["description"]].compactMap { $0 }.map(Self.folded)
        if let title = survey.titleNode {
            names.insert(Self.folded(document.line(in: title..<document.end(of: title)).string), at: 0)
        }
        // Who names an enemy in the title speaks of him below.
        if let title = names.first, title.span.first(of: Self.opponents) != nil { return nil }
        for name in names {
            if let offered = offered(name) { return offered }
        }
        return offeredByLinks()
    }

    /// So many links at the beginning and at the end are looked at: those who get in put theirs where the template ends.
    private static let (firstLinks, lastLinks) = (40, 60)

    /// Several links to such places: they offer what stands there, or lead to another site under such a name.
    private func offeredByLinks() -> String? {
        let document = survey.document
        let ends = survey.links.prefix(Self.firstLinks) + survey.links.dropFirst(Self.firstLinks).suffix(Self.lastLinks)
        let links = ends.filter { $0.characters <= 20 }
        let texts = links.map { document.line(of: $0.node).bytes }
        // Hardly any page has one: all are searched at once before each is looked at.
        var together: [UInt8] = []
        for text in texts {
            for byte in text { together.append(ASCII.lowercased(byte)) }
            together.append(ASCII.lineFeed)
        }
        guard together.span.first(of: Self.brands) != nil else { return nil }
        let offers = zip(links, texts).compactMap { link, text in
            let name = text.map { ASCII.lowercased($0) }
            return offered(name) ?? (foreign.host(of: link) == nil ? nil : named(name))
        }
        return offers.count >= 3 ? offers.prefix(3).joined(separator: ", ") : nil
    }

    private static func folded(_ text: String) -> [UInt8] { text.utf8.map { ASCII.lowercased($0) } }

    /// The name in a text, unless it is about those who bear it.
    private func named(_ text: [UInt8]) -> String? {
        let span = text.span
        guard span.first(of: Self.opponents) == nil else { return nil }
        return span.first(of: Self.brands)?.description
    }

    /// The names in a text that offers what they stand for.
    private func offered(_ text: [UInt8]) -> String? {
        let span = text.span
        guard let first = span.first(of: Self.brands), span.first(of: Self.opponents) == nil else { return nil }
        let names = Self.brands.filter { span.contains($0) }
        if names.count >= 2 { return names.prefix(4).map(\.description).joined(separator: ", ") }
        return span.first(of: Self.offers).map { "\(first), \($0)" }
    }

    // MARK: Disguise

    private func disguised(_ blocks: [ContentBlock]) -> String? {
        var census = Census()
        var left = Self.reach
        var spun: Set<String> = []
        for block in blocks {
            guard case .text(let line) = block else { continue }
            let bytes = Array(line.text.utf8)
            census.count(bytes.span)
            if bytes.span.contains("当局") || bytes.span.contains("公然") || bytes.span.contains("搜检") {
                for word in Self.spun where bytes.span.contains(word) { spun.insert(word.description) }
            }
            left -= bytes.count
            if left <= 0 { break }
        }
        if census.ornaments >= 5 { return "\(census.ornaments) × \(census.ornament)" }
        // Abbreviations in brackets are few, and come again.
        if census.pinyin >= 6, census.syllables.count >= 4 {
            return "\(census.pinyin) × \(census.syllables.sorted().prefix(4).joined(separator: ", "))"
        }
        return spun.count >= 2 ? spun.sorted().joined(separator: ", ") : nil
    }

    /// Counts what disguises a text.
    private struct Census {
        var ornaments = 0
        var ornament = ""
        var pinyin = 0
        var syllables: Set<String> = []

        mutating func count(_ text: Span<UInt8>) {
            var index = 0
            while index < text.count {
                let byte = text[index]
                if byte == 0xE2 || byte == 0xE1 || byte == 0x40 {
                    index = countOrnament(text, at: index)
                } else if byte == 0x28 || byte == 0xEF {
                    index = countSyllable(text, at: index)
                } else {
                    index += 1
                }
            }
        }

        /// Two ornaments side by side: one alone is a bullet.
        private mutating func countOrnament(_ text: Span<UInt8>, at start: Int) -> Int {
            var end = start
            var length = 0
            while let next = HijackSigns.ornamentEnd(text, at: end) {
                end = next
                length += 1
            }
            guard length >= 2 else { return max(end, start + 1) }
            // A row of equal signs is a rule that someone drew.
            if length <= 6 {
                ornaments += 1
                ornament = text.string(start..<end)
            }
            return end
        }

        /// A syllable in brackets between two ideographs: 公(gōng)開.
        private mutating func countSyllable(_ text: Span<UInt8>, at start: Int) -> Int {
            let isWide = text.has("（", at: start)
            guard text[start] == 0x28 || isWide else { return start + 1 }
            var end = start + (isWide ? 3 : 1)
            var letters = 0
            while end < text.count, letters < 8, let next = HijackSigns.letterEnd(text, at: end) {
                end = next
                letters += 1
            }
            guard letters >= 1, letters <= 6, end < text.count, text[end] == 0x29 || text.has("）", at: end) else {
                return start + 1
            }
            let close = end + (text[end] == 0x29 ? 1 : 3)
            let stands =
                start >= 3 && (0xE4...0xE9).contains(text[start - 3]) && close < text.count
                && (0xE4...0xE9).contains(text[close])
            if stands, letters >= 2 {
                pinyin += 1
                syllables.insert(text.string(start - 3..<close))
            }
            return close
        }
    }

    /// Where an ornament that stands at `index` ends: stars, hearts, flowers, and pairs of @.
    fileprivate static func ornamentEnd(_ text: Span<UInt8>, at index: Int) -> Int? {
        guard index < text.count else { return nil }
        if text[index] == 0x40 { return index + 1 }
        guard index + 2 < text.count else { return nil }
        switch (text[index], text[index + 1], text[index + 2]) {
        // ★ ☆ and the signs of U+2600 to U+27BF but for marks that are ticked, U+25C8 and the Georgian letter ღ.
        case (0xE2, 0x98, 0x80...0x90), (0xE2, 0x98, 0x96...0xBF), (0xE2, 0x99, _), (0xE2, 0x9C, 0xA0...0xBF),
            (0xE2, 0x9D, 0x80...0x8B), (0xE2, 0x97, 0x88), (0xE1, 0x83, 0xA6), (0xE2, 0x9D, 0xA3...0xA7):
            return index + 3
        default: return nil
        }
    }

    /// Where a letter of pinyin, plain or with a tone, ends.
    fileprivate static func letterEnd(_ text: Span<UInt8>, at index: Int) -> Int? {
        guard index < text.count else { return nil }
        if (0x61...0x7A).contains(text[index]) { return index + 1 }
        return (0xC3...0xC9).contains(text[index]) && index + 1 < text.count ? index + 2 : nil
    }
}
