extension ReportSection {
    /// The heading as written; of an inline heading, its beginning.
    var heading: String {
        let line = text.split(separator: "\n").first.map(String.init) ?? title
        return line.unicodeScalars.count <= Self.longestHeading ? line : title
    }

    private static let longestHeading = 40

    /// How many characters stand behind the heading, without punctuation and white space; nil where the heading goes
    /// on so that its end cannot be told.
    var bodyLength: Int? {
        guard title.unicodeScalars.count < SectionHeading.longest else { return nil }
        let whole = FoldedText.bare(text)
        guard let range = whole.range(holding: FoldedText.bare(title)) else { return nil }
        return whole[range.upperBound...].unicodeScalars.count
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
