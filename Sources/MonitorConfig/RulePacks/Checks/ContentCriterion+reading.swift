import Supervision

extension ContentCriterion {
    static var forms: [CriterionForm<ContentCriterion>] {
        [
            CriterionForm("part-length", keys: ["part", "least", "most"], read: partLength),
            CriterionForm("part-missing", keys: ["part"]) { section in
                section.required("part")?.identifier().map { .partMissing(PartMissingCriterion(part: $0)) }
            },
            CriterionForm(
                "topics",
                keys: ["parts", "topics", "headed", "unless_empty", "exempt_names", "least_characters"],
                read: topics
            ),
            CriterionForm("section-order") { _ in .sectionOrder },
            CriterionForm("section-title", keys: ["accepted", "untitled"], read: sectionTitle),
            CriterionForm("extra-section", keys: ["tolerated", "least_parts"], read: extraSection),
        ]
    }

    private static func partLength(_ section: Section) -> ContentCriterion? {
        let least = section.optional("least")?.wholeNumber(in: 1...100_000)
        let most = section.optional("most")?.wholeNumber(in: 1...100_000)
        guard let part = section.required("part")?.identifier() else { return nil }
        return .partLength(PartLengthCriterion(part: part, least: least, most: most))
    }

    private static func topics(_ section: Section) -> ContentCriterion? {
        let headed = section.optional("headed")?.wholeNumber(in: 1...20)
        let parts = section.optional("parts")?.words() ?? []
        let unlessEmpty = section.optional("unless_empty")?.identifier()
        guard let topics = section.required("topics")?.list(of: TopicsCriterion.Topic.init(reading:)) else {
            return nil
        }
        return .topics(
            TopicsCriterion(
                parts: parts,
                topics: topics,
                headed: headed,
                unlessEmpty: unlessEmpty,
                exemptNames: section.optional("exempt_names")?.words() ?? [],
                leastCharacters: section.optional("least_characters")?.wholeNumber(in: 1...1000)
                    ?? TopicsCriterion.usualLeastCharacters
            )
        )
    }

    private static func sectionTitle(_ section: Section) -> ContentCriterion? {
        let accepted = section.optional("accepted")?.words(allowsEmpty: true) ?? []
        guard let untitled = section.required("untitled")?.text() else { return nil }
        return .sectionTitle(SectionTitleCriterion(accepted: accepted, untitled: untitled))
    }

    private static func extraSection(_ section: Section) -> ContentCriterion? {
        let tolerated = section.required("tolerated")?.words()
        let least = section.required("least_parts")?.wholeNumber(in: 1...20)
        guard let tolerated, let least else { return nil }
        return .extraSection(ExtraSectionCriterion(tolerated: tolerated, leastParts: least))
    }
}

extension TopicsCriterion.Topic {
    init?(reading entry: Entry) {
        let keys = ["title", "words", "anywhere", "headings", "strict_words"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let title = section.required("title")?.text()
        let words = section.required("words")?.words()
        guard let title, let words else { return nil }
        self.init(
            title: title,
            words: words,
            anywhere: section.optional("anywhere")?.words() ?? [],
            headings: section.optional("headings")?.words() ?? [],
            strictWords: section.optional("strict_words")?.words() ?? []
        )
    }
}
