import Supervision

/// Finds the reports of a page that prints years as headings, and below each bare names of organs as links.
struct OrganRowFinder {
    let survey: PageSurvey

    /// The rows, and the year of the heading above each.
    struct Found {
        var rows: [CandidateRow] = []
        /// By the index of the link in the survey.
        var years: [Int: Int] = [:]
        /// Whether a row leads to a list of the organ's own and not to a document.
        var leadsToLists = false
    }

    private struct Heading {
        let node: Int
        let year: Int
    }

    private static let fewestRows = 3

    private var document: HTMLDocument { survey.document }

    /// Nil where the page is not of this kind, or where it cannot be seen which rows are of which year: under headings
    /// that stand side by side, as tabs do, and with rows above the first heading.
    func find() -> Found? {
        guard !survey.sought.organEndings.isEmpty else { return nil }
        let headings = headings()
        guard !headings.isEmpty else { return nil }
        var found = Found()
        var next = 0
        var hasRow = true
        for index in survey.links.indices where isRow(survey.links[index]) {
            while next < headings.count, headings[next].node < survey.links[index].node {
                guard hasRow else { return nil }
                hasRow = false
                next += 1
            }
            let isOrgan = survey.sought.isOrganName(title(of: index))
            guard next > 0 else {
                if isOrgan { return nil }
                continue
            }
            add(index, isOrgan ? headings[next - 1].year : nil, to: &found)
            hasRow = true
        }
        let isComplete = next == headings.count && hasRow
        let isOfOrgans = found.years.count >= Self.fewestRows && found.years.count * 10 >= found.rows.count * 6
        return isComplete && isOfOrgans ? found : nil
    }

    private func add(_ index: Int, _ year: Int?, to found: inout Found) {
        let link = survey.links[index]
        if !LinkTarget.isDocument(document.bytes.span.extracting(link.address)) {
            if year != nil { found.leadsToLists = true }
            return
        }
        found.rows.append(CandidateRow(link: index, date: -1, element: link.node))
        found.years[index] = year
    }

    private func title(of index: Int) -> String { document.line(of: survey.links[index].node).string }

    private func isRow(_ link: PageSurvey.Link) -> Bool {
        link.way == .address && link.characters >= 3 && !survey.isChrome[link.node] && !survey.isAside[link.node]
    }

    /// The texts that are a year and nothing else, outside links; each the whole of the element that it stands in.
    private func headings() -> [Heading] {
        document.nodes.indices.compactMap { node in
            guard document.nodes[node].tag == .text, document.nodes[node].text.count <= 72, !survey.isChrome[node],
                !survey.isAside[node]
            else { return nil }
            let text = document.bytes.span.extracting(document.textRange(node))
            let start = text.skippingSpaces(from: 0)
            guard start < text.count, YearLabel.mayBegin(with: text[start]),
                let label = YearLabel(text, of: survey.sought), isHeading(label),
                !document.hasAncestor(node, where: { document.nodes[$0].tag == .a })
            else { return nil }
            return Heading(node: node, year: label.year)
        }
    }

    /// Whether a text says no more than a year and what the documents of that year are called.
    private func isHeading(_ label: YearLabel) -> Bool {
        label.isBare || survey.sought.isColumnName(String(decoding: label.rest, as: UTF8.self))
    }
}
