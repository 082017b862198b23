import FoundationEssentials

/// How a case stood at a moment of the past, by the steps that it had taken until then. A reference: issues by the thousand
/// hold one.
final class PastCase: Sendable {
    let record: CaseRecord
    /// The last step until then.
    let step: CaseStep
    /// Whether a reading after the due day had shown that what was found still stood, and nothing has changed since.
    let isOverdue: Bool

    /// Nil where the case was not opened yet.
    init?(_ record: CaseRecord, at instant: Date) {
        let steps = record.steps.filter { $0.time < instant }
        guard let last = steps.last, let first = steps.first(where: { $0.kind == .opened }), first.time < instant else {
            return nil
        }
        self.record = record
        step = last
        let overdue = steps.lastIndex { $0.kind == .overdue }
        let mended = steps.lastIndex { [.findingGone, .closed, .falseAlarm, .unwatched, .reopened].contains($0.kind) }
        // A day that was moved since is not over because an earlier one was.
        isOverdue =
            last.state.isOpen && (overdue.map { $0 > mended ?? -1 && steps[$0].due == last.due } ?? false)
    }

    /// Whether nobody looked any more: what became of it nobody knows.
    var isUnwatched: Bool { step.kind == .unwatched && step.state.isOpen }
}

/// What became by the end of a period of the cases that the last one left (上期问题整改, 销号率).
struct RectificationTally {
    /// Those that count, by number: neither called wrong nor lost from sight.
    let counted: [PastCase]
    /// Those that were struck off the list.
    let closed: Int
    /// Those that count neither way: called wrong, or watched by nobody any more.
    let aside: Int

    /// - Parameter records: The cases of those whom the bulletin is about.
    init(_ records: [CaseRecord], period: BulletinPeriod) {
        let previous = period.previous
        let left = records.filter { record in
            guard let before = PastCase(record, at: period.start) else { return false }
            return before.step.state.isOpen || record.case.openedAt >= previous.start
        }
        let now = left.compactMap { PastCase($0, at: period.end) }
        counted = now.filter { $0.step.state != .falseAlarm && !$0.isUnwatched }
        closed = counted.count { $0.step.state == .closed }
        aside = now.count - counted.count
    }

    /// The share of those struck off, in tenths of a percent; nil where there is nothing to take a share of.
    var closingRate: Int? { Tenths.percent(closed, of: counted.count) }
    var overdue: Int { counted.count(where: \.isOverdue) }
}
