package import FoundationEssentials

/// One thing that happened to a case, or that was said of it. It is kept for ever.
package struct CaseStep: Hashable, Sendable {
    /// The case.
    package var caseID: RectificationCase.ID
    /// Counts up from 1 in every case.
    package var number: Int
    /// When it happened, by the monitor's clock.
    package var time: Date
    /// What happened.
    package var kind: Kind
    /// The state that it led to, or left.
    package var state: CaseState
    /// The due day that the case had then.
    package var due: CivilDate
    /// Who saw to it then; nil where nobody was named.
    package var responsible: String?
    /// Who said so; nil where the monitor found it.
    package var author: String?
    /// What that person said; empty where nothing was.
    package var note: String
    /// The number of that person's order.
    package var order: Int?

    package init(
        caseID: RectificationCase.ID,
        number: Int,
        time: Date,
        kind: Kind,
        state: CaseState,
        due: CivilDate,
        responsible: String? = nil,
        author: String? = nil,
        note: String = "",
        order: Int? = nil
    ) {
        self.caseID = caseID
        self.number = number
        self.time = time
        self.kind = kind
        self.state = state
        self.due = due
        self.responsible = responsible
        self.author = author
        self.note = note
        self.order = order
    }

    /// What happens to a case.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Its alert was told.
        case opened
        /// Its alert became graver.
        case graver
        /// What was found is gone.
        case findingGone = "finding_gone"
        /// What was gone, or said to be, was found again.
        case findingBack = "finding_back"
        /// Page, agency or rule are watched no longer: what became of it nobody knows.
        case unwatched
        /// It stood for several that are one no longer: what still stands of them has cases of its own.
        case dissolved
        /// Its pages are looked at once more: somebody has asked for it, or its due day is over.
        case recheckBegun = "recheck_begun"
        /// They were, and it still stands.
        case stillFound = "still_found"
        /// A reading after the due day has shown that it still stands.
        case overdue
        /// It is struck off the list.
        case closed
        /// It is on the list again.
        case reopened
        /// The agency was notified.
        case notified
        /// A person has said something of it.
        case noted
        /// A person has called its alert wrong.
        case falseAlarm = "false_alarm"
    }
}
