import Supervision

/// Whose site it is, as far as its home page says.
struct SiteOwner {
    let name: SiteProposal.Line
    let kind: SiteProposal.Line
    let siteCode: SiteProposal.Line?

    init(_ page: ReadPage, organ: OrganWords) {
        let found = Self.names(page, organ)
        let named = found.first { organ.kinds.kind(of: $0.name) != nil } ?? found.first { $0.isOfFoot } ?? found.first
        let name = named?.name ?? "未知机关"
        var signs = [named?.sign ?? Self.untold]
        // Titles name columns, too, and contradict nothing.
        signs += found.filter { $0.name != name && organ.kinds.kind(of: $0.name) != nil }.prefix(1).map {
            .sign("但\($0.sign.chinese)为“\($0.name)”", "but \($0.sign.english) is \($0.name)")
        }
        self.name = SiteProposal.Line(value: name, signs: signs)
        if let (kind, ending) = organ.kinds.kind(of: name) {
            let doubt =
                kind == .cityGov ? [LocalizedText.sign("县级市应填 county-gov", "a county-level city is county-gov")] : []
            let sign = LocalizedText.sign("名称以“\(ending)”结尾", "name ends in \(ending)")
            self.kind = SiteProposal.Line(value: kind.rawValue, signs: [sign] + doubt)
        } else {
            let sign = LocalizedText.sign("名称不能表明类别，请核对", "not told by the name: check")
            self.kind = SiteProposal.Line(value: AgencyKind.localDept.rawValue, signs: [sign])
        }
        siteCode = Self.siteCode(page)
    }

    static let untold = LocalizedText.sign("网站未标明，请填写", "not told by the site: fill in")

    /// A name that the page gives its owner.
    private struct Named {
        let name: String
        let sign: LocalizedText
        var isOfFoot = false
    }

    /// `yunze-gov` for `www.yunze.gov.cn`.
    static func id(of address: WebAddress) -> SiteProposal.Line {
        var labels = address.host.split { $0 == "." || $0 == "[" || $0 == "]" || $0 == ":" }.map(String.init)
        if labels.first == "www" { labels.removeFirst() }
        if labels.last == "cn" { labels.removeLast() }
        let text = labels.joined(separator: "-").filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let trimmed = String(text.drop { $0 == "-" }.prefix(90))
        return SiteProposal.Line(
            value: trimmed.isEmpty ? "site" : trimmed.lowercased(),
            signs: [.sign("取自域名", "from the host")]
        )
    }

    // MARK: Its name

    private static func names(_ page: ReadPage, _ organ: OrganWords) -> [Named] {
        var found: [Named] = []
        if let site = page.metadata["sitename"], !organ.isOfSystem(site) {
            found.append(Named(name: withoutEndings(site, organ), sign: .sign("网站名称标签", "SiteName label")))
        }
        if let (label, host) = host(page.surroundings?.footer ?? "", organ) {
            let sign = LocalizedText.sign("页脚“\(label)”", "footer \(label)")
            found.append(Named(name: withoutOffice(host, organ), sign: sign, isOfFoot: true))
        }
        if let title = page.title {
            let last = title.split { "_-|—–｜".contains($0) }.last.map(String.init) ?? title
            if !organ.isOfSystem(last) {
                found.append(Named(name: withoutEndings(last, organ), sign: .sign("页面标题", "title of the page")))
            }
        }
        return found.filter { (2...40).contains($0.name.count) }
    }

    /// Who the foot says runs the site.
    private static func host(_ footer: String, _ organ: OrganWords) -> (label: String, name: String)? {
        for line in footer.split(separator: "\n") {
            for label in organ.labels {
                guard let range = String(line).range(holding: label) else { continue }
                let rest = String(line)[range.upperBound...].drop { "：: \u{3000}".contains($0) }
                let name = rest.prefix { !" \u{3000}|｜,，;；()（）".contains($0) }
                if (3...40).contains(name.count) { return (label, withoutFollowing(String(name))) }
            }
        }
        return nil
    }

    /// Labels may follow without a space: `主办单位：某局运营维护：某中心`.
    private static func withoutFollowing(_ name: String) -> String {
        for word in ["承办", "协办", "运营", "维护", "技术支持", "版权", "地址", "网站标识码"] {
            if let range = name.range(holding: word), range.lowerBound > name.startIndex {
                return String(name[..<range.lowerBound])
            }
        }
        return name
    }

    /// The organ that a site's name tells. Short endings belong to names that tell none: 青石教育网 stays whole.
    private static func withoutEndings(_ name: String, _ organ: OrganWords) -> String {
        let text = name.filter { !$0.isWhitespace }
        let endings = organ.siteEndings.filter { text.hasSuffix($0) && text.count > $0.count + 2 }
        let shorter = endings.sorted { $0.count > $1.count }.map { String(text.dropLast($0.count)) }
        let isLong = (endings.map(\.count).max() ?? 0) >= Self.longEnding
        return shorter.first { organ.kinds.kind(of: $0) != nil } ?? (isLong ? shorter[0] : text)
    }

    /// An ending of so many characters says nothing but that it is a site's: 门户网站.
    private static let longEnding = 4

    /// The office of a government runs the government's site.
    private static func withoutOffice(_ name: String, _ organ: OrganWords) -> String {
        for ending in organ.officeEndings where name.hasSuffix(ending) {
            let government = String(name.dropLast(ending.count))
            if government.hasSuffix("人民政府") { return government }
        }
        return name
    }

    // MARK: Its code

    private static func siteCode(_ page: ReadPage) -> SiteProposal.Line? {
        let shown = codeInFooter(page.surroundings?.footer ?? "")
        let label = page.metadata["siteidcode"].flatMap { isCode($0[...]) ? $0 : nil }
        guard let code = label ?? shown else { return nil }
        let foot = LocalizedText.sign("页脚网站标识码", "footer 网站标识码")
        var signs = [label == nil ? foot : .sign("网站标识码标签", "SiteIDCode label")]
        if let label, let shown {
            signs.append(label == shown ? foot : .sign("但页脚网站标识码为\(shown)", "but footer 网站标识码 is \(shown)"))
        }
        return SiteProposal.Line(value: code, signs: signs)
    }

    private static func codeInFooter(_ footer: String) -> String? {
        guard let range = footer.range(holding: "标识码") else { return nil }
        let rest = footer[range.upperBound...].drop { "：: \u{3000}".contains($0) }
        let code = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isCode(code) ? String(code) : nil
    }

    private static func isCode(_ text: Substring) -> Bool {
        text.count == 10 && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

extension OrganWords {
    /// Whether a site is called after the system that publishes it, or not at all.
    fileprivate func isOfSystem(_ name: String) -> Bool {
        let text = name.filter { !$0.isWhitespace }
        return text.isEmpty || systemNames.contains { text.range(holding: $0) != nil }
            || !text.unicodeScalars.contains { $0.properties.isIdeographic }
    }
}
