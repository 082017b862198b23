import Supervision

extension DocumentCriterion {
    private static let normativeKeys = ["titles", "label_words", "asides"]

    static var forms: [CriterionForm<DocumentCriterion>] {
        [
            CriterionForm("document-metadata", keys: ["concepts", "blank"]) { section in
                section.required("concepts")?.list(of: DocumentMetadataCriterion.Concept.init(reading:)).map {
                    .metadata(DocumentMetadataCriterion(concepts: $0, blank: section.optionalWords("blank")))
                }
            },
            CriterionForm(
                "document-number",
                keys: normativeKeys + ["labels", "head_labels", "patterns", "blank"],
                read: number
            ),
            CriterionForm("duplicate-index", keys: ["labels", "patterns"], read: duplicateIndex),
            CriterionForm("repealed-document", keys: ["labels", "valid", "titles", "patterns"], read: repealed),
            CriterionForm("interpretation", keys: normativeKeys + ["words", "working_days"], read: interpretation),
        ]
    }

    private static func number(_ section: Section) -> DocumentCriterion? {
        let signs = NormativeSigns(reading: section)
        let labels = section.required("labels")?.words()
        let head = section.required("head_labels")?.words()
        let patterns = section.required("patterns")?.patterns()
        guard let signs, let labels, let head, let patterns else { return nil }
        return .number(
            DocumentNumberCriterion(
                signs: signs,
                labels: labels,
                headLabels: head,
                patterns: patterns,
                blank: section.optionalWords("blank")
            )
        )
    }

    private static func duplicateIndex(_ section: Section) -> DocumentCriterion? {
        let labels = section.required("labels")?.words()
        let patterns = section.required("patterns")?.patterns()
        guard let labels, let patterns else { return nil }
        return .duplicateIndex(DuplicateIndexCriterion(labels: labels, patterns: patterns))
    }

    private static func repealed(_ section: Section) -> DocumentCriterion? {
        let labels = section.required("labels")?.words()
        let valid = section.required("valid")?.words()
        guard let labels, let valid else { return nil }
        return .repealed(
            RepealedDocumentCriterion(
                labels: labels,
                valid: valid,
                titlePatterns: section.optionalPatterns("titles"),
                textPatterns: section.optionalPatterns("patterns")
            )
        )
    }

    private static func interpretation(_ section: Section) -> DocumentCriterion? {
        let signs = NormativeSigns(reading: section)
        let words = section.required("words")?.words()
        let days = section.required("working_days")?.wholeNumber(in: 1...1000)
        guard let signs, let words, let days else { return nil }
        return .interpretation(InterpretationCriterion(signs: signs, words: words, workingDays: days))
    }
}

extension DocumentMetadataCriterion.Concept {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["title", "labels", "metadata", "telling", "date", "if_shown"]) else {
            return nil
        }
        let title = section.required("title")?.text()
        let labels = section.required("labels")?.words()
        guard let title, let labels else { return nil }
        self.init(
            title: title,
            labels: labels,
            metadata: section.optionalWords("metadata"),
            isTelling: section.value("telling", default: false) { $0.truthValue() },
            date: section.optional("date")?.choice(among: [.publication, .issue] as [PageDate.Kind]),
            isToldIfShown: section.value("if_shown", default: false) { $0.truthValue() }
        )
    }
}

extension NormativeSigns {
    init?(reading section: Section) {
        guard let titles = section.required("titles")?.patterns() else { return nil }
        self.init(
            titlePatterns: titles,
            labelWords: section.optionalWords("label_words"),
            asides: section.optionalWords("asides")
        )
    }
}
