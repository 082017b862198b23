import FoundationEssentials

/// Finds totals that stand behind their parts: `网站120条，微信公众号80条，共计200条`.
struct ClosingTotals {
    let criterion: PartitionCriterion
    let sentence: NumberedSentence

    /// A total has no more words before it, and no more parts: what is longer says something else as well.
    private static let (longestLabel, mostParts) = (10, 12)

    var partitions: [Partition] { sentence.numbers.indices.compactMap(partition) }

    private func partition(closedBy index: Int) -> Partition? {
        let total = sentence.numbers[index]
        let label = sentence.text(sentence.label(of: index))
        guard total.isExact, !total.isShare, sentence.depths[total.range.lowerBound] == 0,
            label.unicodeScalars.count <= Self.longestLabel, criterion.closings.contains(where: label.hasPrefix),
            let parts = parts(before: index), !comesOut(parts, total: total)
        else { return nil }
        return Partition(total: total, parts: parts, isStrict: false)
    }

    /// The numbers from where the statement begins; nil where one of them may be something else than a part.
    private func parts(before index: Int) -> [StatedNumber]? {
        let end = sentence.label(of: index).lowerBound
        let start = sentence.scalars[..<end].lastIndex { $0 == ";" || $0 == "。" || $0 == ":" } ?? 0
        let parts = sentence.numbers[..<index].filter { $0.range.lowerBound >= start }
        let words = criterion.markers + criterion.changes + criterion.closings + Self.doubts
        guard (2...Self.mostParts).contains(parts.count), !sentence.text(start..<end).holdsOne(ofEach: [words]),
            parts.allSatisfy({ part in
                part.isExact && part.unit == sentence.numbers[index].unit && sentence.depths[part.range.lowerBound] == 0
            })
        else { return nil }
        return Array(parts)
    }

    /// What makes a number before it a total itself, or a list incomplete.
    private static let doubts = ["共", "总", "累计", "上年", "去年", "(", "等", "主要", "约", "余"]

    /// Whether some of the parts, whichever, add up to the total: the others are parts of parts.
    private func comesOut(_ parts: [StatedNumber], total: StatedNumber) -> Bool {
        let tolerance = Partition.tolerance(of: parts + [total])
        var sums: Set<Decimal> = [0]
        for part in parts { sums.formUnion(sums.map { $0 + part.value }) }
        return sums.contains { abs($0 - total.value) <= tolerance }
    }
}
