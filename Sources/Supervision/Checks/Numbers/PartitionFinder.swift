import FoundationEssentials

/// Finds the totals of a sentence and the parts that they are divided into.
struct PartitionFinder {
    let criterion: PartitionCriterion
    let sentence: NumberedSentence

    var partitions: [Partition] {
        let markers = markers
        return markers.indices.flatMap { partitions(at: $0, of: markers) }
    }

    /// The places at which parts begin: where the word begins a clause, follows a number at once or stands before a
    /// colon, and behind a bracket or a colon that follows a number at once.
    private var markers: [Range<Int>] {
        let starts = criterion.markers.flatMap { sentence.places(of: $0) }.filter(isMarker)
        let all = (starts + brackets).sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
        // 具体情况如下 holds 如下.
        return all.reduce(into: []) { kept, place in
            guard let last = kept.last, place.lowerBound < last.upperBound || place.lowerBound == last.lowerBound else {
                return kept.append(place)
            }
        }
    }

    private func isMarker(_ place: Range<Int>) -> Bool {
        guard place.lowerBound > 0 else { return false }
        let before = sentence.scalars[place.lowerBound - 1]
        return NumberedSentence.clauseEnds.contains(before) || before == "(" || before == ")"
            || sentence.numbers.contains { $0.range.upperBound == place.lowerBound }
            || (place.upperBound < sentence.scalars.count && sentence.scalars[place.upperBound] == ":")
    }

    /// `300条(网站120条、微信180条)`, `300条:网站120条,微信180条`: the empty place behind bracket or colon.
    private var brackets: [Range<Int>] {
        sentence.numbers.compactMap { number in
            let place = number.range.upperBound
            guard place < sentence.scalars.count, sentence.scalars[place] == "(" || sentence.scalars[place] == ":"
            else {
                return nil
            }
            return place + 1..<place + 1
        }
    }

    private func partitions(at index: Int, of markers: [Range<Int>]) -> [Partition] {
        let marker = markers[index]
        let totals = totals(before: marker.lowerBound)
        guard let total = totals.last, sentence.numbers[total].isExact else { return [] }
        // A part that is divided again: which later numbers belong to it cannot be told, but of brackets right behind it.
        let depth = sentence.depths[marker.lowerBound]
        let isBracketed = sentence.numbers[total].range.upperBound + 1 == marker.lowerBound && depth > 0
        let hasMarkerBefore = markers[..<index].contains { other in
            let otherDepth = sentence.depths[other.lowerBound]
            return other.upperBound > segmentStart(before: marker.lowerBound)
                && (isBracketed ? otherDepth == depth : otherDepth <= depth)
        }
        guard !hasMarkerBefore else { return [] }
        let next = index + 1 < markers.count ? markers[index + 1] : nil
        guard let parts = parts(behind: marker, unit: sentence.numbers[total].unit, before: next) else { return [] }
        if let pairs = interleaved(totals: totals, parts: parts) { return pairs }
        return single(total: total, totals: totals, parts: parts, isLoose: marker.isEmpty).map { [$0] } ?? []
    }

    // MARK: Totals

    private func segmentStart(before place: Int) -> Int {
        // A semicolon at once before the parts takes the place of a comma.
        let end = place > 0 && sentence.scalars[place - 1] == ";" ? place - 1 : place
        return sentence.scalars[..<end].lastIndex(of: ";").map { $0 + 1 } ?? 0
    }

    /// The counts before `place` that may be what is divided.
    private func totals(before place: Int) -> [Int] {
        let start = segmentStart(before: place)
        let depth = sentence.depths[place]
        return sentence.numbers.indices.filter { index in
            let number = sentence.numbers[index]
            return number.range.lowerBound >= start && number.range.upperBound <= place && !number.isShare
                && sentence.depths[number.range.lowerBound] <= depth && !isChange(index)
        }
    }

    private func isChange(_ index: Int) -> Bool {
        let label = sentence.text(sentence.label(of: index))
        return criterion.changes.contains { label.holds($0) }
    }

    // MARK: Parts

    /// The counts behind the marker that may be parts; nil where that cannot be told.
    private func parts(behind marker: Range<Int>, unit: String, before next: Range<Int>?) -> [Int]? {
        let depth = sentence.depths[marker.lowerBound]
        var parts: [Int] = []
        var end = marker.upperBound
        var breaks = criterion.breaks
        for index in sentence.numbers.indices {
            let number = sentence.numbers[index]
            guard number.range.lowerBound >= marker.upperBound else { continue }
            if let next, number.range.lowerBound > next.lowerBound, sentence.depths[next.lowerBound] <= depth {
                // The last one before the next 其中 is what that one divides.
                return Array(parts.dropLast())
            }
            if sentence.depths[end..<number.range.lowerBound].contains(where: { $0 < depth }) { return parts }
            guard sentence.depths[number.range.lowerBound] == depth, !number.isShare else { continue }
            let between = end..<number.range.lowerBound
            if parts.isEmpty {
                // What the first part is told with, others may be told with: 其中通过网站300条，通过微信200条.
                breaks = breaks.filter { !begins(between, with: $0) }
            } else if beginsSomethingElse(between, breaks: breaks) {
                return parts
            }
            end = number.range.upperBound
            if isChange(index) { continue }
            guard number.isExact else { return nil }
            guard number.unit == unit else {
                // A list of 条 and 件 may be one of parts all the same.
                if parts.count >= 2,
                    separator(between: parts[parts.count - 1], and: index)
                        != separator(between: parts[0], and: parts[1])
                {
                    return parts
                }
                return nil
            }
            parts.append(index)
        }
        return parts
    }

