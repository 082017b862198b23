import Supervision

/// Gathers every date that speaks of a page's document, best basis first.
struct PageDates {
    private(set) var dates: [PageDate] = []
    private(set) var generationEvidence: String?

    /// `bodyStart` is where the sentences of the main text begin: what is labelled only 时间 or 日期 from there on dates
    /// something else.
    init(survey: PageSurvey?, metadata: PageMetadata, address: WebAddress?, bodyStart: Int?) {
        var found: [PageDate] = []
        if let survey {
            found = Self.shown(survey, bodyStart: bodyStart)
            let hasPublication = found.contains { $0.kind == .publication }
            if !hasPublication, let unlabelled = HeaderDate.find(in: survey, before: bodyStart) {
                found.append(unlabelled)
            }
        }
        let meta = MetaDates(metadata)
        generationEvidence = meta.generationEvidence
        found += meta.dates
        if let date = (address ?? metadata["url"].flatMap { WebAddress($0) }).flatMap(AddressDate.read) {
            found.append(date)
        }
        dates = Self.ordered(found)
    }

    /// Labelled dates, publication before issue, the clearest label first.
    private static func shown(_ survey: PageSurvey, bodyStart: Int?) -> [PageDate] {
        let tape = TextTape(survey, range: survey.document.nodes.indices)
        let labelled = LabelledDate.all(in: tape.bytes.span).compactMap { found -> (date: PageDate, rank: Int)? in
            let node = tape.node(at: found.offset)
            guard let rank = rank(of: found, at: node, bodyStart: bodyStart, survey) else { return nil }
            let date = PageDate(date: found.date.date, kind: found.label.kind, basis: .shown, evidence: found.evidence)
            return (date, rank)
        }
        return labelled.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
            \.element.date
        )
    }

    /// How well a labelled date speaks of the document; nil where it speaks of something else.
    private static func rank(of found: LabelledDate, at node: Int, bodyStart: Int?, _ survey: PageSurvey) -> Int? {
        if survey.isAside[node] || survey.document.hasAncestor(node, where: { survey.document.nodes[$0].tag == .a }) {
            return nil
        }
        guard let bodyStart, node >= bodyStart else { return found.label.rank + (survey.isChrome[node] ? 20 : 0) }
        if found.label.isBare { return nil }
        return found.label.rank + 40
    }

    /// Without repetitions, by basis; the order within a basis stays.
    private static func ordered(_ dates: [PageDate]) -> [PageDate] {
        var kept: [PageDate] = []
        for date in dates {
            let isKnown = kept.contains { $0.date == date.date && $0.kind == date.kind && $0.basis == date.basis }
            if !isKnown { kept.append(date) }
        }
        return kept.enumerated().sorted { ($0.element.basis, $0.offset) < ($1.element.basis, $1.offset) }.map(\.element)
    }
}
