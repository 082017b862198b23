extension ReportTitle {
    /// Reads a title by the key words of a duty.
    package init(_ title: String, rules: TitleRules) {
        let folded = FoldedText.fold(title)
        let subject = rules.subjects.compactMap { folded.range(holding: $0) }.min { $0.lowerBound < $1.lowerBound }
        let year = WrittenYear.first(in: folded)
        guard let subject, !rules.excluded.contains(where: { folded.holds($0) }) else {
            self.init(form: .other, year: year?.year, agencyPhrase: "")
            return
        }
        self.init(
            form: Self.form(of: folded, rules: rules),
            year: year?.year,
            agencyPhrase: Self.agencyPhrase(before: subject.lowerBound, in: folded, rules: rules)
        )
    }

    private static func form(of folded: String, rules: TitleRules) -> Form {
        if rules.statutoryForms.contains(where: { folded.holds($0) }) { return .statutory }
        if rules.substituteForms.contains(where: { folded.holds($0) }) { return .substitute }
        return .other
    }

    /// The words before the subject, without year and fillers: in `2025年某市教育局政府信息公开…` it is 某市教育局.
    private static func agencyPhrase(before end: String.Index, in folded: String, rules: TitleRules) -> String {
        var phrase = String(folded[..<end])
        while let year = WrittenYear.first(in: phrase) {
            phrase.removeSubrange(year.range)
        }
        phrase = FoldedText.bare(phrase)
        var trimmed = phrase
        repeat {
            phrase = trimmed
            trimmed = rules.fillers.reduce(phrase) { $0.trimming($1) }
        } while trimmed != phrase
        // 某县人民政府信息公开…: the subject 政府信息公开 has taken the end of the name.
        return phrase.hasSuffix("人民") ? phrase + "政府" : phrase
    }
}

extension String {
    /// The text without `affix` at its beginning and end.
    fileprivate func trimming(_ affix: String) -> String {
        var rest = self[...]
        while !affix.isEmpty, rest.hasPrefix(affix) { rest = rest.dropFirst(affix.count) }
        while !affix.isEmpty, rest.hasSuffix(affix) { rest = rest.dropLast(affix.count) }
        return String(rest)
    }
}
