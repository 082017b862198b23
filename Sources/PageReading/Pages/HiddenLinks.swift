import Supervision

/// Recognises blocks of links to other sites that no reader sees: they are for search engines, and whoever put them
/// there has got into the site.
///
/// Menus and lists of friendly sites fold up, too. Those lead to the site itself, to other authorities, to newspapers or to
/// enterprises and institutions by their names, and they are not shifted out of the window.
struct HiddenLinks {
    let survey: PageSurvey
    let foreign: ForeignLinks

    /// How many foreign links a block has that is folded up or made infinitely small, and one that is shifted away.
    private static let (leastFolded, leastShifted) = (20, 8)

    func sign() -> PageSign? {
        guard survey.links.count >= Self.leastShifted else { return nil }
        let document = survey.document
        var node = 0
        while node < document.nodes.count {
            guard document.nodes[node].attributeCount > 0, survey.linkCount(in: node) >= Self.leastShifted,
                let style = document.string(.style, of: node), let hiding = Self.hiding(style)
            else {
                node += 1
                continue
            }
            if let evidence = evidence(in: node, hiding) { return PageSign(.hiddenLinks, evidence: evidence) }
            node = max(document.end(of: node), node + 1)
        }
        return nil
    }

    /// How a style hides what it is of.
    private struct Hiding {
        let words: String
        let isFolded: Bool
    }

    private func evidence(in block: Int, _ hiding: Hiding) -> String? {
        let links = survey.links(in: block)
        let hosts = links.compactMap(foreign.host)
        guard hosts.count >= (hiding.isFolded ? Self.leastFolded : Self.leastShifted),
            hosts.count * 10 >= links.count * 9, !hiding.isFolded || !namesInstitutions(links)
        else { return nil }
        var seen = Set<String>()
        let distinct = hosts.filter { seen.insert($0).inserted }
        return "\(hiding.words)：\(hosts.count) × " + distinct.prefix(3).joined(separator: "、")
    }

    /// What the friends of an authority are called.
    private static let institutions = [
        "公司", "集团", "银行", "保险", "协会", "学会", "大学", "学院", "医院", "报", "网", "电视台", "研究院", "中心",
    ]

    /// Whether a good part of the links bear the names of enterprises, newspapers and the like.
    private func namesInstitutions(_ links: ArraySlice<PageSurvey.Link>) -> Bool {
        let names = links.map { survey.document.line(of: $0.node).string }
        return names.count { name in Self.institutions.contains { name.hasSuffix($0) } } * 3 >= names.count
    }

    private static func hiding(_ style: String) -> Hiding? {
        let style = style.lowercased().filter { !$0.isWhitespace }
        let declarations = style.split(separator: ";").map(String.init)
        if let shifted = declarations.first(where: isShifted) { return Hiding(words: shifted, isFolded: false) }
        if style.contains("overflow:hidden"), let small = declarations.first(where: isSmall) {
            return Hiding(words: small, isFolded: true)
        }
        let folded = declarations.first { declaration in
            ["display:none", "visibility:hidden"].contains { declaration.hasPrefix($0) }
                || ["font-size:", "opacity:"].contains {
                    declaration.hasPrefix($0) && isNothing(declaration.dropFirst($0.count))
                }
        }
        return folded.map { Hiding(words: $0, isFolded: true) }
    }

    /// `left:-9999px`, `text-indent:-5000px`: further than what is centred or slides by, which are shifted as well.
    private static func isShifted(_ declaration: String) -> Bool {
        guard let colon = declaration.firstIndex(of: ":") else { return false }
        let value = declaration[declaration.index(after: colon)...]
        switch declaration[..<colon] {
        case "left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top":
            let digits = value.dropFirst().prefix { $0.isASCII && $0.isNumber }
            return value.hasPrefix("-") && Int(digits).map { $0 >= leastShift } ?? false
        default: return false
        }
    }

    /// In the unit that the style gives.
    private static let leastShift = 2_000

    private static func isSmall(_ declaration: String) -> Bool {
        ["height:", "width:", "max-height:"].contains {
            declaration.hasPrefix($0) && isNothing(declaration.dropFirst($0.count))
        }
    }

    /// Nought, or a pixel.
    private static func isNothing(_ value: Substring) -> Bool {
        ["0", "0px", "0%", "0em", "0pt", "1px", "0.0", ".0"].contains(value) || value == "0!important"
    }
}
