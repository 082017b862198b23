package import FoundationEssentials

extension SourceState {
    /// The state where no instant lies beyond `now`; nil where none does.
    ///
    /// What was learnt by a clock that was ahead counts for nothing that accuses: no reading of then confirms an absence,
    /// and what was first seen then appeared nobody knows when. The page is read anew, and soon.
    ///
    /// - Parameter longestPause: No next check is further away than this, in seconds.
    package func held(at now: Date, longestPause: TimeInterval, civilTime: CivilTime) -> SourceState? {
        let limit = now.addingTimeInterval(ClockWatch.toldStep)
        guard newestInstant > limit else {
            guard nextCheck > now.addingTimeInterval(longestPause + ClockWatch.toldStep) else { return nil }
            var next = self
            next.nextCheck = now
            return next
        }
        var next = self
        next.nextCheck = now
        next.lastAttempt = lastAttempt.map { min($0, now) }
        next.lastSuccess = lastSuccess.map { min($0, now) }
        next.lastChange = lastChange.map { min($0, now) }
        next.lastNewItem = lastNewItem.map { min($0, now) }
        next.baselineAt = baselineAt.map { min($0, now) }
        next.validators = PageValidators()
        next.digest = nil
        next.wholeReadings = wholeReadings.through(limit)
        if let since = list?.collapsedSince { next.list?.collapsedSince = min(since, now) }
        next.reports = reports.map { $0.held(at: now, limit: limit) }
        let today = civilTime.date(at: limit)
        next.probes.removeAll { $0.day > today }
        if next.examination != nil { next.examination?.hold(at: now) }
        return next
    }

    /// The state after a check by a clock that is not believed: `self` is what the check came to.
    package func learntInDoubt(after previous: SourceState) -> SourceState {
        var next = self
        next.wholeReadings = previous.wholeReadings
        next.probes = previous.probes
        let known = Set(previous.reports.map(\.identity))
        for index in next.reports.indices where !known.contains(next.reports[index].identity) {
            next.reports[index].isBaseline = true
            next.reports[index].absences = WholeReadings()
        }
        return next
    }

    /// The last instant at which anything is said to have happened.
    package var newestInstant: Date {
        var newest = Date.distantPast
        for instant in [lastAttempt, lastSuccess, lastChange, lastNewItem, baselineAt, wholeReadings.last] {
            if let instant { newest = max(newest, instant) }
        }
        if let examinedAt = examination?.examinedAt { newest = max(newest, examinedAt) }
        for report in reports { newest = max(newest, report.firstSeen, report.withdrawnAt ?? .distantPast) }
        return newest
    }
}

extension WholeReadings {
    /// Those that were not later than `limit`.
    fileprivate func through(_ limit: Date) -> WholeReadings {
        let kept = [last, previous].compactMap(\.self).filter { $0 <= limit }
        return WholeReadings(last: kept.first, previous: kept.dropFirst().first)
    }
}

extension KnownReport {
    fileprivate func held(at now: Date, limit: Date) -> KnownReport {
        var next = self
        if firstSeen > limit {
            next.firstSeen = now
            next.isBaseline = true
        }
        next.absences = absences.through(limit)
        next.withdrawnAt = withdrawnAt.map { min($0, now) }
        if let read = article?.lastRead, read > limit { next.article?.lastRead = now }
        return next
    }
}

extension Examination {
    fileprivate mutating func hold(at now: Date) {
        examinedAt = min(examinedAt, now)
        for index in documents.indices { documents[index].examinedAt = min(documents[index].examinedAt, now) }
    }
}
