import FoundationEssentials

/// The enumeration that stands before a number, where its items can be told for certain.
struct ListBefore {
    let items: [String]
    /// Whether it ends with 等: more may belong to it.
    let isOpen: Bool
    /// Whether the last item may be two: `A、B和C`.
    private let hasPairAtEnd: Bool
    /// Whether a comma stands for the last enumeration mark.
    private let hasSlip: Bool

    /// A list that is looked at is no longer than this many characters, and none of its items.
    private static let (longest, longestItem) = (300, 14)

    init?(_ number: StatedNumber, in sentence: NumberedSentence, criterion: DeclaredCountCriterion) {
        var end = number.range.lowerBound
        let other = criterion.others.map { Array($0.unicodeScalars) }.first {
            sentence.scalars[..<end].reversed().starts(with: $0.reversed())
        }
        isOpen = other != nil
        end -= other?.count ?? 0
        guard isOpen || Self.isHead(behind: number, in: sentence, heads: criterion.heads),
            let range = Self.range(endingAt: end, in: sentence, starts: criterion.starts),
            let items = Self.items(in: range.places, of: sentence), items.count >= 3,
            Self.areCertain(range.isFromStart ? items[...] : items.dropFirst(), doubts: criterion.doubts)
        else { return nil }
        self.items = items
        hasSlip = sentence.scalars[range.places].contains(",")
        hasPairAtEnd = Self.holdsJoint(items[items.count - 1])
    }

    var count: String { hasPairAtEnd ? "\(items.count)或\(items.count + 1)" : "\(items.count)" }

    func contradicts(_ declared: Decimal) -> Bool {
        let listed = Decimal(items.count)
        if hasSlip { return isOpen && declared + 1 == listed }
        guard declared < listed else { return !isOpen && declared > listed + (hasPairAtEnd ? 1 : 0) }
        return true
    }

    private static func isHead(behind number: StatedNumber, in sentence: NumberedSentence, heads: [String]) -> Bool {
        let rest = sentence.scalars[number.range.upperBound...]
        return heads.contains(number.unit) || heads.contains { rest.starts(with: $0.unicodeScalars) }
    }

    /// From behind the last word that lists begin with, else from where the clause begins: then the first item has a verb
    /// before it that nobody named (整合), and may be longer than an item.
    private static func range(
        endingAt end: Int,
        in sentence: NumberedSentence,
        starts: [String]
    ) -> (places: Range<Int>, isFromStart: Bool)? {
        let depth = sentence.depths[min(end, sentence.depths.count - 1)]
        let floor = max(0, end - longest)
        var start = end
        var hasMark = false
        while start > floor, sentence.depths[start - 1] >= depth {
            let scalar = sentence.scalars[start - 1]
            let isOuter = sentence.depths[start - 1] == depth
            if isOuter, ends.contains(scalar) || (scalar == "," && hasMark && !isSlip(start - 1, end, sentence)) {
                break
            }
            if isOuter, scalar == "、" { hasMark = true }
            start -= 1
        }
        let text = sentence.scalars[start..<end]
        guard let firstMark = text.firstIndex(of: "、") else { return nil }
        let begins = starts.flatMap { word -> [Int] in
            let word = Array(word.unicodeScalars)
            return (start..<firstMark).filter { text[$0...].starts(with: word) && $0 + word.count < firstMark }
                .map { $0 + word.count }
        }
        return ((begins.max() ?? start)..<end, !begins.isEmpty)
    }

    private static let ends = Set(";:。!?".unicodeScalars)

    /// Whether the comma at `place` stands before the last item alone: then it is a slip for an enumeration mark.
    private static func isSlip(_ place: Int, _ end: Int, _ sentence: NumberedSentence) -> Bool {
        !sentence.scalars[place..<end].contains("、")
    }

    /// Nil where commas and enumeration marks are mixed, so that a list may stand in a list. A single comma among many
    /// marks is a slip.
    private static func items(in range: Range<Int>, of sentence: NumberedSentence) -> [String]? {
        let depth = sentence.depths[range.lowerBound]
        let marks = range.filter { sentence.depths[$0] == depth && sentence.scalars[$0] == "、" }
        let commas = range.filter { sentence.depths[$0] == depth && sentence.scalars[$0] == "," }
        guard commas.isEmpty || (commas.count == 1 && marks.count >= 4 && commas[0] > marks[marks.count - 1]) else {
            return nil
        }
        let cuts = (marks + commas).sorted()
        return zip([range.lowerBound - 1] + cuts, cuts + [range.upperBound]).map { sentence.text($0 + 1..<$1) }
    }

    private static func areCertain(_ items: ArraySlice<String>, doubts: [String]) -> Bool {
        guard items.allSatisfy({ isPlain($0) && !$0.holdsOne(ofEach: [doubts]) }) else { return false }
        guard !items.dropLast().contains(where: holdsJoint) else { return false }
        // 审批、核准、备案信息: words beside phrases may be parts of one phrase.
        let items = Array(items)
        let lengths = items.map(\.unicodeScalars.count)
        if lengths.contains(where: { $0 <= 2 }), lengths.contains(where: { $0 >= 4 }) { return false }
        // 财政、预决算信息、人事信息: where some share their ending, short ones without it may lean on the next.
        let endings = items.map { String($0.suffix(2)) }
        return items.indices.allSatisfy { index in
            lengths[index] > 3
                || endings.allSatisfy { ending in
                    ending == endings[index] || endings.filter { $0 == ending }.count == 1
                }
        }
    }

    private static func isPlain(_ item: String) -> Bool {
        let scalars = item.unicodeScalars
        return (1...longestItem).contains(scalars.count) && !scalars.contains(where: \.isASCIIDigit)
    }

    private static func holdsJoint(_ item: String) -> Bool {
        item.unicodeScalars.contains { ["和", "与", "及", "或", "暨"].contains($0) }
    }
}
