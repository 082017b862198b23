import Supervision

extension TitleRules {
    init?(reading entry: Entry) {
        let keys = ["subjects", "statutory_forms", "substitute_forms", "excluded", "fillers", "self_references"]
        guard let section = Section(entry, keys: keys) else { return nil }
        let subjects = section.required("subjects")?.words()
        let statutory = section.required("statutory_forms")?.words()
        let substitutes = section.required("substitute_forms")?.words(allowsEmpty: true)
        let excluded = section.required("excluded")?.words(allowsEmpty: true)
        let fillers = section.optional("fillers")?.words(allowsEmpty: true) ?? []
        let selfReferences = section.optional("self_references")?.words(allowsEmpty: true) ?? []
        guard let subjects, let statutory, let substitutes, let excluded else { return nil }
        self.init(
            subjects: subjects,
            statutoryForms: statutory,
            substituteForms: substitutes,
            excluded: excluded,
            fillers: fillers,
            selfReferences: selfReferences
        )
    }
}
