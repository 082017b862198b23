import Supervision

/// Whose site it is, as far as its home page says.
struct SiteOwner {
    let name: SiteProposal.Line
    let kind: SiteProposal.Line
    let siteCode: SiteProposal.Line?

    init(_ page: ReadPage, organ: OrganWords) {
        let found = Self.names(page, organ)
        let named = found.first { organ.kinds.kind(of: $0.name) != nil } ?? found.first
        let name = named?.name ?? "未知机关"
        var signs = [named?.sign ?? "not told by the site: fill in"]
        // Titles name columns, too, and contradict nothing.
        signs += found.filter { $0.name != name && organ.kinds.kind(of: $0.name) != nil }.prefix(1).map {
            "but \($0.sign) is \($0.name)"
        }
        self.name = SiteProposal.Line(value: name, signs: signs)
        if let (kind, ending) = organ.kinds.kind(of: name) {
            let doubt = kind == .cityGov ? ["a county-level city is county-gov"] : []
            self.kind = SiteProposal.Line(value: kind.rawValue, signs: ["name ends in \(ending)"] + doubt)
        } else {
            self.kind = SiteProposal.Line(value: AgencyKind.localDept.rawValue, signs: ["not told by the name: check"])
        }
        siteCode = Self.siteCode(page)
    }

    /// `yunze-gov` for `www.yunze.gov.cn`.
    static func id(of address: WebAddress) -> SiteProposal.Line {
        var labels = address.host.split { $0 == "." || $0 == "[" || $0 == "]" || $0 == ":" }.map(String.init)
        if labels.first == "www" { labels.removeFirst() }
        if labels.last == "cn" { labels.removeLast() }
        let text = labels.joined(separator: "-").filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let trimmed = String(text.drop { $0 == "-" }.prefix(90))
        return SiteProposal.Line(value: trimmed.isEmpty ? "site" : trimmed.lowercased(), signs: ["from the host"])
    }

    // MARK: Its name

    private static func names(_ page: ReadPage, _ organ: OrganWords) -> [(name: String, sign: String)] {
        var found: [(name: String, sign: String)] = []
        if let site = page.metadata["sitename"], !site.isEmpty {
            found.append((withoutEndings(site, organ), "SiteName label"))
        }
        if let (label, host) = host(page.surroundings?.footer ?? "", organ) {
            found.append((withoutOffice(host, organ), "footer \(label)"))
        }
        if let title = page.title {
            let last = title.split { "_-|—–｜".contains($0) }.last.map(String.init) ?? title
            found.append((withoutEndings(last, organ), "title of the page"))
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

    private static func withoutEndings(_ name: String, _ organ: OrganWords) -> String {
        let text = name.filter { !$0.isWhitespace }
        let ending = organ.siteEndings.filter { text.hasSuffix($0) && text.count > $0.count + 2 }
            .max { $0.count < $1.count }
        return ending.map { String(text.dropLast($0.count)) } ?? text
    }

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
        var signs = [label == nil ? "footer 网站标识码" : "SiteIDCode label"]
        if let label, let shown { signs.append(label == shown ? "footer 网站标识码" : "but footer 网站标识码 is \(shown)") }
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
