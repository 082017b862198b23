import Supervision

/// Finds a button that shows more rows of the list: 加载更多. The link 更多 of a box beside the list is none.
struct MoreButton {
    let survey: PageSurvey
    let rows: [CandidateRow]
    let resolver: AddressResolver
    let address: WebAddress?

    private var document: HTMLDocument { survey.document }
    /// How many nodes behind and before the rows are looked at.
    private static let reach = 160

    private static let words: [StaticString] = [
        "加载更多", "点击加载更多", "查看更多", "点击查看更多", "显示更多", "点击加载", "更多", "more", "查看全部", "下拉加载更多", "上拉加载更多",
    ]

    /// What the button says; nil where there is none.
    func text() -> String? {
        guard let first = rows.first.map({ survey.links[$0.link].node }),
            let last = rows.last.map({ survey.links[$0.link].node })
        else { return nil }
        let end = document.end(of: last)
        for node in end..<min(end + Self.reach, document.nodes.count) {
            if let text = more(node, beside: last) { return text }
        }
        for node in max(0, first - Self.reach)..<first {
            if let text = words(of: node), isHeadOfRows(node, first), leadsElsewhere(node) { return text }
        }
        return nil
    }

    private func more(_ node: Int, beside row: Int) -> String? {
        guard let text = words(of: node) else { return nil }
        // Words of loading mean this list; 更多 alone may be that of another box, unless it stands beside these rows.
        let isLoading = text.utf8.count > 6
        return isLoading && !leadsElsewhere(node) || standsAlone(node, beside: row) ? text : nil
    }

    /// The words of a button, which are all of a text.
    private func words(of node: Int) -> String? {
        guard document.nodes[node].tag == .text, !survey.isChrome[node], !survey.isAside[node] else { return nil }
        let range = document.textRange(node)
        guard range.count <= 60 else { return nil }
        let line = TextLine(document.bytes.span.extracting(range)).bytes.filter { isWordByte($0) }
        guard Self.words.contains(where: { line.count == $0.utf8CodeUnitCount && line.span.hasIgnoringCase($0, at: 0) })
        else { return nil }
        return String(decoding: line, as: UTF8.self)
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || ASCII.isLetter(byte) }

    private func leadsElsewhere(_ node: Int) -> Bool {
        let before = Int(survey.linksBefore[node])
        guard before > 0 else { return false }
        let link = survey.links[before - 1]
        return node < document.end(of: link.node) && link.way == .address
    }

    /// Whether the element beside the rows that holds the words holds nothing else, and leads to another page or to none.
    private func standsAlone(_ node: Int, beside row: Int) -> Bool {
        let common = document.commonAncestor(row, node)
        guard common >= 0 else { return false }
        var element = node
        while document.parent(of: element) != common, document.parent(of: element) >= 0 {
            element = document.parent(of: element)
        }
        let before = Int(survey.linksBefore[node])
        let link = before > 0 ? survey.links[before - 1] : nil
        if let link, node < document.end(of: link.node) {
            let target = resolver.resolve(document.bytes.span.extracting(link.address))
            if link.way == .address, target?.withoutFragment == address?.withoutFragment { return false }
        }
        return document.line(of: element).bytes.count <= document.textRange(node).count + 6
    }

    /// Whether the words stand in a heading of the rows: nothing else of the kind stands in between, and the element
    /// beside the rows that holds them is short.
    private func isHeadOfRows(_ node: Int, _ first: Int) -> Bool {
        let common = document.commonAncestor(first, node)
        guard survey.linksBefore[first] - survey.linksBefore[node] <= 1, common >= 0 else { return false }
        var element = node
        while document.parent(of: element) != common, document.parent(of: element) >= 0 {
            element = document.parent(of: element)
        }
        let before = Int(survey.linksBefore[node])
        let target =
            before > 0 ? resolver.resolve(document.bytes.span.extracting(survey.links[before - 1].address)) : nil
        guard target?.withoutFragment != address?.withoutFragment else { return false }
        return survey.linkCount(in: element) <= 2 && document.line(of: element).bytes.count <= 90
    }
}
