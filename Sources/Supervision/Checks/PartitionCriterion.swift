package import FoundationEssentials

/// A total is not the sum of the parts that the sentence divides it into: `共531项，其中A 162项、B 379项`.
package struct PartitionCriterion: Equatable, Sendable {
    /// What parts begin with: 其中, 包括.
    package var markers: [String]
    /// Before a number, these make it the change of another: 同比, 增加.
    package var changes: [String]
    /// Between two numbers, these begin something else than the next part: 通过, 同比.
    package var breaks: [String]
    /// In a sentence with one of each set, the parts come of more than the total: requests that were carried over. None
    /// where empty.
    package var unless: [[String]]
    /// Units that numbers are counted in.
    package var units: [String]
    /// Parts that reach less of the total are examples, not a division.
    package var leastShare: Decimal
    /// Parts in a loose list that exceed the total by more speak of something else as well.
    package var mostShare: Decimal
    /// Where each part of a list has one of these, it divides its total however much it exceeds it: 网站, 微信.
    package var kinds: [String]
    /// What a total begins with that stands behind its parts: 共计.
    package var closings: [String]

    package init(
        markers: [String],
        changes: [String],
        breaks: [String],
        unless: [[String]],
        units: [String],
        leastShare: Decimal,
        mostShare: Decimal,
        kinds: [String] = [],
        closings: [String] = []
    ) {
        self.markers = markers
        self.changes = changes
        self.breaks = breaks
        self.unless = unless
        self.units = units
        self.leastShare = leastShare
        self.mostShare = mostShare
        self.kinds = kinds
        self.closings = closings
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        partitions(in: subject).compactMap { $0.failure(criterion: self, evidence: $1) }
    }

    /// Whether totals were held against their parts and all come out; parts that are taken for examples decide nothing.
    func sight(of subject: ReportCase) -> CheckSight {
        if subject.report.isCutShort { return .partial }
        let partitions = partitions(in: subject)
        return partitions.isEmpty ? .nothing : CheckSight(partitions.allSatisfy { $0.0.comesOut })
    }

    private func partitions(in subject: ReportCase) -> [(Partition, excerpt: String)] {
        let scanner = NumberScanner(units: units)
        let passages = PartitionPassages(markers: markers).passages(of: subject.sentences)
        return passages.flatMap { sentence -> [(Partition, excerpt: String)] in
            guard sentence.folded.holdsOne(ofEach: [markers + closings + ["(", ":"]]),
                unless.isEmpty || !sentence.folded.holdsOne(ofEach: unless)
            else { return [] }
            let numbered = NumberedSentence(sentence.folded, scanner: scanner)
            let partitions =
                PartitionFinder(criterion: self, sentence: numbered).partitions
                + ClosingTotals(criterion: self, sentence: numbered).partitions
            return partitions.map { ($0, sentence.excerpt) }
        }
    }
}

/// A total and the parts that it is said to have.
struct Partition: Equatable {
    var total: StatedNumber
    var parts: [StatedNumber]
    /// Whether the parts stand in a plain enumeration: `A 3件、B 4件`.
    var isStrict: Bool

    /// Whether the parts add up to the total, as far as rounded numbers can.
    var comesOut: Bool { abs(sum - total.value) <= Self.tolerance(of: parts + [total]) }

    private var sum: Decimal { parts.reduce(Decimal(0)) { $0 + $1.value } }

    func failure(criterion: PartitionCriterion, evidence: String) -> CheckFailure? {
        let sum = sum
        guard total.value > 0, !comesOut else { return nil }
        guard sum >= criterion.leastShare * total.value else { return nil }
        guard isStrict || sum <= criterion.mostShare * total.value else { return nil }
        let terms = parts.map { "\($0.value)" }.joined(separator: "＋")
        return CheckFailure(
            found: "\(total.value)\(total.unit)",
            expected: "\(terms)＝\(sum)\(total.unit)",
            evidence: evidence
        )
    }

    /// Half of what each last digit is worth, where numbers are rounded; whole numbers must come out.
    static func tolerance(of numbers: [StatedNumber]) -> Decimal {
        let rounded = numbers.filter { $0.step != 1 }
        return rounded.isEmpty ? 0 : rounded.reduce(Decimal(0)) { $0 + $1.step } / 2
    }
}
