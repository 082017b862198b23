/// Finds a list that shows no dates: the block of similar links that is clearly the page's main matter.
struct UndatedRowFinder {
    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }

    /// Whether a link's text can be the title of a document.
    static func isTitle(_ link: PageSurvey.Link, in survey: PageSurvey) -> Bool {
        guard link.characters >= 4 else { return false }
        guard link.characters <= 6 else { return true }
        return !UndatedBlock.isCommonplace(survey.document.line(of: link.node).bytes.span)
    }

    func rows() -> [CandidateRow] {
        let groups = merged(candidateGroups())
        let scored = groups.map { (group: $0, score: block(of: $0).score) }.sorted { $0.score > $1.score }
        let total = scored.reduce(0) { $0 + $1.score }
        guard let best = scored.first, best.score > 0, block(of: best.group).isMain(among: total) else { return [] }
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

    private func block(of group: RowGroup) -> UndatedBlock {
        let rows = group.rows.map { row in
            let link = survey.links[row.link]
            return UndatedBlock.Row(
                text: document.line(of: link.node).bytes,
                isDocument: LinkTarget.isDocument(document.bytes.span.extracting(link.address)),
                characters: link.characters
            )
        }
        return UndatedBlock(rows: rows, sought: survey.sought)
    }

    /// Whether the link names one of the documents sought, or what may stand in its place.
    func isReport(_ link: PageSurvey.Link) -> Bool {
        survey.sought.mayBeNamed(in: document.line(of: link.node).bytes.span)
    }
}
