/// More was completed than was accepted, and yet everything is said to be completed.
package struct CompletionTest: Equatable, Sendable {
    /// Before the number of what came in: 受理.
    package var accepted: [String]
    /// Before the number of what was done: 办结.
    package var completed: [String]
    /// What says that nothing is left: 办结率100%, 均已办结.
    package var allDone: [String]

    package init(accepted: [String], completed: [String], allDone: [String]) {
        self.accepted = accepted
        self.completed = completed
        self.allDone = allDone
    }

    func failures(in case_: ReportCase) -> [CheckFailure] { [] }
}
