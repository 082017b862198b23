import Supervision

/// Random choices that are the same for the same seed, and a record of the dates that were written.
package struct Dice {
    private var generator: SeededGenerator
    private(set) var writtenDates: Set<CivilDate> = []

    /// - Parameter stream: Tells the pages of one seed apart.
    package init(seed: UInt64, stream: UInt64 = 0) {
        generator = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ stream &* 0xD1B5_4A32_D192_ED03)
    }

    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    package mutating func one<Value>(of values: [Value]) -> Value { values[number(0...values.count - 1)] }

    /// True in so many of a hundred cases.
    package mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func digits(_ count: Int) -> String {
        "\(number(1...9))" + (1..<max(count, 2)).map { _ in "\(number(0...9))" }.joined()
    }

    mutating func hex(_ count: Int) -> String {
        (0..<count).map { _ in String(number(0...15), radix: 16) }.joined()
    }

    mutating func day(ofYear year: Int) -> CivilDate { Self.day(year, number(1...12), number(1...28)) }

    /// Writes a date and remembers that it is on the page.
    mutating func write(_ date: CivilDate, as form: DateForm) -> String {
        writtenDates.insert(date)
        return form.text(of: date)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
    }
}
