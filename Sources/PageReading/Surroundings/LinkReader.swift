import Supervision

/// Reads the links of a page as a reader sees them, those of folded menus too.
struct LinkReader {
    let survey: PageSurvey
    let resolver: AddressResolver

    private static let mostLinks = 3_000
    /// Characters of a link's text that are kept; a link may stand around a whole box.
    private static let longestText = 300
    /// A link around more nodes than this is named by the first of them.
    private static let mostNodes = 200

    private var document: HTMLDocument { survey.document }

    func links() -> [PageLink] {
        var links: [PageLink] = []
        var known: Set<PageLink> = []
        for node in document.nodes.indices {
            guard links.count < Self.mostLinks else { break }
            guard let reference = reference(of: node),
                let address = resolver.resolve(document.bytes.span.extracting(reference))
            else { continue }
            // The same link in the menu and in the text is one.
            let link = PageLink(text: text(of: node), address: address)
            guard known.insert(link).inserted else { continue }
            links.append(
                PageLink(
                    text: link.text,
                    address: address,
                    isNavigation: survey.isChrome[node],
                    heading: MoreLink(survey: survey, node: node, text: link.text)?.heading
                )
            )
        }
        return links
    }

    /// Where the address stands to which the element leads; nil where it leads to no page.
    private func reference(of node: Int) -> Range<Int>? {
        let element = document.nodes[node]
        guard element.attributeCount > 0, element.tag.isElement else { return nil }
        if element.tag == .a, let address = document.value(.href, of: node),
            LinkTarget.isPage(document.bytes.span.extracting(address))
        {
            return address
        }
        return ScriptedLink.address(of: node, in: document)
    }

    private func text(of node: Int) -> String {
        let end = min(document.end(of: node), node + Self.mostNodes)
        let line = document.line(in: node..<end)
        if !line.isEmpty { return cut(line.string) }
        for image in node..<end where document.nodes[image].tag == .img {
            if let name = attribute(.alt, of: image) ?? attribute(.title, of: image) { return cut(name) }
        }
        return attribute(.title, of: node).map(cut) ?? ""
    }

    private func attribute(_ name: HTMLAttribute.Name, of node: Int) -> String? {
        guard let value = document.value(name, of: node) else { return nil }
        let line = PlainMarkup.line(document.bytes.span.extracting(value))
        return line.isEmpty ? nil : line.string
    }

    private func cut(_ text: String) -> String { String(text.prefix(Self.longestText)) }
}
