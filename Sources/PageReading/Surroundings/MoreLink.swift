import Supervision

/// A link that only says 更多, and the heading of the box to whose list it leads.
struct MoreLink {
    private let survey: PageSurvey
    private let node: Int

    private static let words: Set<String> = [
        "更多", "查看更多", "更多信息", "更多内容", "点击更多", "查看全部", "全部", "more", "MORE", "More", "进入栏目", "进入",
    ]
    /// A link whose text has more characters says more than this.
    private static let longest = 12
    /// How many elements upwards the box may begin, and how many nodes behind its beginning the heading stands.
    private static let height = 4
    private static let reach = 24
    /// Boxes of a page with many links are more than one.
    private static let mostLinks = 40

    /// Nil where the link says more.
    init?(survey: PageSurvey, node: Int, text: String) {
        guard text.count <= Self.longest else { return nil }
        let word = text.filter { $0.isLetter }
        guard Self.words.contains(word) else { return nil }
        self.survey = survey
        self.node = node
    }

    private var document: HTMLDocument { survey.document }

    /// The first text of the smallest element around the link that holds another one; nil where that is no short one, or
    /// where another such link stands beside it.
    var heading: String? {
        var element = document.parent(of: node)
        for _ in 0..<Self.height where element >= 0 {
            guard survey.linkCount(in: element) <= Self.mostLinks, document.nodes[element].tag != .body else {
                return nil
            }
            if let text = firstText(in: element) { return isAlone(in: element) ? text : nil }
            element = document.parent(of: element)
        }
        return nil
    }

    private func firstText(in element: Int) -> String? {
        var index = element
        let end = min(document.end(of: element), element + Self.reach)
        while index < end {
            if index == node {
                index = max(document.end(of: node), node + 1)
                continue
            }
            if document.nodes[index].tag == .text {
                let line = TextLine(document.bytes.span.extracting(document.textRange(index)))
                if line.characterCount >= 2 { return line.characterCount <= 20 ? line.string : "" }
            }
            index += 1
        }
        return nil
    }

    /// Whether no other link of the kind stands in the element.
    private func isAlone(in element: Int) -> Bool {
        !survey.links(in: element).contains { link in
            guard link.node != node, link.characters <= Self.longest else { return false }
            return Self.words.contains(document.line(of: link.node).string.filter { $0.isLetter })
        }
    }
}
