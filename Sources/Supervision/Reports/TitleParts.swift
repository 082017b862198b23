/// A title, bare and without its years, cut where its subject and its form stand.
struct TitleParts {
    /// 年度报告 or one of the kind, rather than what stands in for it.
    var isStatutory: Bool
    /// The subject that was found; nil where the form stands alone.
    var subject: Substring?
    /// What stands before the subject: mostly the agency.
    var head: Substring
    /// What stands between subject and form.
    var middle: Substring
    /// What stands behind.
    var tail: Substring

    /// Finds subject and form in `text`; nil where it holds no form that could be a report's.
    static func parts(of text: String, rules: TitleRules) -> TitleParts? {
        let subjects = subjects(in: text, rules: rules)
        let statutory = forms(rules.statutoryForms, in: text, traps: rules.grammar.formTraps)
        if let (subject, form) = pair(subjects, before: statutory) {
            return TitleParts(isStatutory: true, subject: subject, form: form, text: text)
        }
        let substitutes = forms(rules.substituteForms, in: text, traps: rules.grammar.formTraps)
        if let (subject, form) = pair(subjects, before: substitutes) {
            return TitleParts(isStatutory: false, subject: subject, form: form, text: text)
        }
        if let form = statutory.first, let subject = subjects.last, form.upperBound <= subject.lowerBound {
            // The subject behind the form: 2025年年度报告（政府信息公开）.
            var parts = TitleParts(isStatutory: true, subject: form, form: subject, text: text)
            parts.subject = text[subject]
            return parts
        }
        guard let form = forms(rules.grammar.formsAlone, in: text, traps: rules.grammar.formTraps).first else {
            return nil
        }
        let (head, tail) = (text[..<form.lowerBound], text[form.upperBound...])
        return TitleParts(isStatutory: true, subject: nil, head: head, middle: "", tail: tail)
    }

    private init(isStatutory: Bool, subject: Substring?, head: Substring, middle: Substring, tail: Substring) {
        self.isStatutory = isStatutory
        self.subject = subject
        self.head = head
        self.middle = middle
        self.tail = tail
    }

    private init(isStatutory: Bool, subject: Range<String.Index>, form: Range<String.Index>, text: String) {
        self.init(
            isStatutory: isStatutory,
            subject: text[subject],
            head: text[..<subject.lowerBound],
            middle: text[subject.upperBound..<form.lowerBound],
            tail: text[form.upperBound...]
        )
    }

    /// Where subjects stand, in order; those that are joined (政府信息公开和政务公开) are one.
    static func subjects(in text: String, rules: TitleRules) -> [Range<String.Index>] {
        var found: [Range<String.Index>] = []
        for range in longest(of: rules.subjects, in: text) {
            if let last = found.last {
                let between = text[last.upperBound..<range.lowerBound]
                if between.isEmpty || rules.grammar.connectors.contains(where: { between == $0 }) {
                    found[found.count - 1] = last.lowerBound..<range.upperBound
                    continue
                }
            }
            found.append(range)
        }
        return found
    }

    static func forms(_ words: [String], in text: String, traps: [String]) -> [Range<String.Index>] {
        let trapped = traps.flatMap { text.ranges(holding: $0) }
        return longest(of: words, in: text).filter { form in !trapped.contains { $0.overlaps(form) } }
    }

    /// Where the words stand, in order, and of two that overlap the one that begins first, then the longer one.
    private static func longest(of words: [String], in text: String) -> [Range<String.Index>] {
        let all = words.flatMap { text.ranges(holding: $0) }.sorted {
            ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
        }
        return all.reduce(into: []) { kept, range in
            if kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
        }
    }

    /// The first form that has a subject before it, and the last such subject.
    private static func pair(
        _ subjects: [Range<String.Index>],
        before forms: [Range<String.Index>]
    ) -> (Range<String.Index>, Range<String.Index>)? {
        for form in forms {
            if let subject = subjects.last(where: { $0.upperBound <= form.lowerBound }) { return (subject, form) }
        }
        return nil
    }
}
