/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same pages on every machine.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameter stream: Tells sequences of one seed apart, one for each page.
    init(seed: UInt64, stream: Int) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(stream) &* 0xD1B5_4A32_D192_ED03
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func one(of words: [String]) -> String {
        words[Int(next() % UInt64(words.count))]
    }
}
