/// Words that do not belong into a finished text, or into one of its time: placeholders, rests of revision, old terms.
package struct WordingCriterion: Equatable, Sendable {
    /// Only a sentence with one of these is matched: matching is slow, and this is fast.
    package var hints: [String]
    /// What must not stand in a sentence, outside of quotation marks. The first group, where there is one, is what is told.
    package var patterns: [TextPattern]
    /// What must not stand in a sentence, quoted or not.
    package var patternsInQuotes: [TextPattern]
    /// A sentence with one of these speaks of something else: 例如, 模板.
    package var asides: [String]

    package init(
        hints: [String],
        patterns: [TextPattern],
        patternsInQuotes: [TextPattern] = [],
        asides: [String] = []
    ) {
        self.hints = hints
        self.patterns = patterns
        self.patternsInQuotes = patternsInQuotes
        self.asides = asides
    }

    /// Matching is slow; no report has more such sentences.
    private static let mostSentences = 300

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let sentences = [ReportSentence(part: nil, text: subject.report.title)] + subject.sentences
        let suspects = sentences.filter { sentence in
            hints.contains { sentence.folded.holds($0) } && !asides.contains { sentence.folded.holds($0) }
        }
        guard !suspects.isEmpty else { return [] }
        let marks = BoldMarks(in: subject.report.text, words: subject.forms.titles.agencyWords)
        return suspects.prefix(Self.mostSentences).compactMap { sentence in
            match(in: marks.removed(from: sentence.folded)).map { found in
                CheckFailure(found: found, evidence: Excerpt.of(sentence, around: found))
            }
        }
    }

    private func match(in text: String) -> String? {
        let unquoted = patterns.isEmpty ? "" : QuotationMarks.emptied(in: text)
        return Self.match(of: patternsInQuotes, in: text) ?? Self.match(of: patterns, in: unquoted)
    }

    private static func match(of patterns: [TextPattern], in text: String) -> String? {
        for pattern in patterns {
            guard let groups = pattern.firstMatch(in: text) else { continue }
            return groups.dropFirst().compactMap(\.self).first ?? groups.first ?? nil
        }
        return nil
    }
}
