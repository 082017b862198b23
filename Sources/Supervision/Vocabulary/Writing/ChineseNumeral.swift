/// Numbers in Chinese numerals below one hundred million: 十二, 一百零三, 两千三百.
enum ChineseNumeral {
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || place(scalar) != nil }

    /// Nil where the numerals are no number that one would write: 一二, 十百.
    static func value(of scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard scalars.count <= 12 else { return nil }
        var (total, section, waiting) = (0, 0, Int?.none)
        var lastPlace = Int.max
        for scalar in scalars {
            if let digit = digit(scalar) {
                guard waiting == nil || waiting == 0 else { return nil }
                waiting = digit
            } else if let place = place(scalar) {
                if place == 10_000 {
                    guard total == 0 else { return nil }
                    total = (section + (waiting ?? 0)) * place
                    (section, lastPlace) = (0, .max)
                    guard total > 0 else { return nil }
                } else {
                    guard place < lastPlace, let factor = waiting ?? (place == 10 ? 1 : nil) else { return nil }
                    section += max(factor, place == 10 && factor == 0 ? 1 : factor) * place
                    lastPlace = place
                }
                waiting = nil
            }
        }
        // 一百二 means 120, and only in speech.
        if let waiting, waiting > 0, lastPlace > 10, lastPlace < .max, !scalars.contains(where: isZero) { return nil }
        return total + section + (waiting ?? 0)
    }

    private static func isZero(_ scalar: Unicode.Scalar) -> Bool { scalar == "零" || scalar == "〇" }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "零", "〇": 0
        case "两": 2
        default: NumeralSign.upToTen(scalar).flatMap { $0 < 10 ? $0 : nil }
        }
    }

    private static func place(_ scalar: Unicode.Scalar) -> Int? {
        NumeralSign.place(scalar).flatMap { $0 <= 10_000 ? $0 : nil }
    }
}
