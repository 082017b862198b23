import Supervision

extension GuideCriterion {
    static var forms: [CriterionForm<GuideCriterion>] {
        [
            CriterionForm("guide-fields", keys: ["fields", "least_length", "least_found", "files"], read: fields),
            CriterionForm(
                "outdated-guide",
                keys: ["reason", "expected", "hints", "patterns", "asides", "unless_text"],
                read: outdated
            ),
        ]
    }

    private static func fields(_ section: Section) -> GuideCriterion? {
        let fields = section.required("fields")?.list(of: GuideFieldsCriterion.Field.init(reading:))
        let least = section.required("least_length")?.wholeNumber(in: 1...100_000)
        let found = section.required("least_found")?.wholeNumber(in: 0...20)
        guard let fields, let least, let found else { return nil }
        let files = section.optionalWords("files")
        return .fields(GuideFieldsCriterion(fields: fields, leastLength: least, leastFound: found, fileWords: files))
    }

    private static func outdated(_ section: Section) -> GuideCriterion? {
        let reason = section.required("reason")?.identifier()
        let hints = section.required("hints")?.words()
        let patterns = section.required("patterns")?.patterns()
        let expected = section.optional("expected")?.text()
        guard let reason, let hints, let patterns else { return nil }
        return .outdated(
            OutdatedGuideCriterion(
                reason: reason,
                expected: expected,
                hints: hints,
                patterns: patterns,
                asides: section.optionalWords("asides"),
                unlessText: section.optionalWords("unless_text")
            )
        )
    }
}

extension GuideFieldsCriterion.Field {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["title", "words", "patterns"]) else { return nil }
        let title = section.required("title")?.text()
        let words = section.required("words")?.words(allowsEmpty: true)
        guard let title, let words else { return nil }
        self.init(title: title, words: words, patterns: section.optionalPatterns("patterns"))
    }
}
