/// The rectification cases that may be asked for, by their ids and by their alerts. The store has every one.
package struct CaseRegister: Equatable, Sendable {
    /// Those that are open, and those that ended and have not been let go.
    package private(set) var cases: [RectificationCase.ID: RectificationCase] = [:]
    /// The ids of those that are open.
    package private(set) var open: Set<RectificationCase.ID> = []
    private var latest: [String: RectificationCase.ID] = [:]
    private var numbers: [Int: Int] = [:]
    /// How many were let go, by their state.
    private var released: [CaseState: Int] = [:]

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

    /// The id of the next case that is opened in `year`. No id comes again: what was let go counts.
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

    /// Lets cases go that ended and are not needed any more.
    ///
    /// What is needed is decided by the caller: what may be repeated, and what was closed while its alert stands.
    package mutating func release(unless isNeeded: (RectificationCase) -> Bool) {
        let old = cases.values.filter { !$0.state.isOpen && !isNeeded($0) }
        for one in old {
            cases[one.id] = nil
            released[one.state, default: 0] += 1
            if latest[one.fingerprint] == one.id { latest[one.fingerprint] = nil }
        }
    }

    /// Takes in again, as the store has them, cases that were let go; what is here is newer.
    package mutating func recall(_ stored: [RectificationCase]) {
        for one in stored where cases[one.id] == nil {
            released[one.state, default: 0] -= 1
            keep(one)
        }
    }

    /// How many cases stand in each state, with those that were let go.
    package var tally: [String: Int] {
        var counts = Dictionary(uniqueKeysWithValues: CaseState.allCases.map { ($0.rawValue, released[$0] ?? 0) })
        for one in cases.values { counts[one.state.rawValue, default: 0] += 1 }
        return counts
    }
}
