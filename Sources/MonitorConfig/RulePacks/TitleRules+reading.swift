import Supervision

extension TitleRules {
    init?(reading entry: Entry) {
        let keys =
            ["subjects", "statutory_forms", "substitute_forms", "excluded"] + Self.affixKeys + Grammar.keys
            + ["agency_words"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let subjects = section.required("subjects")?.words()
        let statutory = section.required("statutory_forms")?.words()
        let substitutes = section.required("substitute_forms")?.words(allowsEmpty: true)
        let excluded = section.required("excluded")?.words(allowsEmpty: true)
        let affixes = Self.affixKeys.map { section.words($0) }
        let grammar = Grammar(reading: section)
        let agencyWords = section.optional("agency_words").flatMap(AgencyWords.init(reading:)) ?? AgencyWords()
        guard let subjects, let statutory, let substitutes, let excluded else { return nil }
        self.init(
            subjects: subjects,
            statutoryForms: statutory,
            substituteForms: substitutes,
            excluded: excluded,
            fillers: affixes[0],
            selfReferences: affixes[1],
            governmentSuffixes: affixes[2],
            organEndings: affixes[3],
            grammar: grammar,
            agencyWords: agencyWords
        )
    }

    private static let affixKeys = ["fillers", "self_references", "government_suffixes", "organ_endings"]
}

extension TitleRules.Grammar {
    static let keys = [
        "forms_alone", "form_traps", "excluded_before", "excluded_behind", "harmless_behind", "parts_of_year",
        "passing", "connectors", "weak_subjects", "other_bodies", "substitute_subjects", "unnamed_before",
        "doubtful",
    ]

    init(reading section: Section) {
        self.init(
            formsAlone: section.words("forms_alone"),
            formTraps: section.words("form_traps"),
            excludedBefore: section.words("excluded_before"),
            excludedBehind: section.words("excluded_behind"),
            harmlessBehind: section.words("harmless_behind"),
            partsOfYear: section.words("parts_of_year"),
            passing: section.words("passing"),
            connectors: section.words("connectors"),
            weakSubjects: section.words("weak_subjects"),
            otherBodies: section.words("other_bodies"),
            substituteSubjects: section.words("substitute_subjects"),
            unnamedBefore: section.words("unnamed_before"),
            doubtful: section.words("doubtful")
        )
    }
}

extension AgencyWords {
    init?(reading entry: Entry) {
        let keys = ["synonyms", "place_levels", "loose_endings", "township_endings", "authorities"]
        guard let section = Section(entry, keys: keys) else { return nil }
        self.init(
            synonyms: section.lists("synonyms"),
            placeLevels: section.lists("place_levels"),
            looseEndings: section.words("loose_endings"),
            authorities: section.words("authorities"),
            townshipEndings: section.words("township_endings")
        )
    }
}

extension Section {
    /// The texts of an optional list; none where it is left out.
    func words(_ key: String) -> [String] {
        optional(key)?.words(allowsEmpty: true) ?? []
    }

    /// The lists of an optional list of lists of texts.
    fileprivate func lists(_ key: String) -> [[String]] {
        optional(key)?.list(allowsEmpty: true) { $0.words() } ?? []
    }
}
