package import FoundationEssentials

/// Tells how fresh a page is: a pure function of what it showed, the period of its class, and today.
package struct FreshnessJudgement: Sendable {
    let civilTime: CivilTime
    let leastDatedShare: Double

    package init(civilTime: CivilTime, leastDatedShare: Double) {
        self.civilTime = civilTime
        self.leastDatedShare = leastDatedShare
    }

    /// - Parameter cadence: The period within which something new must appear; nil: nothing has to.
    package func freshness(of state: SourceState, within cadence: CivilPeriod?, at now: Date) -> Freshness {
        let today = civilTime.date(at: now)
        guard let update = lastUpdate(in: state, on: today) else {
            if state.list?.isBlank == true, state.standing == .ok { return Freshness(state: .blank) }
            return Freshness(state: cadence == nil ? .exempt : .unknown, reason: Self.reasonNotToKnow(state))
        }
        guard let cadence else {
            return Freshness(state: .exempt, basis: update.basis, lastUpdate: update.date)
        }
        return judged(update, within: cadence, reasonNotToKnow: Self.reasonNotToKnow(state), on: today)
    }

    /// A home page is as fresh as the newest date on it or the last link that was seen to appear; one that is only
    /// navigation is as fresh as the pages behind it.
    package func freshness(
        ofHome state: SourceState,
        by rules: ColumnRules.HomeRules,
        beside columns: [Freshness],
        at now: Date
    ) -> Freshness {
        let today = civilTime.date(at: now)
        var reason = Self.reasonNotToKnow(state)
        var updates = homeUpdates(in: state, on: today)
        if state.items ?? 0 < rules.leastLinks, state.lastSuccess != nil {
            let dates = columns.compactMap(\.lastUpdate)
            updates = dates.max().map { [Update(date: $0, basis: .secondLevel)] } ?? []
            // What cannot be seen behind it may be new.
            reason = reason ?? columns.first { $0.state == .unknown }?.reason
        }
        guard let latest = updates.max(by: { $0.date < $1.date }) else {
            return Freshness(state: .unknown, reason: reason)
        }
        return judged(latest, within: rules.cadence, reasonNotToKnow: reason, on: today)
    }

    private func homeUpdates(in state: SourceState, on today: CivilDate) -> [Update] {
        guard let record = state.list else { return [] }
        let dated = record.newest(on: today).map { Update(date: $0, basis: .rowDates) }
        let isSeen = state.lastNewItem ?? (dated == nil ? state.baselineAt : nil)
        let seen = isSeen.map { Update(date: civilTime.date(at: $0), basis: .observedChange) }
        return [dated, seen].compactMap { $0 }
    }

    /// A page that shows nothing new, and may have shown something since it was seen, is not known to be quiet.
    func judged(
        _ update: Update,
        within cadence: CivilPeriod,
        reasonNotToKnow: FreshnessReason?,
        on today: CivilDate
    ) -> Freshness {
        let freshThrough = cadence.end(from: update.date)
        var freshness = Freshness(
            state: .fresh,
            basis: update.basis,
            lastUpdate: update.date,
            freshThrough: freshThrough
        )
        guard today > freshThrough else { return freshness }
        if let reasonNotToKnow {
            (freshness.state, freshness.reason) = (.unknown, reasonNotToKnow)
        } else {
            freshness.state = .quiet
            freshness.reason = update.basis == .observedChange ? .rowsWithoutDates : .noNewRows
        }
        return freshness
    }

    struct Update: Equatable {
        var date: CivilDate
        var basis: Freshness.Basis
    }

    /// The last update that the page has shown; nil where it was never read, or shows nothing.
    func lastUpdate(in state: SourceState, on today: CivilDate) -> Update? {
        guard let record = state.list, !record.isBlank else { return nil }
        let rows = record.datedRows + record.undatedRows + record.rowsWithoutYear
        if let newest = record.newest(on: today), Double(record.datedRows) >= Double(rows) * leastDatedShare {
            return Update(date: newest, basis: .rowDates)
        }
        guard let seen = state.lastNewItem ?? state.baselineAt else { return nil }
        return Update(date: civilTime.date(at: seen), basis: .observedChange)
    }

    /// Whether what answers is for days what a cache has kept, and not the page.
    private static func isOutOfSight(_ state: SourceState) -> Bool {
        guard let read = state.list?.lastRead, let looked = state.lastSuccess else { return false }
        return looked.timeIntervalSince(read) > 3 * 86_400
    }

    /// Why it is not known what the page shows now; nil where it was read.
    static func reasonNotToKnow(_ state: SourceState) -> FreshnessReason? {
        switch state.standing {
        case .ok where state.list?.collapsedSince != nil: .listCollapsed
        case .ok: isOutOfSight(state) ? .sourceUnreadable : nil
        case .blocked: .sourceBlocked
        case .unreadable: state.reason == .word(.moved) ? .moved : .sourceUnreadable
        case .unreachable: .sourceUnreadable
        case .neverChecked: nil
        }
    }
}
