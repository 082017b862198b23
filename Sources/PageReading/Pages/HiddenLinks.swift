import Supervision

/// Recognises blocks of links to other sites that no reader sees: they are for search engines, and whoever put them there
/// has got into the site.
///
/// Menus and lists of friendly sites fold up, too. Those lead to the site itself, to other authorities or to newspapers, and
/// they are not shifted out of the window.
struct HiddenLinks {
    let survey: PageSurvey
    let foreign: ForeignLinks

    /// How many foreign links a block has that is folded up, and one that is shifted away or made infinitely small.
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
        guard hosts.count >= (hiding.isFolded ? Self.leastFolded : Self.leastShifted), hosts.count * 10 >= links.count * 9
        else { return nil }
        var seen = Set<String>()
        let distinct = hosts.filter { seen.insert($0).inserted }
        return "\(hiding.words)：\(hosts.count) × " + distinct.prefix(3).joined(separator: "、")
    }

    private static func hiding(_ style: String) -> Hiding? {
        let style = style.lowercased().filter { !$0.isWhitespace }
        let declarations = style.split(separator: ";").map(String.init)
        if let shifted = declarations.first(where: isShifted) { return Hiding(words: shifted, isFolded: false) }
        if style.contains("overflow:hidden"), let small = declarations.first(where: isSmall) {
            return Hiding(words: small, isFolded: false)
        }
        let folded = declarations.first { $0.hasPrefix("display:none") || $0.hasPrefix("visibility:hidden") }
        return folded.map { Hiding(words: $0, isFolded: true) }
    }

    /// `left:-9999px`, `text-indent:-5000em`, `font-size:0`, `opacity:0`.
    private static func isShifted(_ declaration: String) -> Bool {
        guard let colon = declaration.firstIndex(of: ":") else { return false }
        let value = declaration[declaration.index(after: colon)...]
        switch declaration[..<colon] {
        case "left", "top", "right", "bottom", "text-indent", "margin-left", "margin-top":
            return value.hasPrefix("-") && value.dropFirst().prefix { $0.isASCII && $0.isNumber }.count >= 3
        case "font-size", "opacity": return isNothing(value)
        default: return false
        }
    }

    private static func isSmall(_ declaration: String) -> Bool {
        ["height:", "width:", "max-height:"].contains { declaration.hasPrefix($0) && isNothing(declaration.dropFirst($0.count)) }
    }

    /// Nought, or a pixel.
    private static func isNothing(_ value: Substring) -> Bool {
        ["0", "0px", "0%", "0em", "0pt", "1px", "0.0", ".0"].contains(value) || value == "0!important"
    }
}
