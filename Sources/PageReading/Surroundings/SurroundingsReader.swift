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
        var surroundings = PageSurroundings(
            links: links,
            text: text(),
            footer: foot.text(),
            searchForm: SearchForm(document).evidence(links: links),
            labels: LabelReader(survey: survey, foot: foot.ranges).labels()
        )
        surroundings.rowDates = rowDates(outside: foot.ranges)
        return surroundings
    }

    /// All that the page prints, one line each.
    func text() -> String {
        PrintedLines(survey.document).text(in: survey.document.nodes.indices, upTo: Self.longestText)
    }

    /// Where most rows show month and day alone, a date with a year among them is an old one, and says nothing about how
    /// new the others are; nor do one or two dates.
    private static let leastDates = 3

    /// The short dates of the page that stand near links, as rows have them. The head of a page shows today's date, and
    /// its foot the day on which it was made: neither is a row's.
    private func rowDates(outside foot: [Range<Int>]) -> [CivilDate] {
        let marks = survey.dates.filter { mark in
            !survey.isChrome[mark.node] && !foot.contains { $0.contains(mark.node) } && isBesideLink(mark)
        }
        let dates = marks.compactMap { $0.written?.date ?? unprinted($0) }
        return dates.count >= Self.leastDates && dates.count * 2 >= marks.count ? dates : []
    }

    /// What the link beside a month and day, or the element around them, says of their year.
    private func unprinted(_ mark: PageSurvey.DateMark) -> CivilDate? {
        let before = Int(survey.linksBefore[mark.node])
        let beside = survey.links[max(0, before - 1)..<min(survey.links.count, before + 1)]
        let near = mark.node - Self.nearNodes...mark.node + Self.nearNodes
        return beside.lazy.filter { mark.link >= 0 || near.contains($0.node) }
            .compactMap { UnprintedDate(survey: survey).date(of: mark, beside: $0) }.first
    }

    /// Whether the date stands in a link, or a link stands among the few nodes around it.
    private func isBesideLink(_ mark: PageSurvey.DateMark) -> Bool {
        if mark.link >= 0 { return true }
        let near = mark.node - Self.nearNodes...mark.node + Self.nearNodes
        return survey.links.contains { near.contains($0.node) }
    }

    /// A row is an element with a link and a date, each in an element or two of its own.
    private static let nearNodes = 6
}
