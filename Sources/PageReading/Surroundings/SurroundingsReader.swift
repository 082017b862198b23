import Supervision

/// Reads what stands around a page's matter, for the few pages that are read for it.
struct SurroundingsReader {
    let survey: PageSurvey
    let resolver: AddressResolver

    /// Bytes of the page's text that are kept.
    private static let longestText = 200_000

    func read() -> PageSurroundings {
        let document = survey.document
        let foot = PageFoot(survey: survey, resolver: resolver)
        let links = LinkReader(survey: survey, resolver: resolver).links()
        return PageSurroundings(
            links: links,
            text: PrintedLines(document).text(in: document.nodes.indices, upTo: Self.longestText),
            footer: foot.text(),
            searchForm: SearchForm(document).evidence(links: links),
            labels: LabelReader(survey: survey, foot: foot.ranges).labels()
        )
    }
}
