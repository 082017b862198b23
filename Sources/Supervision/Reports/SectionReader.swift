/// Finds the parts of a report in its text, whatever way its headings are numbered.
package struct SectionReader: Sendable {
    private let titles: SectionTitles

    package init(outline: Outline) {
        titles = SectionTitles(outline: outline)
    }

    /// The first-level sections in document order, each with its text.
    package func sections(in paragraphs: [TextBlock]) -> [ReportSection] {
        let lines = paragraphs.flatMap { HeadingSplitter(titles: titles).split($0) }
        let headings = lines.indices.compactMap { SectionHeading(in: lines, at: $0, titles: titles) }
        let (chosen, style) = FirstLevel(titles: titles).headings(among: Self.withoutContents(headings))
        return chosen.indices.map { index in
            let start = chosen[index].line
            let end = index + 1 < chosen.count ? chosen[index + 1].line : lines.count
            let matter = lines[start..<end].filter { $0 != Self.tableMark }
            return ReportSection(
                id: chosen[index].part,
                title: chosen[index].title,
                text: matter.map(\.text).joined(separator: "\n"),
                number: chosen[index].mark.flatMap { $0.style == style ? $0.number : nil },
                hasTable: matter.count < end - start
            )
        }
    }

    /// Stands among the paragraphs where a table stands.
    static let tableMark = TextBlock("\u{FFFC}")

    /// Leaves out a table of contents: headings line by line, each of which comes again.
    private static func withoutContents(_ headings: [SectionHeading]) -> [SectionHeading] {
        var lastOfPart: [String: Int] = [:]
        for (index, heading) in headings.enumerated() {
            if let part = heading.part { lastOfPart[part] = index }
        }
        var start = 0
        while start < headings.count {
            var parts = Set<String>()
            var end = start
            while end < headings.count, end == start || headings[end].line <= headings[end - 1].lastLine + 1 {
                // Where a part comes again, the text begins.
                if let part = headings[end].part, !parts.insert(part).inserted { break }
                end += 1
            }
            let comeAgain = parts.allSatisfy { lastOfPart[$0] ?? 0 >= end }
            if parts.count >= 3, comeAgain { return Array(headings[..<start] + headings[end...]) }
            start = end
        }
        return headings
    }
}
