/// What a person wants to be otherwise in one case; what is nil stays as it is.
package struct CaseChange: Hashable, Sendable, Codable {
    /// The case.
    package var id: RectificationCase.ID
    /// The revision that the person knew; nil: whatever it is.
    package var revision: Int?
    /// Where it stands from now on.
    package var state: CaseState?
    /// Who sees to it from now on.
    package var responsible: String?
    /// The last day on which mending it is in time from now on.
    package var due: CivilDate?
    /// What is said of it.
    package var note: String?

    package init(
        id: RectificationCase.ID,
        revision: Int? = nil,
        state: CaseState? = nil,
        responsible: String? = nil,
        due: CivilDate? = nil,
        note: String? = nil
    ) {
        self.id = id
        self.revision = revision
        self.state = state
        self.responsible = responsible
        self.due = due
        self.note = note
    }

    /// Whether nothing would be otherwise.
    package var isEmpty: Bool { state == nil && responsible == nil && due == nil && note == nil }

    /// The states that a person may give to a case. That an alert is wrong is said of the alert.
    package static let states: [CaseState] = [.notified, .inProgress, .rectified, .closed]

    /// Whether its texts and its state are ones that are kept.
    var isRight: Bool {
        let texts = [(responsible, OrderLimits.author), (note, OrderLimits.note)]
        return texts.allSatisfy { text, limit in (text?.utf8.count ?? 0) <= limit }
            && state.map(Self.states.contains) ?? true && id.rawValue.utf8.count <= OrderLimits.value
    }
}
