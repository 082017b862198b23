extension ReportTitle {
    /// Reads a title by the key words of a duty.
    package init(_ title: String, rules: TitleRules) {
        let folded = FoldedText.fold(title)
        guard Self.mayBeReport(folded, rules: rules) else {
            self.init(form: .other, year: nil, agencyPhrase: "")
            return
        }
        let scalars = Array((HeadingMark(folded)?.rest ?? folded).unicodeScalars)
        let years = TitleYear(in: scalars, passing: rules.grammar.passing)
        let text = Self.words(of: scalars, without: years.ranges)
        let isCut = folded.ends(with: "…") || folded.ends(with: "..")
        let isOther =
            years.isPartial || rules.excluded.contains { folded.holds($0) }
            || rules.grammar.partsOfYear.contains { folded.holds($0) }
        let judge = TitleJudge(rules: rules, hasYear: years.year != nil)
        guard !isOther, let parts = TitleParts.parts(of: text, rules: rules) else {
            let isDoubtful = isCut && !isOther && judge.mayGoOnAsReport(text)
            let phrase = isDoubtful ? judge.phraseOfCut(text) : ""
            self.init(
                form: isDoubtful ? .statutory : .other,
                year: years.year,
                agencyPhrase: phrase,
                isDoubtful: isDoubtful
            )
            return
        }
        let (form, phrase) = judge.judge(parts)
        guard form != .other else {
            self.init(form: form, year: years.year, agencyPhrase: phrase)
            return
        }
        let namesAnother = rules.grammar.doubtful.contains { folded.holds($0) }
        self.init(
            form: form,
            year: namesAnother ? nil : years.year,
            agencyPhrase: phrase,
            isDoubtful: namesAnother || (isCut && judge.mayGoOnAsOther(parts.tail)),
            possibleYears: namesAnother ? years.all : []
        )
    }

    /// Most titles are dismissed by this: lists of all kinds are read, row by row.
    private static func mayBeReport(_ folded: String, rules: TitleRules) -> Bool {
        rules.subjects.contains { folded.holds($0) } || rules.grammar.formsAlone.contains { folded.holds($0) }
            || folded.ends(with: "…") || folded.ends(with: "..")
    }

    static func words(of scalars: [Unicode.Scalar], without ranges: [Range<Int>]) -> String {
        var words = String.UnicodeScalarView()
        var position = 0
        for range in ranges {
            words.append(contentsOf: scalars[position..<max(range.lowerBound, position)])
            position = max(range.upperBound, position)
        }
        words.append(contentsOf: scalars[position...])
        return FoldedText.bare(String(words))
    }
}
