/// A title that is a report's but for a slip. It proves nothing; it is ground to look at the page behind it before anybody
/// is called absent.
struct TitleSlip: Equatable {
    /// The year that the title names, else that of the row.
    let year: Int
    /// What stands before the words of the report: the agency as the title names it, bare; empty where it names none.
    let agencyPhrase: String
}

/// Finds titles with a slip: a character that was lost, doubled, swapped, or taken for one that sounds or looks the same
/// (年底报告, 信心公开, 工作告年度报), or a short name before 年报.
final class TitleSlipFinder {
    private let rules: TitleRules
    private let formCharacters: Set<Unicode.Scalar>
    private let subjectCharacters: Set<Unicode.Scalar>
    /// Every way of writing the title of the form. Made when first asked for: most rows are dismissed before.
    private lazy var titles: [[Unicode.Scalar]] = rules.subjects.flatMap { subject in
        ([""] + rules.fillers.filter { $0.count >= 2 }).flatMap { filler in
            rules.statutoryForms.map { Array((subject + filler + $0).unicodeScalars) }
        }
    }

    /// How many titles may still be compared. Behind the last one every title that is worth a look counts as near: what
    /// stands there decides, and until then nobody is called absent.
    private var comparisonsLeft = TitleSlipFinder.mostComparisons

    init(rules: TitleRules) {
        self.rules = rules
        formCharacters = Set((rules.grammar.formsAlone + rules.statutoryForms).flatMap(\.unicodeScalars))
        subjectCharacters = Set(rules.subjects.flatMap(\.unicodeScalars))
    }

    /// Nil where the title is not near to a report's.
    ///
    /// - Parameters:
    ///   - rowYear: The year that the date of the row speaks for, where the title names none.
    ///   - isAwaited: Whether a report on a year is awaited: asked first, because comparing is dear.
    func slip(in title: String, rowYear: Int?, isAwaited: (Int) -> Bool) -> TitleSlip? {
        let folded = FoldedText.fold(title)
        guard isWorthALook(folded) else { return nil }
        let scalars = Array((HeadingMark(folded)?.rest ?? folded).unicodeScalars)
        let years = TitleYear(in: scalars, passing: rules.grammar.passing)
        guard !years.isPartial, let year = years.year ?? rowYear, isAwaited(year), !isOther(folded) else { return nil }
        let text = Array(TitleReader.words(of: scalars, without: years.ranges).unicodeScalars)
        // Comparing takes as long as the title: no title of a report is longer.
        guard text.count <= Self.longestTitle else { return nil }
        guard comparisonsLeft > 0 else { return TitleSlip(year: year, agencyPhrase: "") }
        let judge = TitleJudge(rules: rules, hasYear: years.year != nil)
        return (phrase(in: text, judge) ?? phraseBeforeForm(in: text, judge)).map {
            TitleSlip(year: year, agencyPhrase: $0)
        }
    }

    private func isWorthALook(_ folded: String) -> Bool {
        let all = folded.unicodeScalars
        let ofForm = all.count { formCharacters.contains($0) }
        return ofForm >= 3 || (ofForm >= 2 && all.count { subjectCharacters.contains($0) } >= 3)
    }

    private func isOther(_ folded: String) -> Bool {
        let grammar = rules.grammar
        let words = [
            rules.excluded, grammar.partsOfYear, grammar.excludedBefore, grammar.excludedBehind, grammar.otherBodies,
        ]
        return words.contains { $0.contains { folded.holds($0) } }
    }

    private func phrase(in text: [Unicode.Scalar], _ judge: TitleJudge) -> String? {
        var best: NearMatch?
        let present = Set(text)
        for title in titles {
            // Each character that the text lacks is a slip: counting them is cheap, and leaves few titles to compare.
            let allowed = Self.allowedErrors(in: title.count)
            guard title.count(where: { !present.contains($0) }) <= allowed else { continue }
            comparisonsLeft -= 1
            guard let match = NearMatch(of: title, in: text), match.errors <= allowed,
                judge.isEnd(text[match.range.upperBound...])
            else { continue }
            if best.map({ match.errors < $0.errors }) ?? true { best = match }
        }
        return best.map { judge.agency(before: text[..<$0.range.lowerBound]) }
    }

    /// A short name, and the form alone: 云教年报.
    private func phraseBeforeForm(in text: [Unicode.Scalar], _ judge: TitleJudge) -> String? {
        for form in rules.grammar.formsAlone {
            let pattern = Array(form.unicodeScalars)
            guard let match = NearMatch(of: pattern, in: text), match.errors <= (pattern.count >= 4 ? 1 : 0),
                judge.isEnd(text[match.range.upperBound...])
            else { continue }
            let phrase = judge.agency(before: text[..<match.range.lowerBound])
            if phrase.unicodeScalars.count <= Self.longestShortName || rules.isOrgan(phrase) { return phrase }
        }
        return nil
    }

    /// A quarter of the title of the form, and one character of the short ones.
    private static func allowedErrors(in length: Int) -> Int { length >= 10 ? length / 4 : 1 }

    private static let longestShortName = 6
    /// A list of a hundred titles full of slips takes a tenth.
    private static let mostComparisons = 50_000
    private static let longestTitle = 120
}

extension TitleJudge {
    /// Whether what stands behind the form means nothing, or is the rest of a slip.
    fileprivate func isEnd(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
        strippedTail(Substring(String(String.UnicodeScalarView(tail)))).unicodeScalars.count <= 1
    }

    fileprivate func agency(before head: ArraySlice<Unicode.Scalar>) -> String {
        named(stripped(Substring(String(String.UnicodeScalarView(head)))))
    }
}
