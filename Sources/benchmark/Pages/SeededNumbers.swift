import TestSupport

/// The numbers of one page: the same seed gives the same pages on every machine.
struct SeededNumbers: RandomNumberGenerator {
    private var generator: SeededGenerator

    /// - Parameter stream: Tells sequences of one seed apart, one for each page.
    init(seed: UInt64, stream: Int) {
        let start = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(stream) &* 0xD1B5_4A32_D192_ED03
        generator = SeededGenerator(seed: start)
    }

    mutating func next() -> UInt64 { generator.next() }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func one(of words: [String]) -> String {
        words[Int(next() % UInt64(words.count))]
    }
}
