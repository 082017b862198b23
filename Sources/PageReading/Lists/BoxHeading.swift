/// The heading of a box of links, which tells a box beside the main matter whatever its class is.
struct BoxHeading {
    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }
    private static let longest = 36
    /// What boxes beside the main matter are headed.
    private static let words: [StaticString] = ["热点", "热门", "推荐", "排行", "相关", "最新", "图片新闻", "点击量", "友情链接", "猜你"]

    /// Whether the rows stand under the heading of a box beside.
    func isOfBox(_ group: RowGroup) -> Bool {
        guard let heading = heading(of: group) else { return false }
        return document.bytes.span.extracting(heading).first(of: Self.words) != nil
    }

    /// The short text with which the box begins that holds these rows and no others.
    func heading(of group: RowGroup) -> Range<Int>? {
        guard let row = group.rows.first else { return nil }
        let own = survey.linkCount(in: group.container)
        var element = group.container
        for _ in 0..<3 where element >= 0 {
            let tag = document.nodes[element].tag
            // A link 更多 may stand beside the heading; an element with other links is more than this box.
            if tag == .body || tag == .html || survey.linkCount(in: element) > own + 2 { return nil }
            if let heading = firstText(from: element, to: survey.links[row.link].node) { return heading }
            element = document.parent(of: element)
        }
        return nil
    }

    /// The short text with which the element begins, before the first row.
    private func firstText(from element: Int, to row: Int) -> Range<Int>? {
        for node in element..<min(row, element + 16) where document.nodes[node].tag == .text {
            let range = document.textRange(node)
            let ink = TextInk(document.bytes.span.extracting(range)).bytes
            if ink == 0 { continue }
            return ink >= 6 && ink <= Self.longest ? range : nil
        }
        return nil
    }
}
