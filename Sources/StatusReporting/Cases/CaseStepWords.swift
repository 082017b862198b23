import Supervision

/// What a step of a case brought, in words: beside what happened, the day and the person that are others since.
struct CaseStepWords {
    let step: CaseStep
    /// The step before; nil for the first.
    let previous: CaseStep?
    let language: Language

    /// The steps of a case with the one before each.
    static func all(_ steps: [CaseStep], in language: Language) -> [CaseStepWords] {
        steps.indices.map { index in
            CaseStepWords(step: steps[index], previous: index > 0 ? steps[index - 1] : nil, language: language)
        }
    }

    /// What is otherwise than before; empty where nothing is.
    var changes: [String] {
        guard let previous else { return [] }
        let due = step.due == previous.due ? nil : language.pick("期限改为 \(step.due)", "due \(step.due) from now on")
        let person = step.responsible == previous.responsible ? nil : responsible
        return [due, person].compactMap(\.self)
    }

    private var responsible: String {
        guard let name = step.responsible.map({ VisibleText.clean($0) }) else {
            return language.pick("不再有责任人", "nobody responsible any more")
        }
        return language.pick("责任人改为 \(name)", "responsible: \(name)")
    }
}
