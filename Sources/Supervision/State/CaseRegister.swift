/// Every rectification case, by its id and by its alert.
package struct CaseRegister: Equatable, Sendable {
    /// Every case that there ever was.
    package private(set) var cases: [RectificationCase.ID: RectificationCase] = [:]
    /// The ids of those that are open.
    package private(set) var open: Set<RectificationCase.ID> = []
    private var latest: [String: RectificationCase.ID] = [:]
    private var numbers: [Int: Int] = [:]

    package init(_ cases: [RectificationCase] = []) {
        for one in cases { keep(one) }
    }

    /// The case that was opened last of an alert; nil where none was.
    package func latest(of fingerprint: String) -> RectificationCase? { latest[fingerprint].flatMap { cases[$0] } }

    /// The case that says what is done about an alert as it stands; nil where none was opened of it.
    package func current(of alert: Alert) -> RectificationCase? {
        guard let last = latest(of: alert.fingerprint) else { return nil }
        return last.state.isOpen || last.changedAt >= alert.startsAt ? last : nil
    }

    /// The id of the next case that is opened in `year`. No id comes again: no case is ever forgotten.
    package func nextID(in year: Int) -> RectificationCase.ID {
        RectificationCase.ID(year: year, number: (numbers[year] ?? 0) + 1)
    }

    /// Takes a case in, in the place of the one with its id.
    package mutating func keep(_ next: RectificationCase) {
        cases[next.id] = next
        if next.state.isOpen { open.insert(next.id) } else { open.remove(next.id) }
        if latest[next.fingerprint].map({ $0.precedes(next.id) }) ?? true { latest[next.fingerprint] = next.id }
        if let (year, number) = next.id.yearAndNumber { numbers[year] = max(numbers[year] ?? 0, number) }
    }

    /// How many open cases are overdue, by the reading that showed it.
    package var overdueCount: Int {
        open.count { id in cases[id].map { $0.mendedAt == nil && $0.overdueToldAt != nil } ?? false }
    }

    /// How many cases stand in each state.
    package var tally: [String: Int] {
        var counts = Dictionary(uniqueKeysWithValues: CaseState.allCases.map { ($0.rawValue, 0) })
        for one in cases.values { counts[one.state.rawValue, default: 0] += 1 }
        return counts
    }
}
