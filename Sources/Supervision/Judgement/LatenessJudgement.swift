/// Tells whether a report came after its due date: the one rule on it, for lists that are watched and for single pages.
package struct LatenessJudgement: Sendable {
    let due: CivilDate
    let civilTime: CivilTime

    package init(due: CivilDate, civilTime: CivilTime) {
        self.due = due
        self.civilTime = civilTime
    }

    /// What is known of a report's being in time.
    package enum Verdict: Equatable, Sendable {
        /// Certain where it was seen by then, else by the date that it bears.
        case inTime(isCertain: Bool)
        /// Certain where it was seen that it was not there before.
        case late(published: CivilDate, isCertain: Bool)
        /// Nothing tells: neither the one nor the other is said.
        case undetermined
    }

    /// - Parameter isYearCertain: Whether it is known which year the report is about: of another year it may be in time.
    package func verdict(on evidence: PublicationEvidence, isYearCertain: Bool) -> Verdict {
        let dueEnd = civilTime.end(of: due)
        let sighting = evidence.sighting
        if let sighting, sighting.firstSeen < dueEnd { return .inTime(isCertain: true) }
        if let sighting, sighting.absences.hasTwo(after: dueEnd) {
            let isDated = evidence.date.map { $0 > due } ?? false
            return .late(published: isDated ? evidence.date ?? sighting.day : sighting.day, isCertain: true)
        }
        guard let date = evidence.date else { return .undetermined }
        guard date > due else { return .inTime(isCertain: false) }
        if evidence.isHint || evidence.basis == .firstSeen {
            // First sight accuses nobody, unless the list was read without the report when it was overdue.
            let wasOverdue = sighting?.absences.last.map { $0 >= dueEnd } ?? false
            return wasOverdue ? .late(published: date, isCertain: false) : .undetermined
        }
        if sighting?.isWitnessed == true { return .late(published: date, isCertain: true) }
        // A date years away is that of moving the page.
        return isYearCertain && date.year <= due.year + 1
            ? .late(published: date, isCertain: false) : .undetermined
    }
}
