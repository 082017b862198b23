/// What two reports have in common, as the one of them has it written.
package struct SharedPassages: Sendable {
    /// The longest runs of consecutive clauses that stand in the other report, too; each cut to a length that is shown.
    ///
    /// - Parameters:
    ///   - agencyNames: As for the sketch of `report`.
    ///   - limit: How many runs are returned.
    ///   - forms: As for the sketches of both reports.
    package static func passages(
        of report: Report,
        removing agencyNames: [String],
        sharedWith other: TextSketch,
        limit: Int = usualLimit,
        forms: ReportForms? = nil
    ) -> [String] {
        let known = Set(other.clauses)
        var runs: [Run] = []
        var current = Run()
        for clause in ClauseReader(agencyNames: agencyNames, forms: forms).clauses(of: report) {
            // What does not count neither makes a run nor ends it.
            guard let key = clause.key else {
                if current.length > 0 { current.text += clause.text }
                continue
            }
            if known.contains(key) {
                current.text += clause.text
                current.length += Int(key & 0xFF)
            } else if current.length > 0 {
                runs.append(current)
                current = Run()
            }
        }
        if current.length > 0 { runs.append(current) }
        // The earlier of two that are equally long.
        let longest = runs.enumerated().sorted { ($1.element.length, $0.offset) < ($0.element.length, $1.offset) }
        return longest.prefix(max(0, limit)).map { shown($0.element.text) }
    }

    /// More words than these convince nobody who is not convinced.
    package static let usualLimit = 3

    private struct Run {
        var text = ""
        var length = 0
    }

    private static let mostShown = 80

    private static func shown(_ text: String) -> String {
        text.count > mostShown ? text.prefix(mostShown) + "…" : text
    }
}
