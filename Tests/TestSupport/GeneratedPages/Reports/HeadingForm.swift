/// How the headings of one report are numbered and set.
enum HeadingForm: CaseIterable {
    case ideograph, comma, dot, wideDot, bracketed, halfBracketed, arabic, arabicDot, part, bare, spaced

    private static let numbers = ["一", "二", "三", "四", "五", "六"]

    /// The heading of the part with this index, with its number.
    func text(_ title: String, at index: Int) -> String {
        let number = Self.numbers[index]
        return switch self {
        case .ideograph: "\(number)、\(title)"
        case .comma: "\(number),\(title)"
        case .dot: "\(number).\(title)"
        case .wideDot: "\(number)．\(title)"
        case .bracketed: "（\(number)）\(title)"
        case .halfBracketed: "(\(number))\(title)"
        case .arabic: "\(index + 1)、\(title)"
        case .arabicDot: "\(index + 1).\(title)"
        case .part: "第\(number)部分 \(title)"
        case .bare: title
        case .spaced: "\(number) \(title)"
        }
    }

    static func any(_ dice: inout Dice) -> HeadingForm { dice.chance(55) ? .ideograph : dice.one(of: allCases) }

    func markup(_ text: String, _ dice: inout Dice) -> String {
        let text = Markup.escaped(text)
        // A heading without a number is one by how it is set.
        let forms = [
            "<p><strong>\(text)</strong></p>", "<h3>\(text)</h3>",
            "<p style=\"text-indent:2em\"><span style=\"font-family:黑体\"><b>\(text)</b></span></p>",
            "<div><b>\(text)</b></div>",
        ]
        let plain = [
            "<p>\u{3000}\u{3000}\(text)</p>",
            "<p style=\"text-indent:32pt\"><span style=\"font-family:黑体\">\(text)</span></p>",
        ]
        return dice.one(of: self == .bare || self == .spaced ? forms : forms + plain)
    }
}
