extension ReportSection {
    /// The heading as written; of an inline heading, its beginning.
    var heading: String {
        let line = text.split(separator: "\n").first.map(String.init) ?? title
        return line.unicodeScalars.count <= Self.longestHeading ? line : title
    }

    private static let longestHeading = 40

    /// How many characters stand behind the heading, without punctuation and white space; nil where the heading goes
    /// on so that its end cannot be told.
    var bodyLength: Int? { bareBody?.unicodeScalars.count }

    /// How many of them are ideographs: `[… omitted here]` says nothing.
    var ideographCount: Int? {
        bareBody.map { body in body.unicodeScalars.count { (0x3400...0x9FFF).contains($0.value) } }
    }

    private var bareBody: String? {
        guard title.unicodeScalars.count < SectionHeading.longest else { return nil }
        let whole = FoldedText.bare(text)
        return whole.range(holding: FoldedText.bare(title)).map { String(whole[$0.upperBound...]) }
    }

    /// What stands behind the heading, for the reader.
    var body: String {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.count == 1, let range = lines[0].range(holding: title) else {
            return lines.dropFirst().joined(separator: " ")
        }
        return String(lines[0][range.upperBound...])
    }
}
