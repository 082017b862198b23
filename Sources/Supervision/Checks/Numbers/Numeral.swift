import FoundationEssentials

/// Digits as they stand in a text, without a unit: `1,234`, `12.5万`, `6700余`, `三十六`.
struct Numeral {
    /// Nil where the digits are no number: `007`, `12,34`, more digits than any count has.
    private(set) var value: Decimal?
    /// What the last digit is worth.
    private(set) var step: Decimal = 1
    private(set) var isExact = true
    private(set) var isChinese = false
    let start: Int
    private(set) var end: Int

    /// No count of a report has more digits.
    private static let mostDigits = 12

    /// Nil where no digit stands at `start`.
    init?(in scalars: [Unicode.Scalar], at start: Int) {
        self.start = start
        end = start
        guard start < scalars.count else { return nil }
        if scalars[start].isASCIIDigit {
            readDigits(in: scalars)
        } else if ChineseNumeral.isDigit(scalars[start]) {
            isChinese = true
            readChinese(in: scalars)
        } else {
            return nil
        }
        takeRoughness(in: scalars)
    }

    private mutating func readDigits(in scalars: [Unicode.Scalar]) {
        var groups: [Int] = []
        var whole = takeRun(in: scalars)
        groups.append(whole.utf8.count)
        while end + 1 < scalars.count, scalars[end] == ",", scalars[end + 1].isASCIIDigit {
            end += 1
            let group = takeRun(in: scalars)
            groups.append(group.utf8.count)
            whole += group
        }
        var text = whole
        if end + 1 < scalars.count, scalars[end] == ".", scalars[end + 1].isASCIIDigit {
            end += 1
            let fraction = takeRun(in: scalars)
            text += "." + fraction
            step = Decimal(sign: .plus, exponent: -fraction.utf8.count, significand: 1)
        }
        let isGrouped = groups.count == 1 || ((1...3).contains(groups[0]) && groups.dropFirst().allSatisfy { $0 == 3 })
        let hasLeadingZero = whole.utf8.count > 1 && whole.utf8.first == 0x30
        guard isGrouped, !hasLeadingZero, text.utf8.count <= Self.mostDigits else { return }
        value = Decimal(string: text)
        // 20111 is a year and a month that lost the 年 between them, as often as it is a count.
        if groups.count == 1, whole.utf8.count > 4, let year = Int(whole.prefix(4)), (1990...2099).contains(year) {
            isExact = false
        }
        takeMultiplier(in: scalars)
    }

    private mutating func takeRun(in scalars: [Unicode.Scalar]) -> String {
        var digits = String.UnicodeScalarView()
        while end < scalars.count, scalars[end].isASCIIDigit {
            if digits.count <= Self.mostDigits { digits.append(scalars[end]) }
            end += 1
        }
        return String(digits)
    }

    /// `1.2万`; `万元` is a unit, and stays for it.
    private mutating func takeMultiplier(in scalars: [Unicode.Scalar]) {
        if end + 1 < scalars.count, Self.roughness.contains(scalars[end]), Self.multiplier(scalars[end + 1]) != nil {
            isExact = false
            end += 1
        }
        guard end < scalars.count, let factor = Self.multiplier(scalars[end]) else { return }
        if end + 1 < scalars.count, scalars[end + 1] == "元" { return }
        value = value.map { $0 * factor }
        step *= factor
        end += 1
    }

    private static func multiplier(_ scalar: Unicode.Scalar) -> Decimal? {
        switch scalar {
        case "万": 10_000
        case "亿": 100_000_000
        default: nil
        }
    }

    private mutating func readChinese(in scalars: [Unicode.Scalar]) {
        while end < scalars.count, ChineseNumeral.isDigit(scalars[end]) { end += 1 }
        value = ChineseNumeral.value(of: scalars[start..<end]).map { Decimal($0) }
    }

    private static let roughness = Set("余多几来".unicodeScalars)

    private mutating func takeRoughness(in scalars: [Unicode.Scalar]) {
        guard end < scalars.count, Self.roughness.contains(scalars[end]) else { return }
        isExact = false
        end += 1
    }
}
