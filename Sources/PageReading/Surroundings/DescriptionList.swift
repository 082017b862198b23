import Supervision

/// A description list: `<dt>索引号</dt><dd>X</dd>`.
struct DescriptionList {
    let document: HTMLDocument
    let list: Int

    /// Longer lists are of other things.
    private static let mostNodes = 3_000

    func labels() -> [PageLabel] {
        guard document.end(of: list) - list <= Self.mostNodes else { return [] }
        var labels: [PageLabel] = []
        var name: String?
        func finish(value: String) {
            if let name { labels.append(PageLabel(name: name, value: value)) }
            name = nil
        }
        for node in list..<document.end(of: list) {
            switch document.nodes[node].tag {
            case .dt:
                finish(value: "")
                name = holdsLink(node) ? nil : LabelName.whole(text(node))?.name
            case .dd: finish(value: text(node))
            default: break
            }
        }
        finish(value: "")
        return labels
    }

    private func holdsLink(_ node: Int) -> Bool {
        (node..<document.end(of: node)).contains { document.nodes[$0].tag == .a }
    }

    private func text(_ node: Int) -> String {
        PrintedLines(document).text(in: node..<document.end(of: node), upTo: 1_200).split(separator: "\n")
            .joined(separator: " ")
    }
}
