/// A part that the platform must have is not on it.
///
/// A label may be a link, a heading or a tab: whatever stands on a line of its own.
package struct PlatformPartsCriterion: Equatable, Sendable {
    /// The parts that must be there (国办公开办函〔2019〕61号).
    package var parts: [PlatformPart]
    /// With fewer parts, the page shows them by means that were not read, and nothing is said.
    package var leastFound: Int

    package init(parts: [PlatformPart], leastFound: Int) {
        self.parts = parts
        self.leastFound = leastFound
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole else { return [] }
        let labels = subject.labels
        let found = parts.filter { part in labels.contains { part.labels.match($0) } }
        guard found.count >= leastFound else { return [] }
        return parts.filter { part in !found.contains { $0.id == part.id } }.map { part in
            PageFailure(
                found: found.map(\.title).joined(separator: "；"),
                expected: part.title,
                place: part.title,
                part: part.id
            )
        }
    }
}

extension PageCase {
    /// Everything on the page that may be a label, without punctuation: links, headings and short lines.
    var labels: Set<String> {
        guard let surroundings = page.surroundings else { return [] }
        let headings = page.blocks.compactMap { block in
            if case .text(let text) = block, text.isEmphasised { text.text } else { nil }
        }
        let lines = surroundings.text.split(separator: "\n").filter { $0.unicodeScalars.count <= Self.longestLabel }
        let texts = surroundings.links.map(\.text) + headings + lines.map(String.init)
        return Set(texts.map { FoldedText.bare($0) }).subtracting([""])
    }

    private static let longestLabel = 60
}
