/// The signs with which Chinese texts write numbers, each with its value: the one table of them.
package enum NumeralSign {
    /// 零 and 一 to 九, by value.
    package static let plain = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    /// The same as legal documents and amounts of money write them, so that none is made of another.
    package static let legal = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

    /// The numeral of a heading, 一 for 1 to 十 for 10; nil beyond, which no form has.
    static func heading(_ number: Int) -> String? {
        number == 10 ? "十" : (1...9).contains(number) ? plain[number] : nil
    }

    /// 一 to 十; nil for every other sign.
    static func upToTen(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        default: nil
        }
    }

    /// Whether it is a sign for zero that is no letter.
    static func isZero(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "〇", "零", "○", "◯": true
        default: false
        }
    }

    /// The value of a digit as years are written with: Arabic, 一 to 九, and every shape of zero, the letter O included.
    static func yearDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "0"..."9": return Int(scalar.value - 0x30)
        case "O", "o", "Ｏ": return 0
        default: break
        }
        guard scalar.value >= 0x2500 else { return nil }
        if isZero(scalar) { return 0 }
        return upToTen(scalar).flatMap { $0 < 10 ? $0 : nil }
    }

    /// What a sign behind a digit multiplies it by: 十, 百, 千, 万, 亿.
    static func place(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 10
        case "百": 100
        case "千": 1000
        case "万": 10_000
        case "亿": 100_000_000
        default: nil
        }
    }

    /// 廿 and 卅, which are two and three tens in one sign.
    static func tens(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "廿": 20
        case "卅": 30
        default: nil
        }
    }

    /// ㈠ to ㈩.
    static func bracketed(_ scalar: Unicode.Scalar) -> Int? {
        (0x3220...0x3229).contains(scalar.value) ? Int(scalar.value - 0x321F) : nil
    }

    /// Whether it is part of a number, in Arabic or Chinese digits.
    static func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIIDigit || isZero(scalar) || upToTen(scalar) != nil || place(scalar) != nil || scalar == "两"
    }
}

extension Unicode.Scalar {
    /// Whether it is one of `0` to `9`.
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    /// The value of a digit as years are written with: Arabic, 一 to 九, and every shape of zero.
    var yearDigit: Int? { NumeralSign.yearDigit(self) }
}
