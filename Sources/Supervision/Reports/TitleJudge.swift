/// Tells reports from documents that only mention one, by what stands around subject and form.
struct TitleJudge {
    let rules: TitleRules
    let hasYear: Bool

    /// The form of a title and the agency it names.
    func judge(_ parts: TitleParts) -> (ReportTitle.Form, String) {
        let grammar = rules.grammar
        let head = stripped(parts.head)
        let middle = stripped(parts.middle)
        let end = harmless(parts.tail)
        let tail = stripped(end[...])
        // Names of organs hold such words too: 某市绩效考核办公室.
        let isNamed = rules.isOrgan(head) && parts.subject != nil
        let (beginning, between) = (String(parts.head), String(parts.middle))
        let isOther =
            grammar.excludedBefore.contains {
                between.holds($0) || (isNamed ? head.begins(with: $0) : beginning.holds($0))
            } || grammar.excludedBehind.contains { end.holds($0) }
        let organ = [head, middle, tail].first { rules.isOrgan($0) }
        let phrase = organ ?? (grammar.unnamedBefore.contains { beginning.holds($0) } ? "" : head)
        let isSubstitute = parts.subject.map { grammar.substituteSubjects.contains(String($0)) } ?? false
        guard !isOther, isOfThisDuty(parts, head: head, middle: middle, tail: tail) else { return (.other, "") }
        return (parts.isStatutory && !isSubstitute ? .statutory : .substitute, named(phrase))
    }

    private func isOfThisDuty(_ parts: TitleParts, head: String, middle: String, tail: String) -> Bool {
        let isOtherBody = rules.grammar.otherBodies.contains { head.ends(with: $0) || tail.ends(with: $0) }
        guard let subject = parts.subject else {
            // Without its subject, only a year and an organ may stand beside the form.
            let isBare = [head, tail].allSatisfy {
                $0.isEmpty || rules.isOrgan($0) || rules.selfReferences.contains($0)
            }
            return hasYear && isBare && !isOtherBody
        }
        if rules.grammar.weakSubjects.contains(String(subject)) {
            let isNamed = head.isEmpty || rules.isOrgan(head) || rules.selfReferences.contains(head)
            guard isNamed, !isOtherBody else { return false }
        }
        // What stands in for a report has nothing of its own between subject and form: no 检查, no 主管部门.
        return parts.isStatutory || middle.isEmpty || rules.isOrgan(middle)
    }

    // MARK: Titles that are cut

    /// Whether a title that is cut may end as a report's does: `…政府信息公开工作年…`.
    func mayGoOnAsReport(_ text: String) -> Bool {
        guard !rules.grammar.excludedBefore.contains(where: { text.holds($0) }) else { return false }
        if let subject = TitleParts.subjects(in: text, rules: rules).last {
            let rest = text[subject.upperBound...]
            return ([""] + rules.fillers).contains { filler in
                rules.statutoryForms.contains { (filler + $0).hasPrefix(rest) }
            }
        }
        // Behind an organ and a year, the first character of the subject is enough, and nothing is.
        return hasYear && (beginningOfSubject(in: text) != nil || rules.isOrgan(stripped(text[...])))
    }

    func phraseOfCut(_ text: String) -> String {
        let end = TitleParts.subjects(in: text, rules: rules).last?.lowerBound ?? beginningOfSubject(in: text)
        return named(stripped(text[..<(end ?? text.endIndex)]))
    }

    /// Whether a title that is cut behind its form may become another document's: `…年度报告编…`.
    func mayGoOnAsOther(_ tail: Substring) -> Bool {
        let rest = strippedTail(tail)
        return !rest.isEmpty && !rules.isOrgan(rest)
    }

    /// Where a text ends with characters that begin a subject.
    private func beginningOfSubject(in text: String) -> String.Index? {
        rules.subjects.lazy.compactMap { subject in
            (1..<max(subject.count, 2)).reversed().lazy.map { subject.prefix($0) }.first { text.hasSuffix($0) }
        }
        .first.map { text.index(text.endIndex, offsetBy: -$0.count) }
    }

    // MARK: Words around names

    /// The words without fillers, numbers and 附件 at both ends.
    func stripped(_ words: Substring) -> String {
        var words = words
        var count = -1
        while count != words.utf8.count {
            count = words.utf8.count
            for filler in rules.fillers where !filler.isEmpty {
                let length = filler.utf8.count
                while words.begins(with: filler) { words = Substring(words.utf8.dropFirst(length)) }
                while words.ends(with: filler) { words = Substring(words.utf8.dropLast(length)) }
            }
            if words.utf8.first.map({ $0 < 0x80 }) == true { words = words.drop { $0.isASCII } }
        }
        return String(words)
    }

    func strippedTail(_ words: Substring) -> String {
        stripped(harmless(words)[...])
    }

    private func harmless(_ words: Substring) -> String {
        guard !words.isEmpty else { return "" }
        var text = String(words)
        for word in rules.grammar.harmlessBehind {
            for range in text.ranges(holding: word).reversed() { text.removeSubrange(range) }
        }
        return text
    }

    /// 某县人民政府信息公开…: the subject 政府信息公开 has taken the end of the name.
    func named(_ phrase: String) -> String {
        phrase.ends(with: "人民") ? phrase + "政府" : phrase
    }
}
