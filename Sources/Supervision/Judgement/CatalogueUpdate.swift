package import FoundationEssentials

/// Carries a look at a list into what is known about the source: which reports are new, still there, or gone.
package struct CatalogueUpdate: Sendable {
    let source: Source
    /// The duties whose documents stand there; none where the page is only watched.
    let duties: [ListedDuty]
    let policy: SupervisionPolicy
    /// When a list that shows few of its rows is taken for damaged; nil: never.
    let collapse: ListCollapse?
    let civilTime: CivilTime
    /// The pause between two looks, where it is not the policy's, in seconds.
    let checkInterval: TimeInterval?

    package init(
        source: Source,
        duties: [ListedDuty],
        policy: SupervisionPolicy,
        collapse: ListCollapse? = nil,
        civilTime: CivilTime = .china,
        checkInterval: TimeInterval? = nil
    ) {
        self.source = source
        self.duties = duties
        self.policy = policy
        self.collapse = collapse
        self.civilTime = civilTime
        self.checkInterval = checkInterval
    }

    func listed(_ duty: String) -> ListedDuty? { duties.first { $0.duty.id == duty } }

    /// The next state, and the reports that the list shows for the first time.
    package struct Outcome: Equatable, Sendable {
        /// The next state of the source.
        package var state: SourceState
        /// The reports that the list shows for the first time; none where it is first read.
        package var newReports: [KnownReport]
    }

    /// The state after `observation`, made at `now`.
    package func apply(_ observation: ListObservation, to previous: SourceState, at now: Date) -> Outcome {
        var state = previous
        state.lastAttempt = now
        var newReports: [KnownReport] = []
        switch observation {
        case .read(let list, _, _) where isElsewhere(list, state):
            fail(&state, .unreadable, reason: .word(.moved))
            noteMove(to: list.servedFrom, in: &state)
        case .read where isOlderCopy(observation, than: state, at: now):
            succeed(&state, readAt: nil, at: now)
        case .read(let list, _, _) where continuity(after: state).isReplaced(by: list):
            fail(&state, .unreadable, reason: .word(.replaced))
            state.list?.replacedBy = list.name ?? list.rows.first?.title
        case .read(let list, let validators, let digest):
            let list = believable(list, after: previous, at: now)
            let readAt = reading(observation, after: previous, at: now)
            record(list, validators: validators, digest: digest, in: &state, at: now)
            newReports = catalogue(list, after: previous, isReading: readAt != nil, in: &state, at: now)
            succeed(&state, readAt: readAt, at: now)
        case .unchanged(let validators, _):
            if !validators.isEmpty { state.validators = validators }
            let readAt = reading(observation, after: previous, at: now)
            // What was missing at the last reading is missing at this one.
            if readAt != nil { countMissed(&state) { $0.missedReadings > 0 } }
            succeed(&state, readAt: readAt, at: now)
        case .blocked(let refusal): fail(&state, .blocked, reason: refusal.reason)
        case .unreachable(let failure): fail(&state, .unreachable, reason: failure.word)
        case .unreadable(let reason, let address):
            // What came instead of a list came from elsewhere: that is the cause.
            let movedTo = move(to: address, in: state)
            fail(&state, .unreadable, reason: movedTo == nil ? reason : .word(.moved))
            noteMove(to: movedTo, in: &state)
        }
        state.nextCheck = now.addingTimeInterval(pause(after: observation, state))
        return Outcome(state: state, newReports: newReports)
    }

    private func pause(after observation: ListObservation, _ state: SourceState) -> TimeInterval {
        let retryAfter = observation.retryAfterSeconds
        guard let checkInterval else {
            return policy.pause(afterFailures: state.consecutiveFailures, retryAfterSeconds: retryAfter)
        }
        // A page that is probed for being there is probed most of all while it is not.
        return max(checkInterval, min(Double(retryAfter ?? 0), 4 * policy.checkInterval))
    }

    private func fail(_ state: inout SourceState, _ standing: SourceStanding, reason: Reason) {
        state.standing = standing
        state.reason = reason
        state.consecutiveFailures += 1
        state.failingSince = state.failingSince ?? state.lastAttempt
    }

    /// - Parameter readAt: When what was read stood there; nil where the look was no reading.
    private func succeed(_ state: inout SourceState, readAt: Date?, at now: Date) {
        state.standing = .ok
        state.reason = nil
        state.consecutiveFailures = 0
        state.failingSince = nil
        state.lastSuccess = now
        state.baselineAt = state.baselineAt ?? now
        state.list?.replacedBy = nil
        guard let readAt else { return }
        state.list?.lastRead = readAt
        if state.isWhole { state.wholeReadings.record(readAt) }
    }

    // MARK: How old it is

    /// When what the look shows stood there for certain; nil where it shows nothing that an earlier reading has not.
    ///
    /// A server's word that nothing has changed is no reading, and one copy that a cache gives twice is one reading.
    private func reading(_ observation: ListObservation, after previous: SourceState, at now: Date) -> Date? {
        guard let age = observation.age, age.isFinite else { return nil }
        let madeAt = now.addingTimeInterval(-age)
        let isNew = previous.list?.lastRead.map { madeAt.timeIntervalSince($0) > Self.sameCopySeconds } ?? true
        return isNew ? madeAt : nil
    }

    /// Whether a cache has given a copy from before the last reading: what is not on it may well be on the page.
    func isOlderCopy(_ observation: ListObservation, than state: SourceState, at now: Date) -> Bool {
        guard let age = observation.age, age > 0, let lastRead = state.list?.lastRead else { return false }
        return !age.isFinite || lastRead.timeIntervalSince(now.addingTimeInterval(-age)) > Self.sameCopySeconds
    }

    /// Ages of copies are whole seconds, and a check takes its time.
    private static let sameCopySeconds: TimeInterval = 60

    private func continuity(after state: SourceState) -> ListContinuity {
        ListContinuity(source: source, duties: duties, known: state)
    }

    /// Where the listed address leads that it did not lead to before. On first sight a redirect inside of the site is
    /// how the site is built; one to another host or to the entrance is told.
    private func move(to address: WebAddress?, in state: SourceState) -> WebAddress? {
        guard let address else { return nil }
        guard state.baselineAt != nil else {
            let relocation = Relocation(from: source.address, to: address)
            return relocation.leavesSite || relocation.isToEntrance ? address : nil
        }
        let usual = state.list?.usualAddress ?? source.address
        return Relocation(from: usual, to: address).isMove ? address : nil
    }

    /// Whether a redirect led to rows that are not those of the listed page.
    private func isElsewhere(_ list: ListReading, _ state: SourceState) -> Bool {
        guard let address = move(to: list.servedFrom, in: state) else { return false }
        if source.kind.isPage || state.rowHashes.isEmpty {
            return Relocation(from: source.address, to: address).isToEntrance
        }
        let known = Set(state.rowHashes)
        let titles = Set(list.rows.map(\.title))
        return !list.rows.contains { known.contains($0.hash) }
            && !state.reports.contains { titles.contains($0.title) }
    }

    private func noteMove(to address: WebAddress?, in state: inout SourceState) {
        guard let address else { return }
        var record = state.list ?? ListRecord()
        record.movedTo = address
        state.list = record
    }

    /// `list`, not whole where most of its usual rows are gone and that is not yet believed.
    private func believable(_ list: ListReading, after previous: SourceState, at now: Date) -> ListReading {
        guard let collapse, isCounted(list), let record = previous.list,
            collapse.isCollapsed(list.rows.count, usually: record.usualItems),
            !collapse.isBelieved(since: record.collapsedSince ?? now, at: now)
        else { return list }
        var list = list
        list.isCollapsed = true
        return list
    }

    /// Whether the number of rows says something: it does of a whole list, and of a column's first page.
    private func isCounted(_ list: ListReading) -> Bool {
        source.kind.isPage ? false : source.kind == .column || list.isWhole
    }

    private func record(
        _ list: ListReading,
        validators: PageValidators,
        digest: ContentDigest?,
        in state: inout SourceState,
        at now: Date
    ) {
        let known = Set(state.rowHashes)
        let hashes = list.rows.map(\.hash)
        let isBaseline = state.baselineAt == nil
        if hashes != state.rowHashes { state.lastChange = now }
        if !isBaseline, hashes.contains(where: { !known.contains($0) }) { state.lastNewItem = now }
        state.items = list.rows.count
        state.isWhole = list.isWhole
        var record = state.list ?? ListRecord()
        let today = civilTime.date(at: now)
        record.movedTo = move(to: list.servedFrom, in: state)
        if isBaseline, record.movedTo == nil { record.usualAddress = list.servedFrom }
        if list.isCollapsed {
            // The rows that are gone are still known, so that they are not new when they come back; and what is there
            // is read again each time.
            record.record(remains: list, on: today, at: now)
            (state.validators, state.digest) = (PageValidators(), nil)
        } else {
            record.record(list, on: today)
            record.collapsedSince = nil
            if isCounted(list) { record.usualItems = list.rows.count }
            (record.name, record.owner) = (list.name ?? record.name, list.owner ?? record.owner)
            if !validators.isEmpty, validators == state.validators, hashes != state.rowHashes {
                record.distrustedUntil = now.addingTimeInterval(policy.distrustFor)
            }
            state.rowHashes = hashes
            state.titleHashes = source.kind.isPage ? [] : list.rows.map(\.titleHash)
            (state.validators, state.digest) = (validators, digest)
        }
        state.list = record
    }
}

extension ListObservation {
    fileprivate var retryAfterSeconds: Int? {
        switch self {
        case .blocked(let refusal): refusal.retryAfterSeconds
        case .unreachable(let failure): failure.retryAfterSeconds
        case .read, .unchanged, .unreadable: nil
        }
    }
}
