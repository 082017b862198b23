/// By which bytes some words begin, so that nearly every place of a text is passed without comparing one.
struct PatternMarks {
    /// For each mixture of three bytes, whether a word begins so. 1,024 keep false marks rare and are soon made.
    private var isMark = [Bool](repeating: false, count: 1024)

    /// Nil where there is one word alone, or one of less than three bytes.
    init?(_ patterns: [StaticString]) {
        guard patterns.count > 1, patterns.allSatisfy({ $0.utf8CodeUnitCount > 2 }) else { return nil }
        for pattern in patterns {
            let start = pattern.utf8Start
            isMark[Self.mixture(start[0], start[1], start[2])] = true
        }
    }

    /// Whether a word may begin at a place, by the bytes that stand there.
    func mayBegin(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        isMark[Self.mixture(first, second, third)]
    }

    private static func mixture(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        (Int(first) &* 5 ^ Int(second) &* 19 ^ Int(third) &* 67) & 1023
    }
}
