import FoundationEssentials

/// A list is followed by a number of its items that is not theirs: `包括A、B、C等2个栏目`.
package struct DeclaredCountCriterion: Equatable, Sendable {
    /// A list begins behind these: 包括, 设有.
    package var starts: [String]
    /// Before the number, this says that not everything is listed: 等.
    package var others: [String]
    /// What is counted; only with these units may a list and its number be held against each other.
    package var units: [String]
    /// Without 等 the number must stand before one of these to be that of the list: 方面, 平台.
    package var heads: [String]
    /// In an item, these make it doubtful where items end.
    package var doubts: [String]

    package init(starts: [String], others: [String], units: [String], heads: [String], doubts: [String]) {
        self.starts = starts
        self.others = others
        self.units = units
        self.heads = heads
        self.doubts = doubts
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let scanner = NumberScanner(units: units)
        return subject.sentences.flatMap { sentence -> [CheckFailure] in
            guard sentence.folded.holds("、") else { return [] }
            let numbered = NumberedSentence(sentence.folded, scanner: scanner)
            return numbered.numbers.compactMap { number in
                failure(of: number, in: numbered, evidence: sentence.excerpt)
            }
        }
    }

    private func failure(of number: StatedNumber, in sentence: NumberedSentence, evidence: String) -> CheckFailure? {
        guard number.isExact, number.value >= 2, number.value <= 30,
            let list = ListBefore(number, in: sentence, criterion: self), list.contradicts(number.value)
        else { return nil }
        let declared = sentence.text(number.range)
        return CheckFailure(
            found: (list.isOpen ? others[0] : "") + declared,
            expected: "\(list.count)（\(list.items.joined(separator: "、"))）",
            evidence: evidence
        )
    }
}
