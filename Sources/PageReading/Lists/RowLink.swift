/// Which of a row's links is the one that its title is.
enum RowLink {
    /// The index of the link in the survey; nil where none has a text.
    static func best(of links: ArraySlice<PageSurvey.Link>, in survey: PageSurvey) -> Int? {
        var best: Int?
        var bestScore = 0
        for index in links.indices {
            let score = score(of: links[index], in: survey)
            guard score > bestScore else { continue }
            // A summary or a picture may lead to the same page as the title before it.
            if let best, survey.links[best].characters >= 4, hasSameAddress(links[index], survey.links[best], survey) {
                continue
            }
            best = index
            bestScore = score
        }
        return best
    }

    private static func score(of link: PageSurvey.Link, in survey: PageSurvey) -> Int {
        let document = survey.document
        let title = document.value(.title, of: link.node).map { ($0.count + 2) / 3 } ?? 0
        guard link.characters > 0 || title > 0 else { return 0 }
        // What leads nowhere is the row's link only where nothing else is.
        guard link.way != .nothing else { return 1 }
        var score = min(max(link.characters, title), 40) * 2
        if LinkTarget.isDocument(document.bytes.span.extracting(link.address)) { score += 24 }
        return max(score, 1)
    }

    static func hasSameAddress(_ first: PageSurvey.Link, _ second: PageSurvey.Link, _ survey: PageSurvey) -> Bool {
        guard first.address.count == second.address.count, first.way == .address, second.way == .address else {
            return false
        }
        let bytes = survey.document.bytes
        return zip(first.address, second.address).allSatisfy { bytes[$0] == bytes[$1] }
    }
}
