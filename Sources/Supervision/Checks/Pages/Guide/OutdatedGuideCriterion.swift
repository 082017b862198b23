/// The guide says what no longer holds: a term or a number of the replaced law, the name of an organ that is no more.
package struct OutdatedGuideCriterion: Equatable, Sendable {
    /// What it is, as a word for machines: `term-2008`.
    package var reason: String
    /// What it should say instead.
    package var expected: String?
    /// Only a sentence with one of these is matched: matching is slow, and this is fast.
    package var hints: [String]
    /// What no longer holds; the first group, where there is one, is what is told.
    package var patterns: [TextPattern]
    /// A sentence with one of these speaks of something else, or of the past: 第三方, 修订, 原.
    package var asides: [String]
    /// A page that says one of these anywhere knows what holds now.
    package var unlessText: [String]

    package init(
        reason: String,
        expected: String? = nil,
        hints: [String],
        patterns: [TextPattern],
        asides: [String] = [],
        unlessText: [String] = []
    ) {
        self.reason = reason
        self.expected = expected
        self.hints = hints
        self.patterns = patterns
        self.asides = asides
        self.unlessText = unlessText
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isReadable else { return [] }
        let sentences = subject.sentences
        guard !sentences.contains(where: { sentence in unlessText.contains { sentence.folded.holds($0) } }) else {
            return []
        }
        return sentences.compactMap { sentence in
            guard hints.contains(where: { sentence.folded.holds($0) }),
                !asides.contains(where: { sentence.folded.holds($0) }),
                let match = patterns.lazy.compactMap({ $0.firstMatch(in: sentence.folded) }).first
            else { return nil }
            let found = match.dropFirst().lazy.compactMap(\.self).first ?? match.first ?? nil
            // The organ's own name is for the configuration to say.
            guard let found, !subject.agencies.contains(where: { $0.names.contains { $0.holds(found) } }) else {
                return nil
            }
            return PageFailure(
                found: found,
                expected: expected,
                evidence: Excerpt.of(sentence, around: found),
                reason: Reason(ofRulePack: reason)
            )
        }
    }
}
