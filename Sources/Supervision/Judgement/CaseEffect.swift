/// Everything that has to be remembered together when a case takes steps.
package struct CaseEffect: Equatable, Sendable {
    /// The case as it is from now on.
    package var next: RectificationCase
    /// The steps that it took.
    package var steps: [CaseStep] = []
    /// What it is about, where that is said anew.
    package var finding: Finding?
    /// The line that tells of it; nil where nobody has to hear of it.
    package var notice: OrderJudgement.Notice?
    /// Whether its pages are to be looked at now.
    package var asksAgain = false

    package init(_ next: RectificationCase) { self.next = next }
}
