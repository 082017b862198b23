/// Finds the parts of a report in its text, whatever way its headings are numbered.
package struct SectionReader: Sendable {
    private struct Heading {
        let block: Int
        let mark: HeadingMark?
        let title: String
        let part: String?
        /// Whether the title is one that the format prescribes, or a known variant, to the letter.
        let isExact: Bool
    }

    private let outline: Outline
    /// A heading is looked for in this many characters; inline headings go on with the text.
    private let headingLength = 30

    package init(outline: Outline) {
        self.outline = outline
    }

    /// The first-level sections in document order, each with its text.
    package func sections(in paragraphs: [TextBlock]) -> [ReportSection] {
        let lines = paragraphs.flatMap { Self.split($0) }
        let headings = lines.indices.compactMap { heading(in: lines[$0], at: $0) }
        let chosen = firstLevel(of: headings)
        return chosen.indices.map { index in
            let start = chosen[index].block
            let end = index + 1 < chosen.count ? chosen[index + 1].block : lines.count
            let text = lines[start..<end].map(\.text).joined(separator: "\n")
            return ReportSection(id: chosen[index].part, title: chosen[index].title, text: text)
        }
    }

    private func heading(in line: TextBlock, at index: Int) -> Heading? {
        let mark = HeadingMark(line.text)
        let rest = mark?.rest ?? FoldedText.fold(line.text)
        let title = Self.title(of: rest, limit: headingLength)
        let bare = FoldedText.bare(title)
        let isExact = outline.parts.contains { part in
            ([part.title] + part.variants).contains { FoldedText.bare($0) == bare }
        }
        guard mark != nil || isExact || (line.isEmphasised && rest.unicodeScalars.count <= headingLength) else {
            return nil
        }
        let part = part(of: title)
        return Heading(block: index, mark: mark, title: title, part: part, isExact: isExact)
    }

    /// The part whose key words a heading holds; with several, the one of which it holds most.
    private func part(of title: String) -> String? {
        var best: (id: String, weight: Int)?
        for part in outline.parts where title.holdsOne(ofEach: part.keywords) {
            let weight = part.keywords.reduce(0) { sum, set in
                sum + (set.filter { title.holds($0) }.map(\.utf8.count).max() ?? 0)
            }
            if weight >= best?.weight ?? 0 { best = (part.id, weight) }
        }
        return best?.id
    }

    /// The headings of the first level: those in the style that names most parts, and exact titles beside it.
    private func firstLevel(of headings: [Heading]) -> [Heading] {
        let style = HeadingMark.Style.allCases.max { left, right in
            let leftParts = parts(of: headings, in: left).count
            let rightParts = parts(of: headings, in: right).count
            return leftParts == rightParts ? left.rawValue > right.rawValue : leftParts < rightParts
        }
        let named = style.map { parts(of: headings, in: $0) } ?? []
        var seen = Set<String>()
        return headings.filter { heading in
            if heading.mark != nil, heading.mark?.style == style, !named.isEmpty {
                return heading.part.map { seen.insert($0).inserted } ?? true
            }
            // A heading that lost its number, or took another style, is still that part.
            guard let part = heading.part, !named.contains(part) else { return false }
            return (heading.isExact || heading.mark == nil) && seen.insert(part).inserted
        }
    }

    private func parts(of headings: [Heading], in style: HeadingMark.Style) -> Set<String> {
        Set(headings.filter { $0.mark?.style == style }.compactMap(\.part))
    }

    /// The heading proper: up to the end of its sentence.
    private static func title(of text: String, limit: Int) -> String {
        let ends: Set<Unicode.Scalar> = ["。", ":", ";", "；", "："]
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            if ends.contains(scalar) { break }
            view.append(scalar)
        }
        return String(view)
    }

    /// Cuts a paragraph where a heading begins inside of it, after the end of a sentence: `…。三、收到…`.
    private static func split(_ paragraph: TextBlock) -> [TextBlock] {
        var pieces: [TextBlock] = []
        var current = String.UnicodeScalarView()
        let scalars = Array(paragraph.text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if startsHeading(scalars, at: index) {
                pieces.append(TextBlock(String(current)))
                current = String.UnicodeScalarView()
            }
            current.append(scalar)
        }
        pieces.append(TextBlock(String(current), isEmphasised: paragraph.isEmphasised && pieces.isEmpty))
        return pieces
    }

    private static func startsHeading(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard index > 0, index + 1 < scalars.count else { return false }
        let numerals: Set<Unicode.Scalar> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        guard numerals.contains(scalars[index]), scalars[index + 1] == "、" else { return false }
        // Only the end of a sentence or line precedes a heading; `：一、` and `、二、` go on listing.
        let before = scalars[..<index].last { $0 == "\n" || FoldedText.folded($0) != nil }
        return before.map { ["。", "！", "；", "\n"].contains($0) } ?? false
    }
}
