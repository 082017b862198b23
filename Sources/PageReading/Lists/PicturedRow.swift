/// Finds a row whose title is a picture: it stands among the rows, with a date of its own, and nobody can say of a text
/// reader's list that this report is not in it.
struct PicturedRow {
    let survey: PageSurvey
    let rows: [CandidateRow]

    private var document: HTMLDocument { survey.document }

    /// Whether there is one in the element that holds the rows.
    func isThere() -> Bool {
        guard let first = rows.first, let last = rows.last, rows.count > 1 else { return false }
        let container = document.commonAncestor(first.element, last.element)
        guard container >= 0 else { return false }
        let elements = Set(rows.map(\.element))
        return survey.links(in: container).contains { link in
            guard link.characters == 0, link.way == .address, holdsPicture(link.node) else { return false }
            var element = link.node
            while element >= 0, document.parent(of: element) != container {
                if elements.contains(element) { return false }
                element = document.parent(of: element)
            }
            return element >= 0 && !elements.contains(element) && survey.dateCount(in: element) == 1
                && survey.linkCount(in: element) == 1
        }
    }

    private func holdsPicture(_ node: Int) -> Bool {
        (node..<document.end(of: node)).contains { document.nodes[$0].tag == .img }
    }
}
