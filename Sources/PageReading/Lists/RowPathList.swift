/// The list whose rows a configured expression yields.
struct RowPathList {
    let found: ListReader.Found
    /// Why there is none; nil where there are rows.
    let failure: String?
    let isCut: Bool

    init(_ outcome: RowPath.Outcome, of page: PageSurvey, limits: ReadingLimits) {
        switch outcome {
        case .failed(let reason):
            found = ListReader.Found(survey: page, rows: [])
            failure = reason
            isCut = false
        case .rows(let markup, let isCut):
            let survey = PageSurvey(HTMLParser.parse(markup.span, limits: limits), seeking: page.sought)
            let rows = Self.rows(of: survey)
            found = ListReader.Found(survey: survey, rows: rows, isHidden: true)
            failure = rows.isEmpty ? "finds no link" : nil
            self.isCut = isCut || survey.document.cutShort != nil
        }
    }

    /// One row for each of the elements around which the markup was written: those that stand in no other.
    private static func rows(of survey: PageSurvey) -> [CandidateRow] {
        let document = survey.document
        guard let first = document.first(.div) else { return [] }
        var rows: [CandidateRow] = []
        var node = first
        let parent = document.parent(of: first)
        while node < document.nodes.count, document.parent(of: node) == parent {
            if let link = RowLink.best(of: survey.links(in: node), in: survey) {
                let dates = Array(Int(survey.datesBefore[node])..<Int(survey.datesBefore[document.end(of: node)]))
                let date = RowDateChoice.best(of: dates, in: node, survey: survey)
                rows.append(CandidateRow(link: link, date: date, element: node))
            }
            node = max(document.end(of: node), node + 1)
        }
        return rows
    }
}
