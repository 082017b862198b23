package import FoundationEssentials

extension RectificationCase {
    /// The case where no instant lies beyond `now`; nil where none does.
    ///
    /// A reading would be waited for until then otherwise, and what was overdue by a clock that was ahead is not.
    package func held(at now: Date, civilTime: CivilTime) -> RectificationCase? {
        let instants = [openedAt, changedAt, notifiedAt, mendedAt, recheckSince, overdueToldAt, lostAt]
        let limit = now.addingTimeInterval(ClockWatch.toldStep)
        guard instants.contains(where: { $0.map { $0 > limit } ?? false }) else { return nil }
        var next = self
        next.openedAt = min(openedAt, now)
        next.changedAt = min(changedAt, now)
        next.notifiedAt = notifiedAt.map { min($0, now) }
        next.mendedAt = mendedAt.map { min($0, now) }
        next.recheckSince = recheckSince.map { min($0, now) }
        next.lostAt = lostAt.map { min($0, now) }
        let isOverdue = civilTime.date(at: now) > due
        next.overdueToldAt = isOverdue ? overdueToldAt.map { min($0, now) } : nil
        return next
    }
}
