/// How a report is set, none of which says anything about its content.
package struct ReportStyle: Sendable {
    var heading = HeadingForm.ideograph
    var tables: TableMarkup
    /// Prints the tables by the other printer, which knows more markups; nil where cells are not plain numbers.
    var statutory: StatutoryTableMarkup?
    /// What stands in the place of a zero; nil prints it.
    var zero: String?
    var isFullWidth = false
    var isHalfPunctuated = false
    var frame = 0

    static func any(_ dice: inout Dice) -> ReportStyle {
        var style = ReportStyle(tables: TableMarkup.any(&dice))
        if dice.chance(30) { style.heading = dice.one(of: HeadingForm.numbered) }
        if dice.chance(35) {
            var markup = StatutoryTableMarkup()
            markup.labels = dice.one(of: StatutoryTableMarkup.Labels.allCases)
            markup.dress = dice.one(of: StatutoryTableMarkup.Dress.allCases)
            markup.print = dice.one(of: [.plain, .plain, .plain, .fullWidth, .blank, .thousands])
            style.statutory = markup
        }
        if dice.chance(12) { style.zero = dice.one(of: ["", "", "/", "-"]) }
        style.isFullWidth = dice.chance(4)
        style.isHalfPunctuated = dice.chance(8)
        style.frame = dice.number(0...3)
        return style
    }

    /// A sentence with the digits and the punctuation of this style.
    func print(_ text: String) -> String {
        guard isFullWidth || isHalfPunctuated else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "0"..."9" where isFullWidth: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
                    case "，" where isHalfPunctuated: ","
                    case "：" where isHalfPunctuated: ":"
                    case "；" where isHalfPunctuated: ";"
                    case "（" where isHalfPunctuated: "("
                    case "）" where isHalfPunctuated: ")"
                    default: scalar
                    }
                }
            )
        )
    }
}

extension HeadingForm {
    /// The forms that say which part it is.
    static let numbered: [HeadingForm] = [
        .ideograph, .comma, .dot, .wideDot, .bracketed, .halfBracketed, .arabic, .arabicDot, .part,
    ]

    /// The heading of a part, however many there are.
    func line(_ title: String, at index: Int) -> String {
        guard index > 5 else { return text(title, at: index) }
        let sign = text("", at: 0)
        let number = ["七", "八", "九", "十"][min(index - 6, 3)]
        return sign.replacing("一", with: number).replacing("1", with: "\(index + 1)") + title
    }
}
