/// Everything that is kept of one case.
package struct CaseRecord: Equatable, Sendable {
    /// The case as it stands.
    package var `case`: RectificationCase
    /// What was found, as it was last said.
    package var finding: Finding
    /// What happened to it and was said of it, in order; empty where only the case was asked for.
    package var steps: [CaseStep]

    package init(_ case: RectificationCase, finding: Finding, steps: [CaseStep] = []) {
        self.case = `case`
        self.finding = finding
        self.steps = steps
    }

    /// What a person said last of it, with an author; nil where nobody did.
    package var lastSaid: CaseStep? { steps.last { $0.author != nil && !$0.note.isEmpty } }
}
