/// Tells the headings of the first level from those of the second, which may be numbered alike.
struct FirstLevel {
    let titles: SectionTitles

    /// How the headings of the first level are numbered.
    private struct Numbering {
        var style: HeadingMark.Style?
        /// Whether so many parts are numbered in it that another numbering is of another level.
        var isPlain = false
    }

    /// So many parts with numbers of one style show how the first level is numbered.
    private static let plainParts = 3

    /// So many headings are tried for a part that has none of the first level's style.
    private static let mostStrays = 8

    /// The headings of the first level in document order: one for each part that is there, and those of no part whose
    /// numbers stand between theirs; and the style of their numbers.
    func headings(among headings: [SectionHeading]) -> ([SectionHeading], HeadingMark.Style?) {
        let numbering = numbering(of: headings)
        let rowStarts = rowStarts(among: headings)
        var ofParts: [SectionHeading] = []
        for part in titles.parts {
            let fitting = headings.filter {
                $0.part == part.id && weight(of: $0, numbering) > 0 && !rowStarts.contains($0.line)
            }
            if let best = first(ofHighest: fitting, numbering, behind: ofParts.last?.line ?? -1) {
                ofParts.append(best)
            }
        }
        ofParts.sort { $0.line < $1.line }
        guard let style = numbering.style, !ofParts.isEmpty else { return (ofParts, numbering.style) }
        // The last resort: a heading in another style that bears the number of its part, where that part should stand.
        for part in titles.parts where !ofParts.contains(where: { $0.part == part.id }) {
            let strays = headings.lazy.filter { $0.part == part.id && isInPlace($0, among: ofParts) }
            let stray = strays.prefix(Self.mostStrays).first { !isInRow($0, of: headings, among: ofParts) }
            if let stray {
                ofParts.append(stray)
                ofParts.sort { $0.line < $1.line }
            }
        }
        let others = headings.filter { $0.part == nil && $0.mark?.style == style }
        return (withOthers(others, ofParts: ofParts, style: style), style)
    }

    /// The style that names most parts; of two that name as many, the one that is more often of the first level.
    ///
    /// Where more titles stand to the letter without a number than with one, the first level bears none.
    private func numbering(of headings: [SectionHeading]) -> Numbering {
        let named = HeadingMark.Style.allCases.map { style in
            (style, Set(headings.filter { $0.mark?.style == style }.compactMap(\.part)).count)
        }
        guard let (style, count) = named.max(by: { ($0.1, $1.0.rawValue) < ($1.1, $0.0.rawValue) }), count > 0 else {
            return Numbering()
        }
        let bare = Set(headings.filter { $0.mark == nil && $0.isExact }.compactMap(\.part)).count
        if bare > count, bare >= Self.plainParts { return Numbering(style: nil, isPlain: true) }
        return Numbering(style: style, isPlain: count >= Self.plainParts)
    }

    /// The lines of headings that begin a row under a section of another title, which bears the part's number:
    /// `（五）下一步打算` and `（一）存在的问题`.
    private func rowStarts(among headings: [SectionHeading]) -> Set<Int> {
        var last: [HeadingMark.Style: SectionHeading] = [:]
        var lines = Set<Int>()
        for heading in headings {
            guard let mark = heading.mark else { continue }
            if mark.number == 1, !heading.isExact, let part = heading.part, let before = last[mark.style],
                before.part == nil, before.mark?.number == titles.ordinal(of: part)
            {
                lines.insert(heading.line)
            }
            last[mark.style] = heading
        }
        return lines
    }

    /// How well a heading fits its part; 0 where it is of the second level.
    private func weight(of heading: SectionHeading, _ numbering: Numbering) -> Int {
        guard let mark = heading.mark else {
            if heading.isExact { return 7 }
            // 依申请公开 in bold type heads a paragraph of the overview as well.
            return numbering.isPlain && titles.hasTable(heading.part) ? 0 : 1
        }
        let hasNumberOfPart = heading.part.flatMap { titles.ordinal(of: $0) } == mark.number
        if mark.style == numbering.style { return 8 + (heading.isExact ? 6 : 0) + (hasNumberOfPart ? 2 : 0) }
        // Exact titles also head second-level paragraphs, whose numbers start anew.
        return heading.isExact && !numbering.isPlain ? 4 + (hasNumberOfPart ? 2 : 0) : 0
    }

    /// The heading that fits best; of several, the first behind the part before, where there is one.
    private func first(
        ofHighest headings: [SectionHeading],
        _ numbering: Numbering,
        behind line: Int
    ) -> SectionHeading? {
        let highest = headings.map { weight(of: $0, numbering) }.max()
        let best = headings.filter { weight(of: $0, numbering) == highest }
        return best.first { $0.line > line } ?? best.first
    }

    /// Whether a heading bears its part's number and stands between the parts before and behind.
    private func isInPlace(_ heading: SectionHeading, among chosen: [SectionHeading]) -> Bool {
        guard hasNumberOfPart(heading), let number = heading.mark?.number else { return false }
        return chosen.allSatisfy { other in
            let ordinal = other.part.flatMap { titles.ordinal(of: $0) } ?? 0
            return (ordinal < number) == (other.line < heading.line)
        }
    }

    /// Whether a heading is one of a row of the second level: its neighbours in the row head no parts.
    private func isInRow(
        _ heading: SectionHeading,
        of headings: [SectionHeading],
        among chosen: [SectionHeading]
    ) -> Bool {
        guard let mark = heading.mark else { return false }
        let start = chosen.last { $0.line < heading.line }?.line ?? -1
        let end = chosen.first { $0.line > heading.line }?.line ?? .max
        return headings.contains { other in
            guard let otherMark = other.mark, otherMark.style == mark.style, (start + 1..<end).contains(other.line)
            else {
                return false
            }
            let isNeighbour =
                other.line < heading.line ? otherMark.number == mark.number - 1 : otherMark.number == mark.number + 1
            return isNeighbour && !hasNumberOfPart(other)
        }
    }

    private func hasNumberOfPart(_ heading: SectionHeading) -> Bool {
        guard let number = heading.mark?.number else { return false }
        return heading.part.flatMap { titles.ordinal(of: $0) } == number
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
