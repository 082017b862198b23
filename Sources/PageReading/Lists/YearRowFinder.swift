/// Finds reports whose links say no more than a year, or that one should look: `2024年` or 查看 in the row of an agency.
struct YearRowFinder {
    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }

    func rows() -> [CandidateRow] {
        let links = YearLinks(survey: survey)
        let years = links.groups().filter { !survey.isChrome[$0.container] && !survey.isAside[$0.container] }
            .flatMap(\.links).filter { $0.label.isBare && links.isDocument($0) }.map(\.index)
        if years.count >= 2 { return years.map(row) }
        let looks = survey.links.indices.filter { index in
            let link = survey.links[index]
            guard (1...6).contains(link.characters), !survey.isChrome[link.node], !survey.isAside[link.node],
                RowName.isLook(document.line(of: link.node).bytes.span, survey.sought)
            else { return false }
            return LinkTarget.isDocument(document.bytes.span.extracting(link.address))
        }
        return looks.count >= 2 ? looks.map(row) : []
    }

    private func row(_ link: Int) -> CandidateRow {
        CandidateRow(link: link, date: -1, element: survey.links[link].node)
    }
}
