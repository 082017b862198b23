import Supervision

/// Numbers in the formats of Word (ECMA-376, 17.18.59 ST_NumberFormat).
enum WordNumeral {
    static func text(_ number: Int, format: String) -> String {
        switch format {
        case "chineseCounting", "chineseCountingThousand", "taiwaneseCountingThousand", "taiwaneseCounting",
            "japaneseCounting", "ideographEnclosedCircle":
            counting(number, digits: NumeralSign.plain, units: ["", "十", "百", "千"])
        case "chineseLegalSimplified", "ideographLegalTraditional":
            counting(number, digits: NumeralSign.legal, units: ["", "拾", "佰", "仟"])
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
            String(number).compactMap(\.wholeNumberValue).map { $0 == 0 ? "〇" : NumeralSign.plain[$0] }.joined()
        case "ideographTraditional": cyclic(number, ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"])
        case "upperLetter": letters(number, first: 0x41)
        case "lowerLetter": letters(number, first: 0x61)
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, first: 0x2460)
        case "decimalEnclosedParen": enclosed(number, first: 0x2474)
        case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
        case "decimalFullWidth", "decimalFullWidth2":
            String(
                String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
            )
        case "bullet", "none": ""
        default: "\(number)"
        }
    }

    /// 一 to 九千九百九十九; larger numbers in digits.
    private static func counting(_ number: Int, digits: [String], units: [String]) -> String {
        guard (1...9_999).contains(number) else { return "\(number)" }
        let places = String(number).compactMap(\.wholeNumberValue)
        var text = ""
        var isZeroPending = false
        for (index, digit) in places.enumerated() {
            let unit = places.count - 1 - index
            if digit == 0 {
                isZeroPending = true
                continue
            }
            if isZeroPending { text += digits[0] }
            isZeroPending = false
            // 十二, not 一十二.
            text += (digit == 1 && unit == 1 && index == 0 ? "" : digits[digit]) + units[unit]
        }
        return text
    }

    private static func cyclic(_ number: Int, _ names: [String]) -> String {
        number > 0 ? names[(number - 1) % names.count] : "\(number)"
    }

    /// A to Z, then AA, BB.
    private static func letters(_ number: Int, first: UInt32) -> String {
        guard (1...780).contains(number), let scalar = Unicode.Scalar(first + UInt32((number - 1) % 26)) else {
            return "\(number)"
        }
        return String(repeating: Character(scalar), count: (number - 1) / 26 + 1)
    }

    private static func enclosed(_ number: Int, first: UInt32) -> String {
        guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number - 1)) else {
            return "\(number)"
        }
        return String(Character(scalar))
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3_999).contains(number) else { return "\(number)" }
        let values = [
            (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, letters) in values {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
