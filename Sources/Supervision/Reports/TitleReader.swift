/// Reads titles, one after another, by the key words of a duty.
///
/// The titles of a list mostly differ in their years alone: what was found of the words of one holds for the next.
struct TitleReader {
    let rules: TitleRules
    private var last: Words?

    init(rules: TitleRules) {
        self.rules = rules
    }

    /// What the words of a title say, apart from its years.
    private struct Words {
        let text: String
        let hasYear: Bool
        /// Nil where they hold no form that could be a report's.
        let parts: TitleParts?
        let form: ReportTitle.Form
        let phrase: String

        init(_ text: String, hasYear: Bool, rules: TitleRules) {
            self.text = text
            self.hasYear = hasYear
            parts = TitleParts.parts(of: text, rules: rules)
            (form, phrase) = parts.map { TitleJudge(rules: rules, hasYear: hasYear).judge($0) } ?? (.other, "")
        }
    }

    /// What `title` says about a document.
    mutating func read(_ title: String) -> ReportTitle {
        let folded = FoldedText.fold(title)
        guard mayBeReport(folded) else { return ReportTitle(form: .other, year: nil, agencyPhrase: "") }
        let scalars = Array((HeadingMark(folded)?.rest ?? folded).unicodeScalars)
        let years = TitleYear(in: scalars, passing: rules.grammar.passing)
        let text = Self.words(of: scalars, without: years.ranges)
        let isCut = Self.isCut(folded)
        let isOther =
            years.isPartial || rules.excluded.contains { folded.holds($0) }
            || rules.grammar.partsOfYear.contains { folded.holds($0) }
        if isOther { return ReportTitle(form: .other, year: years.year, agencyPhrase: "") }
        let words = words(text, hasYear: years.year != nil)
        guard let parts = words.parts else {
            return isCut ? cut(text, years.year) : ReportTitle(form: .other, year: years.year, agencyPhrase: "")
        }
        guard words.form != .other else {
            return ReportTitle(form: .other, year: years.year, agencyPhrase: words.phrase)
        }
        let namesAnother = rules.grammar.doubtful.contains { folded.holds($0) }
        let judge = TitleJudge(rules: rules, hasYear: words.hasYear)
        return ReportTitle(
            form: words.form,
            year: namesAnother ? nil : years.year,
            agencyPhrase: words.phrase,
            isDoubtful: namesAnother || (isCut && judge.mayGoOnAsOther(parts.tail)),
            possibleYears: namesAnother ? years.all : []
        )
    }

    /// Most titles are dismissed by this: lists of all kinds are read, row by row.
    private func mayBeReport(_ folded: String) -> Bool {
        rules.subjects.contains { folded.holds($0) } || rules.grammar.formsAlone.contains { folded.holds($0) }
            || Self.isCut(folded)
    }

    /// Whether a list has cut off the end of the title.
    static func isCut(_ title: String) -> Bool { title.ends(with: "…") || title.ends(with: "..") }

    private mutating func words(_ text: String, hasYear: Bool) -> Words {
        if let last, last.hasYear == hasYear, last.text.utf8.elementsEqual(text.utf8) { return last }
        let words = Words(text, hasYear: hasYear, rules: rules)
        last = words
        return words
    }

    /// A title that is cut before its form may go on as a report's.
    private func cut(_ text: String, _ year: Int?) -> ReportTitle {
        let judge = TitleJudge(rules: rules, hasYear: year != nil)
        guard judge.mayGoOnAsReport(text) else { return ReportTitle(form: .other, year: year, agencyPhrase: "") }
        return ReportTitle(form: .statutory, year: year, agencyPhrase: judge.phraseOfCut(text), isDoubtful: true)
    }

    /// What stands outside of `ranges`, without punctuation. The scalars are folded already.
    static func words(of scalars: [Unicode.Scalar], without ranges: [Range<Int>]) -> String {
        var isLeftOut = [Bool](repeating: false, count: scalars.count)
        for index in ranges.joined() where scalars.indices.contains(index) { isLeftOut[index] = true }
        var words = ""
        words.reserveCapacity(scalars.count * 3)
        for (index, scalar) in scalars.enumerated() where !isLeftOut[index] { words.unicodeScalars.append(scalar) }
        return FoldedText.bare(words)
    }
}
