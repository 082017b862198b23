/// Where on a page its document stands, for telling the document's dates from those of other things.
struct PageRegions {
    let survey: PageSurvey
    /// The nodes of the main text; nil on a page without one.
    let text: Range<Int>?
    /// Where the sentences of the main text begin; before it stand a headline and particulars.
    let bodyStart: Int?

    enum Place {
        /// Between headline and sentences, or above.
        case head
        /// Among the sentences.
        case body
        /// Behind the text.
        case behind
        /// A link, a row of links, a box beside: something else's.
        case elsewhere
    }

    private var document: HTMLDocument { survey.document }

    func place(of node: Int) -> Place {
        if survey.isAside[node] || isInLink(node) || isInRow(node) { return .elsewhere }
        guard let bodyStart, node >= bodyStart else { return .head }
        guard let text, node >= text.upperBound else { return .body }
        return survey.isChrome[node] || isBesideDocument(node) ? .elsewhere : .behind
    }

    private func isInLink(_ node: Int) -> Bool {
        document.hasAncestor(node) { document.nodes[$0].tag == .a }
    }

    /// Whether a row around the node, of a list or a table, leads to a document.
    private func isInRow(_ node: Int) -> Bool {
        var ancestor = document.parent(of: node)
        for _ in 0..<6 where ancestor >= 0 {
            let tag = document.nodes[ancestor].tag
            if tag == .li || tag == .tr || tag == .dl {
                return (1...3).contains(survey.linkCount(in: ancestor)) && survey.textBytes(in: ancestor) < 400
                    && survey.links(in: ancestor).contains(where: leadsToDocument)
            }
            ancestor = document.parent(of: ancestor)
        }
        return false
    }

    /// Whether a small box around the node, of whatever elements, leads to a document.
    private func isBesideDocument(_ node: Int) -> Bool {
        var ancestor = document.parent(of: node)
        for _ in 0..<3 where ancestor >= 0 && survey.textBytes(in: ancestor) < 300 {
            if survey.links(in: ancestor).contains(where: leadsToDocument) { return true }
            ancestor = document.parent(of: ancestor)
        }
        return false
    }

    private func leadsToDocument(_ link: PageSurvey.Link) -> Bool {
        let address = document.bytes.span.extracting(link.address)
        return link.characters >= 8 && LinkTarget.isDocument(address) && !LinkTarget.isAttachment(address)
    }

    /// Whether the node stands in a cell, of a table that is none of a document's particulars.
    func isInDataTable(_ node: Int) -> Bool {
        guard let table = table(around: node) else { return false }
        return !isIndex(table)
    }

    func isInIndexTable(_ node: Int) -> Bool { table(around: node).map(isIndex) ?? false }

    private func table(around node: Int) -> Int? {
        var ancestor = document.parent(of: node)
        while ancestor >= 0, document.nodes[ancestor].tag != .table { ancestor = document.parent(of: ancestor) }
        return ancestor >= 0 ? ancestor : nil
    }

    /// Whether a table holds the particulars that platforms print: its labels begin with the index number.
    private func isIndex(_ table: Int) -> Bool {
        guard survey.textBytes(in: table) < 3_000 else { return false }
        return document.line(of: table).bytes.span.first(of: ["索引号", "索 引 号", "索引", "索 引"]) != nil
    }

    /// The headline above the text: the first heading, or element called a title, outside navigation.
    var headline: Int? {
        let limit = bodyStart ?? document.nodes.count
        let heading = survey.headings.first { $0 < limit && !survey.isChrome[$0] && !survey.isAside[$0] }
        let hinted = survey.hints.first {
            $0.hint.contains(.title) && $0.node < limit && !survey.isChrome[$0.node] && !survey.isAside[$0.node]
        }
        return [heading, hinted?.node].compactMap { $0 }.filter { survey.textBytes(in: $0) >= 12 }.min()
    }
}