    private func beginsSomethingElse(_ range: Range<Int>, breaks: [String]) -> Bool {
        breaks.contains { begins(range, with: $0) } || Self.holdsYear(range, of: sentence.scalars)
    }

    /// Whether the words between two numbers, or those behind their last punctuation mark, begin with `word`.
    private func begins(_ range: Range<Int>, with word: String) -> Bool {
        let text = sentence.scalars[range]
        let last = text.split { NumberedSentence.clauseEnds.contains($0) || $0 == "、" }.last ?? text
        return last.starts(with: word.unicodeScalars)
    }

    private static func holdsYear(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
        range.dropFirst(4).contains { scalars[$0] == "年" && scalars[$0 - 4..<$0].allSatisfy(\.isASCIIDigit) }
    }

    /// What parts two numbers: `;`, `,`, `、`, or a word.
    private func separator(between first: Int, and second: Int) -> Unicode.Scalar? {
        let between = sentence.scalars[
            sentence.numbers[first].range.upperBound..<sentence.numbers[second].range.lowerBound
        ]
        return [";", ",", "、"].first { between.contains($0) }
    }

    // MARK: Sums

    /// - Parameter isLoose: Whether no word says that these are parts.
    private func single(total: Int, totals: [Int], parts: [Int], isLoose: Bool) -> Partition? {
        let list = mainList(of: parts)
        guard list.count >= 2, !comesOut(parts, totals: totals) else { return nil }
        let isPlainList = !isLoose && separator(between: list[0], and: list[1]) == "、"
        let isStrict = isPlainList || areOfOneKind(list, below: sentence.numbers[total].value)
        return Partition(total: sentence.numbers[total], parts: list.map { sentence.numbers[$0] }, isStrict: isStrict)
    }

    /// Whether each part is named by a channel or the like, and is less than the total: these divide nothing else.
    private func areOfOneKind(_ parts: [Int], below total: Decimal) -> Bool {
        parts.allSatisfy { part in
            let label = sentence.text(sentence.label(of: part))
            return sentence.numbers[part].value < total && criterion.kinds.contains { label.holds($0) }
        }
    }

    /// The parts up to where they are parted in another way than the first two.
    private func mainList(of parts: [Int]) -> [Int] {
        guard parts.count >= 2 else { return parts }
        let first = separator(between: parts[0], and: parts[1])
        var list = [parts[0]]
        for index in parts.dropFirst() {
            let separator = separator(between: list[list.count - 1], and: index)
            guard separator == first || separator == nil || (separator == "、" && first == ",") else { break }
            list.append(index)
        }
        return list
    }

    /// Whether the first so many of `parts` add up to one of the totals, or to the last of them together.
    private func comesOut(_ parts: [Int], totals: [Int]) -> Bool {
        var plausible = totals.map { sentence.numbers[$0].value }
        for (index, value) in plausible.enumerated().dropFirst() { plausible.append(value + plausible[index - 1]) }
        let tolerance = Partition.tolerance(of: (totals + parts).map { sentence.numbers[$0] })
        var sum = Decimal(0)
        return parts.contains { part in
            sum += sentence.numbers[part].value
            return plausible.contains { abs($0 - sum) <= tolerance }
        }
    }

    /// Two totals divided side by side: `收件10件，办结8件，其中市级收件6件，办结5件；镇级收件4件，办结3件`.
    private func interleaved(totals: [Int], parts: [Int]) -> [Partition]? {
        guard totals.count >= 2, parts.count >= 4, parts.count.isMultiple(of: 2) else { return nil }
        let pair = Array(totals.suffix(2))
        let names = pair.map(name(of:))
        guard names[0] != names[1], names.allSatisfy({ $0.unicodeScalars.count == 2 }) else { return nil }
        let isSecond = parts.map { name(of: $0) == names[1] }
        guard isSecond.enumerated().allSatisfy({ $0.element == ($0.offset % 2 == 1) }), name(of: parts[0]) == names[0]
        else { return nil }
        return [0, 1].map { side in
            let own = stride(from: side, to: parts.count, by: 2).map { sentence.numbers[parts[$0]] }
            return Partition(total: sentence.numbers[pair[side]], parts: own, isStrict: false)
        }
    }

    /// The last two characters of what is counted: 收件, 办结.
    private func name(of index: Int) -> String {
        var label = Array(sentence.scalars[sentence.label(of: index)])
        while let last = label.last, Self.fillers.contains(last) { label.removeLast() }
        return String(String.UnicodeScalarView(label.suffix(2)))
    }

    private static let fillers = Set("共计达为了有合总".unicodeScalars)
}
