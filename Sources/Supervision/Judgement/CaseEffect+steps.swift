import FoundationEssentials

extension CaseEffect {
    /// Notes that something happened to the case as it is now.
    mutating func note(_ kind: CaseStep.Kind, at now: Date, by mark: OrderMark? = nil, note: String? = nil) {
        next.revision += 1
        steps.append(
            CaseStep(
                caseID: next.id,
                number: next.revision,
                time: now,
                kind: kind,
                state: next.state,
                due: next.due,
                responsible: next.responsible,
                author: mark?.author,
                note: note ?? mark?.note ?? "",
                order: mark?.id
            )
        )
    }

    /// Lets the case stand in another state.
    mutating func enter(_ state: CaseState, at now: Date) {
        guard next.state != state else { return }
        next.state = state
        next.changedAt = now
    }

    /// Lets its pages be looked at once more, whatever they showed before.
    mutating func recheck(at now: Date) {
        next.recheckSince = now
        asksAgain = true
    }
}
