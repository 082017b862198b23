/// A written date lost characters and can be read in several ways: `2024111日` is 11 January or 1 November.
struct AmbiguousDateCriterion {
    func failures(in subject: ReportCase) -> [CheckFailure] {
        let written = subject.sentences.compactMap { sentence -> CheckFailure? in
            guard sentence.folded.holds("日"), let date = Self.ambiguity(in: sentence.folded) else { return nil }
            return CheckFailure(
                found: date.text,
                expected: date.readings.map { "\($0)" }.joined(separator: " / "),
                evidence: Excerpt.of(sentence, around: date.text)
            )
        }
        let signs = subject.report.signs.filter { sign in
            sign.name == .dateAmbiguous
                && !written.contains { $0.found.map { FoldedText.fold(sign.evidence).holds($0) } ?? false }
        }
        return written + signs.map { CheckFailure(found: $0.evidence, evidence: $0.evidence) }
    }

    /// The first date of four digits, perhaps 年, three digits and 日 that has two readings.
    private static func ambiguity(in text: String) -> (text: String, readings: [CivilDate])? {
        let scalars = Array(text.unicodeScalars)
        for end in scalars.indices where scalars[end] == "日" && end >= 7 {
            let digits = scalars[end - 3..<end]
            // 121日均 counts, 日常 is a word.
            let isWord = end + 1 < scalars.count && ["均", "常"].contains(scalars[end + 1])
            guard !isWord, digits.allSatisfy(\.isASCIIDigit) else { continue }
            let yearEnd = scalars[end - 4] == "年" ? end - 4 : end - 3
            guard yearEnd >= 4, scalars[yearEnd - 4..<yearEnd].allSatisfy(\.isASCIIDigit),
                yearEnd == 4 || !scalars[yearEnd - 5].isASCIIDigit
            else { continue }
            let year = number(scalars[yearEnd - 4..<yearEnd])
            let readings = [1, 2].compactMap { length in
                reading(year, digits.prefix(length), digits.dropFirst(length))
            }
            guard (1990...2099).contains(year), readings.count > 1 else { continue }
            return (String(String.UnicodeScalarView(scalars[yearEnd - 4...end])), readings)
        }
        return nil
    }

    private static func reading(_ year: Int, _ month: ArraySlice<Unicode.Scalar>, _ day: ArraySlice<Unicode.Scalar>)
        -> CivilDate?
    {
        guard month.first != "0", day.first != "0" else { return nil }
        return CivilDate(year: year, month: number(month), day: number(day))
    }

    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
        digits.reduce(0) { $0 * 10 + ($1.yearDigit ?? 0) }
    }
}
