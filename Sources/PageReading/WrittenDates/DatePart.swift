import Supervision

/// A piece of a date that stands in an element of its own, as where a list prints the day large above year and month.
enum DatePart: Equatable, Sendable {
    case year(Int)
    case yearAndMonth(Int, Int)
    case monthAndDay(Int, Int)
    case day(Int)

    /// The piece that a short text consists of; nil where it is none.
    static func read(_ text: Span<UInt8>) -> DatePart? {
        var start = 0
        while start < text.count, Numerals.digit(in: text, at: start) == nil { start += 1 }
        guard let first = Numerals.run(in: text, at: start) else { return nil }
        guard let second = secondNumber(in: text, after: first.end) else {
            let end = skipping(["年", "日"], in: text, at: first.end)
            guard DateScanner.residue(of: text, without: start..<end) == 0 else { return nil }
            if first.digits == 4, DateScanner.years.contains(first.value) { return .year(first.value) }
            return first.digits <= 2 && (1...31).contains(first.value) ? .day(first.value) : nil
        }
        let end = skipping(["月", "日"], in: text, at: second.end)
        guard second.digits <= 2, DateScanner.residue(of: text, without: start..<end) == 0 else { return nil }
        if first.digits == 4, DateScanner.years.contains(first.value), (1...12).contains(second.value) {
            return .yearAndMonth(first.value, second.value)
        }
        let isDay = first.digits <= 2 && (1...12).contains(first.value) && (1...31).contains(second.value)
        return isDay ? .monthAndDay(first.value, second.value) : nil
    }

    /// The date that two pieces side by side make.
    func joined(with other: DatePart) -> CivilDate? {
        switch (self, other) {
        case (.yearAndMonth(let year, let month), .day(let day)), (.day(let day), .yearAndMonth(let year, let month)):
            CivilDate(year: year, month: month, day: day)
        case (.year(let year), .monthAndDay(let month, let day)), (.monthAndDay(let month, let day), .year(let year)):
            CivilDate(year: year, month: month, day: day)
        default: nil
        }
    }

    private static func secondNumber(in text: Span<UInt8>, after index: Int) -> DateScanner.Run? {
        guard index < text.count else { return nil }
        let isSign = text[index] == ASCII.hyphen || text[index] == ASCII.slash || text[index] == 0x2E
        if isSign { return Numerals.run(in: text, at: index + 1) }
        guard text.has("年", at: index) || text.has("月", at: index) else { return nil }
        return Numerals.run(in: text, at: index + 3)
    }

    private static func skipping(_ signs: [StaticString], in text: Span<UInt8>, at index: Int) -> Int {
        for sign in signs where text.has(sign, at: index) { return index + sign.utf8CodeUnitCount }
        return index
    }
}
