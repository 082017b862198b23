/// The titles of an outline's parts, made ready for comparing.
struct SectionTitles: Sendable {
    let parts: [Outline.Part]
    /// The bare titles and variants, and the part of each.
    private let exact: [String: String]
    private let exactScalars: [[Unicode.Scalar]]
    private let ordinals: [String: Int]

    init(outline: Outline) {
        parts = outline.parts
        let titles = outline.parts.flatMap { part in
            ([part.title] + part.variants).map { (FoldedText.bare($0), part.id) }
        }
        exact = Dictionary(titles) { first, _ in first }
        // With its own punctuation, and without.
        let written = outline.parts.flatMap { [$0.title] + $0.variants }.map { FoldedText.fold($0) }
        exactScalars = Set(written + exact.keys).sorted().map { Array($0.unicodeScalars) }
        ordinals = Dictionary(outline.parts.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
    }

    /// The part whose title, or a known variant of it, `bare` is to the letter.
    func exactPart(_ bare: String) -> String? { exact[bare] }

    /// The title to the letter that folded text begins with, whether or not the text goes on behind it: `总体情况2025年,我局…`.
    func exactTitle(beginning text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        let titles = exactScalars.filter { title in
            guard scalars.starts(with: title) else { return false }
            return scalars.count == title.count || !["及", "和", "与", "、", "的", "暨"].contains(scalars[title.count])
        }
        return titles.max { $0.count < $1.count }.map { String(String.UnicodeScalarView($0)) }
    }

    /// The place of a part in the outline, from 1 on.
    func ordinal(of part: String) -> Int? { ordinals[part] }

    /// Whether the form prescribes a table for the part.
    func hasTable(_ part: String?) -> Bool { parts.first { $0.id == part }.map { !$0.tableLabels.isEmpty } ?? false }

    /// Whether a title begins at `start`, punctuation left aside.
    func begins(in scalars: [Unicode.Scalar], at start: Int) -> Bool {
        let bare = Array(FoldedText.bare(String(String.UnicodeScalarView(scalars[start...].prefix(40)))).unicodeScalars)
        return exactScalars.contains { bare.starts(with: $0) }
    }

    /// The part whose key words a heading holds; with several, the one of which it holds most.
    func part(of title: String) -> String? {
        var best: (id: String, weight: Int)?
        for part in parts where title.holdsOne(ofEach: part.keywords) {
            let weight = part.keywords.reduce(0) { sum, set in
                sum + (set.filter { title.holds($0) }.map(\.utf8.count).max() ?? 0)
            }
            if weight >= best?.weight ?? 0 { best = (part.id, weight) }
        }
        return best?.id
    }
}
