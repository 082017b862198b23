/// Words stand twice in a row, as pasting leaves them (民意征集民意征集), or a whole sentence twice in one part.
package struct RepeatedWordsCriterion: Equatable, Sendable {
    /// Of fewer ideographs, repeating is a way of speaking: 研究研究.
    package var least: Int
    /// What may be said twice.
    package var tolerated: [String]

    package init(least: Int, tolerated: [String]) {
        self.least = least
        self.tolerated = tolerated
    }

    /// In ideographs; longer passages that stand twice are another matter.
    private static let longest = 8

    func failures(in subject: ReportCase) -> [CheckFailure] {
        repeatedSentences(in: subject) + repeatedWords(in: subject)
    }

    private func repeatedWords(in subject: ReportCase) -> [CheckFailure] {
        let hasParts = subject.outline?.form == .sections
        return subject.sentences.compactMap { sentence in
            // Before the first part stands what leads to the page: 首页政务公开政府信息公开.
            guard !hasParts || sentence.part != nil else { return nil }
            return repetition(in: Array(sentence.folded.unicodeScalars)).map { words in
                CheckFailure(found: words + words, evidence: Excerpt.of(sentence, around: words + words))
            }
        }
    }

    /// In ideographs; shorter sentences may be said of several matters alike.
    private static let shortestSentence = 24
    /// Where more sentences stand twice, the page shows its text twice.
    private static let mostRepeated = 2

    private func repeatedSentences(in subject: ReportCase) -> [CheckFailure] {
        let long = subject.sentences.filter { sentence in
            sentence.part != nil
                && sentence.folded.unicodeScalars.count(where: Self.isIdeograph) >= Self.shortestSentence
        }
        let places = Dictionary(grouping: long) { [$0.part ?? "", $0.folded] }
        let repeated = places.values.filter { $0.count > 1 }.map { $0[0] }.sorted { $0.folded < $1.folded }
        guard repeated.count <= Self.mostRepeated else { return [] }
        return repeated.map { CheckFailure(found: $0.excerpt, evidence: $0.excerpt) }
    }

    private func repetition(in scalars: [Unicode.Scalar]) -> String? {
        guard least > 0, scalars.count >= 2 * least else { return nil }
        for length in least...max(least, min(Self.longest, scalars.count / 2)) {
            // How many scalars up to here are the same as those `length` before them.
            var same = 0
            for index in length..<scalars.count {
                let isRepeated = scalars[index] == scalars[index - length] && Self.isIdeograph(scalars[index])
                same = isRepeated ? same + 1 : 0
                guard same == length else { continue }
                let words = String(String.UnicodeScalarView(scalars[index - length + 1...index]))
                if Set(words).count > 1, !tolerated.contains(where: words.holds) { return words }
            }
        }
        return nil
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
}
