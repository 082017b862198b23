/// Text folded for reading the dates in it: as `FoldedText.fold`, but digits that white space parts stay parted.
enum DatedText {
    static func fold(_ text: some StringProtocol) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var isGap = false
        for scalar in text.unicodeScalars {
            guard let folded = FoldedText.folded(scalar) else {
                isGap = true
                continue
            }
            if isGap, folded.isASCIIDigit, result.last?.isASCIIDigit ?? false { result.append(" ") }
            result.append(folded)
            isGap = false
        }
        return result
    }

    /// The first whole date of the text.
    static func firstDate(in text: some StringProtocol) -> CivilDate? {
        let scalars = fold(text)
        return scalars.indices.lazy.compactMap { date(in: scalars, at: $0)?.date }.first
    }

    /// A day written at `start`, and where it ends.
    static func date(
        in scalars: [Unicode.Scalar],
        at start: Int,
        inheritedYear year: Int? = nil
    ) -> (date: CivilDate, range: Range<Int>)? {
        guard scalars[start].yearDigit != nil || scalars[start] == "十",
            let written = PartialDate(in: scalars, at: start, inheritedYear: year), written.day != nil,
            let date = written.first
        else { return nil }
        return (date, written.range)
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
