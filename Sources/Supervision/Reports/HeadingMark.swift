/// The number in front of a heading, and the style it is written in.
///
/// Real reports number with `一、` `一,` `一.` `（一）` `( 一)` `1、` `1.` `第一部分`, or not at all.
package struct HeadingMark: Equatable, Sendable {
    /// How the number is written.
    package var style: Style
    /// From 1 on.
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
        var reading = Reading(text)
        guard let (style, number) = reading.mark() else { return nil }
        let count = reading.scalars.count
        // The words behind the mark as they fold within the whole line.
        self.init(style: style, number: number, rest: String(FoldedText.fold(text).unicodeScalars.suffix(count)))
    }

    /// A reading position in folded text.
    private struct Reading {
        var scalars: ArraySlice<Unicode.Scalar>
        /// The place behind the first white space, which stands for a separator: `一 总体情况`.
        private let spaceEnd: Int?

        init(_ text: String) {
            var folded: [Unicode.Scalar] = []
            var spaceEnd: Int?
            for scalar in text.unicodeScalars {
                if let scalar = FoldedText.folded(scalar) {
                    folded.append(scalar)
                } else if spaceEnd == nil, !folded.isEmpty {
                    spaceEnd = folded.count
                }
            }
            scalars = folded[...]
            self.spaceEnd = spaceEnd
        }

        mutating func mark() -> (Style, Int)? {
            if let number = scalars.first.flatMap(NumeralSign.bracketed) {
                scalars.removeFirst()
                _ = takeSeparator()
                return (.bracketed, number)
            }
            if take("第") {
                guard let number = takeIdeographs(), takeWord("部分") || takeSeparator() else { return nil }
                _ = takeSeparator()
                return (.part, number)
            }
            if take("(") {
                guard let number = takeIdeographs(), take(")") else { return nil }
                _ = takeSeparator()
                return (.bracketed, number)
            }
            if let number = takeIdeographs() {
                return takeSeparator() || (spaceEnd == scalars.startIndex && scalars.first != "是")
                    ? (.ideograph, number) : nil
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
            guard scalars.starts(with: word.unicodeScalars) else { return false }
            scalars.removeFirst(word.unicodeScalars.count)
            return true
        }

        private mutating func takeSeparator() -> Bool {
            guard let first = scalars.first, ["、", ",", ".", "。", ":", "·", "﹑", "､"].contains(first) else {
                return false
            }
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
            let tens = take("十") ? 10 : 0
            guard let digit = scalars.first.flatMap(NumeralSign.upToTen), digit < 10 else {
                return tens == 0 ? nil : tens
            }
            scalars.removeFirst()
            return tens + digit
        }
    }
}
