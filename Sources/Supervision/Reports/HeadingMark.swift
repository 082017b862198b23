/// The number in front of a heading, and the style it is written in.
///
/// Real reports number with `一、` `一,` `一.` `（一）` `( 一)` `1、` `1.` `第一部分`, or not at all.
package struct HeadingMark: Equatable, Sendable {
    package var style: Style
    package var number: Int
    /// The heading without the mark.
    package var rest: String

    package init(style: Style, number: Int, rest: String) {
        self.style = style
        self.number = number
        self.rest = rest
    }

    /// Styles of numbering, the one that is most often of the first level first.
    package enum Style: Int, CaseIterable, Sendable {
        /// `一、`
        case ideograph
        /// `第一部分`
        case part
        /// `（一）`
        case bracketed
        /// `1、`
        case arabic
    }

    /// Reads the mark at the beginning of `text`; nil where there is none.
    package init?(_ text: String) {
        let scalars = text.unicodeScalars.compactMap { FoldedText.folded($0) }
        var reading = Reading(scalars: scalars[...])
        guard let (style, number) = reading.mark() else { return nil }
        self.init(style: style, number: number, rest: Self.string(reading.scalars))
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// A reading position in folded text.
    private struct Reading {
        var scalars: ArraySlice<Unicode.Scalar>

        mutating func mark() -> (Style, Int)? {
            if take("第") {
                guard let number = takeIdeographs(), takeWord("部分") else { return nil }
                _ = takeSeparator()
                return (.part, number)
            }
            if take("(") {
                guard let number = takeIdeographs(), take(")") else { return nil }
                _ = takeSeparator()
                return (.bracketed, number)
            }
            if let number = takeIdeographs() {
                return takeSeparator() ? (.ideograph, number) : nil
            }
            guard let number = takeDigits(), takeSeparator() else { return nil }
            // `1.5` is a number, not a heading.
            return scalars.first.map { !("0"..."9").contains($0) } ?? true ? (.arabic, number) : nil
        }

        private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard scalars.first == scalar else { return false }
            scalars.removeFirst()
            return true
        }

        private mutating func takeWord(_ word: String) -> Bool {
            word.unicodeScalars.allSatisfy { take($0) }
        }

        private mutating func takeSeparator() -> Bool {
            guard let first = scalars.first, ["、", ",", ".", "．", "。", ":", "·"].contains(first) else { return false }
            scalars.removeFirst()
            return true
        }

        private mutating func takeDigits() -> Int? {
            var number: Int?
            while let first = scalars.first, ("0"..."9").contains(first), (number ?? 0) < 100 {
                number = (number ?? 0) * 10 + Int(first.value - 0x30)
                scalars.removeFirst()
            }
            return number
        }

        /// 一 to 十九, more than any report has sections.
        private mutating func takeIdeographs() -> Int? {
            let digits: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
            let tens = take("十") ? 10 : 0
            guard let first = scalars.first, let index = digits.firstIndex(of: first) else {
                return tens == 0 ? nil : tens
            }
            scalars.removeFirst()
            return tens + index + 1
        }
    }
}
