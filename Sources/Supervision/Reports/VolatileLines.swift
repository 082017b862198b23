/// Lines of a page that say nothing of the document on it, such as a counter of visits: short ones with one of some words.
struct VolatileLines: Sendable {
    /// See `YearlyDuty.volatileWords`.
    let words: [String]

    /// In characters: a longer line is a sentence, whatever words it holds.
    private static let longest = 60

    /// - Parameter line: Folded.
    func contains(_ line: String) -> Bool {
        line.count <= Self.longest && words.contains { line.holds($0) }
    }
}
