/// Tells the headings of the first level from those of the second, which may be numbered alike.
struct FirstLevel {
    let titles: SectionTitles

    /// The headings of the first level in document order: one for each part that is there, and those of no part whose
    /// numbers stand between theirs.
    func headings(among headings: [SectionHeading]) -> [SectionHeading] {
        let style = mainStyle(of: headings)
        var ofParts: [SectionHeading] = []
        for part in titles.parts {
            let fitting = headings.filter { $0.part == part.id && weight(of: $0, style: style) > 0 }
            if let best = first(ofHighest: fitting, style: style) { ofParts.append(best) }
        }
        ofParts.sort { $0.line < $1.line }
        guard let style, !ofParts.isEmpty else { return ofParts }
        // The last resort: a heading in another style that bears the number of its part, where that part should stand.
        for part in titles.parts where !ofParts.contains(where: { $0.part == part.id }) {
            if let stray = headings.first(where: { $0.part == part.id && isInPlace($0, among: ofParts) }) {
                ofParts.append(stray)
                ofParts.sort { $0.line < $1.line }
            }
        }
        return withOthers(headings.filter { $0.part == nil && $0.mark?.style == style }, ofParts: ofParts, style: style)
    }

    /// The style that names most parts; of two that name as many, the one that is more often of the first level.
    private func mainStyle(of headings: [SectionHeading]) -> HeadingMark.Style? {
        let named = HeadingMark.Style.allCases.map { style in
            (style, Set(headings.filter { $0.mark?.style == style }.compactMap(\.part)).count)
        }
        return named.max { ($0.1, $1.0.rawValue) < ($1.1, $0.0.rawValue) }.flatMap { $0.1 > 0 ? $0.0 : nil }
    }

    /// How well a heading fits its part; 0 where it is of the second level.
    private func weight(of heading: SectionHeading, style: HeadingMark.Style?) -> Int {
        guard let mark = heading.mark else { return heading.isExact ? 7 : 1 }
        let hasNumberOfPart = heading.part.flatMap { titles.ordinal(of: $0) } == mark.number
        if mark.style == style { return 8 + (heading.isExact ? 6 : 0) + (hasNumberOfPart ? 2 : 0) }
        // Exact titles also head second-level paragraphs, whose numbers start anew.
        return heading.isExact ? 4 + (hasNumberOfPart ? 2 : 0) : 0
    }

    private func first(ofHighest headings: [SectionHeading], style: HeadingMark.Style?) -> SectionHeading? {
        let highest = headings.map { weight(of: $0, style: style) }.max()
        return headings.first { weight(of: $0, style: style) == highest }
    }

    /// Whether a heading bears its part's number and stands between the parts before and behind.
    private func isInPlace(_ heading: SectionHeading, among chosen: [SectionHeading]) -> Bool {
        guard let number = heading.part.flatMap({ titles.ordinal(of: $0) }), heading.mark?.number == number else {
            return false
        }
        return chosen.allSatisfy { other in
            let ordinal = other.part.flatMap { titles.ordinal(of: $0) } ?? 0
            return (ordinal < number) == (other.line < heading.line)
        }
    }

    /// Headings of no part are of the first level where they go on with its numbers.
    private func withOthers(
        _ others: [SectionHeading],
        ofParts: [SectionHeading],
        style: HeadingMark.Style
    ) -> [SectionHeading] {
        var chosen = ofParts
        for other in others {
            guard let number = other.mark?.number else { continue }
            let before = chosen.last { $0.line < other.line && $0.mark?.style == style }
            let behind = chosen.first { $0.line > other.line && $0.mark?.style == style }
            let fits = before?.mark.map { $0.number < number } ?? true
            if fits, behind?.mark.map({ number < $0.number }) ?? true {
                chosen.insert(other, at: chosen.firstIndex { $0.line > other.line } ?? chosen.endIndex)
            }
        }
        return chosen
    }
}
