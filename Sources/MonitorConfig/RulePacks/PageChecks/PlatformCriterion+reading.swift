import Supervision

extension PlatformCriterion {
    static var forms: [CriterionForm<PlatformCriterion>] {
        [
            CriterionForm("platform-parts", keys: ["parts", "least_found"], read: parts),
            CriterionForm("platform-order", keys: ["parts", "least_found"], read: order),
            CriterionForm("platform-name", keys: ["name", "others"], read: name),
            CriterionForm("search-form", keys: ["words"]) { section in
                section.required("words")?.words().map { .search(SearchFormCriterion(words: $0)) }
            },
            CriterionForm("content-categories", keys: ["categories"]) { section in
                section.required("categories")?.list(of: CategoryCriterion.Category.init(reading:)).map {
                    .categories(CategoryCriterion(categories: $0))
                }
            },
        ]
    }

    private static func parts(_ section: Section) -> PlatformCriterion? {
        let parts = section.required("parts")?.list(of: PlatformPart.init(reading:))
        let least = section.required("least_found")?.wholeNumber(in: 0...20)
        guard let parts, let least else { return nil }
        return .parts(PlatformPartsCriterion(parts: parts, leastFound: least))
    }

    private static func order(_ section: Section) -> PlatformCriterion? {
        let parts = section.required("parts")?.list(of: PlatformPart.init(reading:))
        let least = section.required("least_found")?.wholeNumber(in: 2...20)
        guard let parts, let least else { return nil }
        return .order(PlatformOrderCriterion(parts: parts, leastFound: least))
    }

    private static func name(_ section: Section) -> PlatformCriterion? {
        let name = section.required("name")?.text()
        let others = section.required("others")?.words()
        guard let name, let others else { return nil }
        return .name(PlatformNameCriterion(name: name, others: others))
    }
}

extension PlatformPart {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["id", "title", "labels", "exact_labels"]) else { return nil }
        let id = section.required("id")?.identifier()
        let title = section.required("title")?.text()
        guard let id, let title, let labels = LabelWords(reading: section) else { return nil }
        self.init(id: id, title: title, labels: labels)
    }
}

extension CategoryCriterion.Category {
    init?(reading entry: Entry) {
        let keys = ["id", "title", "labels", "exact_labels", "agency_kinds", "when_unlinked"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let id = section.required("id")?.identifier()
        let title = section.required("title")?.text()
        guard let id, let title, let labels = LabelWords(reading: section) else { return nil }
        self.init(
            id: id,
            title: title,
            labels: labels,
            agencyKinds: section.value("agency_kinds", default: [], AgencyKind.set(reading:)),
            isToldUnlinked: section.value("when_unlinked", default: false) { $0.truthValue() }
        )
    }
}

extension LabelWords {
    /// Reads `labels` and `exact_labels`, one of which may be left out.
    init?(reading section: Section) {
        if section.optional("labels") == nil, section.optional("exact_labels") == nil {
            _ = section.required("labels")
            return nil
        }
        self.init(accepted: section.optionalWords("labels"), exact: section.optionalWords("exact_labels"))
    }
}
