import Supervision

extension TitleRules {
    init?(reading entry: Entry) {
        let keys = [
            "subjects", "statutory_forms", "substitute_forms", "excluded", "fillers", "self_references",
            "government_suffixes", "organ_endings",
        ]
        guard let section = Section(entry, keys: keys) else { return nil }
        let subjects = section.required("subjects")?.words()
        let statutory = section.required("statutory_forms")?.words()
        let substitutes = section.required("substitute_forms")?.words(allowsEmpty: true)
        let excluded = section.required("excluded")?.words(allowsEmpty: true)
        let affixes = keys[4...].map { section.optional($0)?.words(allowsEmpty: true) ?? [] }
        guard let subjects, let statutory, let substitutes, let excluded else { return nil }
        self.init(
            subjects: subjects,
            statutoryForms: statutory,
            substituteForms: substitutes,
            excluded: excluded,
            fillers: affixes[0],
            selfReferences: affixes[1],
            governmentSuffixes: affixes[2],
            organEndings: affixes[3]
        )
    }
}
