/// Text folded for comparing: full-width forms become half-width, traditional ideographs simplified, and white space
/// and invisible characters go.
///
/// Folding serves matching only. What a person is shown is always the text as it was written.
package enum FoldedText {
    /// Folds width and removes white space; keeps punctuation.
    package static func fold(_ text: some StringProtocol) -> String {
        folding(text) { folded($0) }
    }

    /// Each traditional ideograph in its simplified form; everything else as it is.
    package static func simplified(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.lazy.map(TraditionalScript.simplified))
        return String(result)
    }

    /// Folds each line, and keeps the line breaks.
    package static func foldKeepingLines(_ text: some StringProtocol) -> String {
        folding(text) { $0 == "\n" ? $0 : folded($0) }
    }

    /// Folds and removes everything but letters, digits and ideographs: `（一）主动 公开。` becomes `一主动公开`.
    package static func bare(_ text: some StringProtocol) -> String {
        folding(text) { folded($0).flatMap { isPunctuation($0) ? nil : $0 } }
    }

    /// Text in traditional script has its vocabulary folded as well.
    private static func folding(
        _ text: some StringProtocol,
        _ fold: (Unicode.Scalar) -> Unicode.Scalar?
    ) -> String {
        // Most titles are folded as they stand. 覆 is written in both scripts, and alone tells 答覆 from 答复.
        guard !text.unicodeScalars.allSatisfy({ fold($0) == $0 && $0 != "覆" }) else { return String(text) }
        var result = String.UnicodeScalarView()
        var isTraditional = false
        for scalar in text.unicodeScalars {
            guard let folded = fold(scalar) else { continue }
            if scalar.value >= 0x3400, scalar.value <= 0x9FFF, folded != scalar || scalar == "覆" {
                isTraditional = true
            }
            result.append(folded)
        }
        return isTraditional ? TaiwanVocabulary.replaced(String(result)) : String(result)
    }

    /// Half-width and simplified form of `scalar`; nil where it is white space or invisible.
    package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x21...0x7E: scalar
        case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
            nil
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x3400...0x9FFF: TraditionalScript.simplified(scalar)
        default: scalar
        }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        case 0x21...0x7E: true
        case 0xA1...0xBF, 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3004, 0x3008...0x3020, 0x30FB, 0xFE10...0xFE6F,
            0xFF5F...0xFF65, 0x25A0...0x25CA, 0x25CC...0x26FF:
            true
        default: false
        }
    }
}
