/// A folded sentence with the numbers that it states, and how its punctuation divides it.
struct NumberedSentence {
    let scalars: [Unicode.Scalar]
    let numbers: [StatedNumber]
    /// How many brackets and quotation marks are open at each scalar.
    let depths: [Int]

    /// A sentence that is longer, or states more numbers, is none that a person wrote: it states nothing.
    private static let (longest, mostNumbers) = (1_500, 80)

    init(_ folded: String, scanner: NumberScanner) {
        scalars = Array(folded.unicodeScalars.prefix(Self.longest + 1))
        let found = scalars.count <= Self.longest ? scanner.numbers(in: scalars) : []
        numbers = found.count <= Self.mostNumbers ? found : []
        depths = Self.depths(of: scalars)
    }

    private static let opening = Set("([{《〈“‘【〔「『".unicodeScalars)
    private static let closing = Set(")]}》〉”’】〕」』".unicodeScalars)

    private static func depths(of scalars: [Unicode.Scalar]) -> [Int] {
        var depth = 0
        return scalars.map { scalar in
            if closing.contains(scalar) { depth = max(0, depth - 1) }
            defer { if opening.contains(scalar) { depth += 1 } }
            return depth
        }
    }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    /// Every place of `word`.
    func places(of word: String) -> [Range<Int>] {
        let word = Array(word.unicodeScalars)
        guard let first = word.first, scalars.count >= word.count else { return [] }
        return (0...scalars.count - word.count).filter { scalars[$0] == first && scalars[$0...].starts(with: word) }
            .map { $0..<$0 + word.count }
    }

    static let clauseEnds = Set(",;:。!?".unicodeScalars)

    /// What stands before number `index`, back to the number before it or the end of a clause.
    func label(of index: Int, ends: Set<Unicode.Scalar> = clauseEnds) -> Range<Int> {
        let end = numbers[index].range.lowerBound
        let floor = index > 0 ? numbers[index - 1].range.upperBound : 0
        var start = end
        while start > floor, !ends.contains(scalars[start - 1]) { start -= 1 }
        return start..<end
    }

    /// The number's clause up to where the next number or clause begins.
    func following(_ index: Int) -> Range<Int> {
        let start = numbers[index].range.upperBound
        let limit = index + 1 < numbers.count ? numbers[index + 1].range.lowerBound : scalars.count
        var end = start
        while end < limit, !Self.clauseEnds.contains(scalars[end]), scalars[end] != "、" { end += 1 }
        return start..<end
    }
}
