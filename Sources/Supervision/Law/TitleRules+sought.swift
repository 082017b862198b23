extension TitleRules {
    /// By what words pages that may show these documents are searched.
    package var sought: SoughtDocuments {
        SoughtDocuments(
            names: statutoryForms + grammar.formsAlone,
            subjects: subjects,
            standIns: substituteForms,
            organEndings: organEndings
        )
    }
}
