/// Finds a list that shows no dates: the block of similar links that is clearly the page's main matter.
struct UndatedRowFinder {
    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }

    /// Links that stand in every pager or frame of a site.
    private static let commonplaces: [StaticString] = [
        "首页", "上一页", "下一页", "上页", "下页", "尾页", "末页", "更多", "返回", "打印", "关闭", "联系我们", "网站地图", "关于我们", "登录", "注册",
        "收藏", "设为首页", "下载", "详情", "详细", "查看",
    ]

    /// Whether a link's text can be the title of a document.
    static func isTitle(_ link: PageSurvey.Link, in survey: PageSurvey) -> Bool {
        guard link.characters >= 4 else { return false }
        guard link.characters <= 6 else { return true }
        let text = survey.document.line(of: link.node).bytes.span
        return !commonplaces.contains { text.has($0, at: 0) }
    }

    func rows() -> [CandidateRow] {
        let groups = merged(candidateGroups())
        let scored = groups.map { (group: $0, score: score(of: $0)) }.sorted { $0.score > $1.score }
        let total = scored.reduce(0) { $0 + $1.score }
        guard let best = scored.first, best.score > 0, isMain(best.group, total: total, best.score) else { return [] }
        return best.group.rows
    }

    /// Links outside navigation, by the element that holds several of them.
    private func candidateGroups() -> [RowGroup] {
        var groups: [RowGroup] = []
        var groupOfContainer: [Int: Int] = [:]
        for index in survey.links.indices {
            let link = survey.links[index]
            guard link.way != .nothing, !survey.isChrome[link.node], !survey.isAside[link.node],
                Self.isTitle(link, in: survey)
            else { continue }
            let (element, container) = place(of: link)
            let row = CandidateRow(link: index, date: -1, element: element)
            if let group = groupOfContainer[container] {
                groups[group].rows.append(row)
            } else {
                groupOfContainer[container] = groups.count
                let signature = ElementPath.signature(of: container, in: document)
                groups.append(RowGroup(container: container, rows: [row], signature: signature))
            }
        }
        return groups
    }

    /// The largest element that holds this link alone, and the one around it.
    private func place(of link: PageSurvey.Link) -> (element: Int, container: Int) {
        var element = link.node
        var container = document.parent(of: element)
        while container >= 0, survey.linkCount(in: container) == 1 {
            let tag = document.nodes[container].tag
            if tag == .body || tag == .html { break }
            element = container
            container = document.parent(of: element)
        }
        return (element, max(container, 0))
    }

    private func merged(_ groups: [RowGroup]) -> [RowGroup] {
        var merged: [RowGroup] = []
        var indexOfSignature: [UInt64: Int] = [:]
        for group in groups {
            if let index = indexOfSignature[group.signature] {
                merged[index].rows.append(contentsOf: group.rows)
            } else {
                indexOfSignature[group.signature] = merged.count
                merged.append(group)
            }
        }
        return merged
    }

    private func score(of group: RowGroup) -> Int {
        group.rows.reduce(0) { sum, row in
            let link = survey.links[row.link]
            let isDocument = LinkTarget.isDocument(document.bytes.span.extracting(link.address))
            return sum + min(link.characters, 40) * (isDocument ? 3 : 1) * (isReport(link) ? 2 : 1)
        }
    }

    /// Whether most of the links name a year; those to the columns of organs do not.
    private func nameYears(_ group: RowGroup) -> Bool {
        let named = group.rows.count { row in
            let text = document.line(of: survey.links[row.link].node).bytes.span
            return text.contains("20") || text.contains("二〇") || text.contains("二○") || text.contains("二O")
        }
        return named * 2 > group.rows.count
    }

    /// Whether the links differ in the year alone: they lead to the columns of the years.
    private func areColumns(_ group: RowGroup) -> Bool {
        let labels = group.rows.compactMap {
            YearLabel(document.line(of: survey.links[$0.link].node).bytes.span, of: survey.sought)
        }
        return labels.count == group.rows.count && labels.count >= 3 && labels.allSatisfy { $0.rest == labels[0].rest }
    }

    /// Whether the link names one of the documents sought, or what may stand in its place.
    func isReport(_ link: PageSurvey.Link) -> Bool {
        survey.sought.mayBeNamed(in: document.line(of: link.node).bytes.span)
    }

    /// Whether the best block is the page's matter and not one of many. Links to columns are no list, however many:
    /// on a page whose rows a script would draw they are all that stands there.
    private func isMain(_ group: RowGroup, total: Int, _ score: Int) -> Bool {
        let links = group.rows.map { survey.links[$0.link] }
        let documents = links.count { LinkTarget.isDocument(document.bytes.span.extracting($0.address)) }
        let reports = links.count(where: isReport)
        if links.count == 1 { return documents == 1 && reports == 1 }
        if reports * 10 >= links.count * 6 {
            return documents * 2 >= links.count || !areColumns(group) && nameYears(group)
        }
        // Short names that lead to pages with numbers are rather organs than documents.
        guard links.reduce(0, { $0 + $1.characters }) >= links.count * 12 else { return false }
        return documents * 10 >= links.count * 6 && score * 2 > total
    }
}
