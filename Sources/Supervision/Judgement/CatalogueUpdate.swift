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

    private func listed(_ duty: String) -> ListedDuty? { duties.first { $0.duty.id == duty } }

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
        case .read(let list, let validators, let digest):
            let list = believable(list, after: previous, at: now)
            record(list, validators: validators, digest: digest, in: &state, at: now)
            newReports = catalogue(list, after: previous, in: &state, at: now)
            succeed(&state, at: now)
        case .unchanged(let validators):
            if !validators.isEmpty { state.validators = validators }
            // What was missing at the last reading is missing at this one.
            countMissed(&state, at: now) { $0.missedReadings > 0 }
            succeed(&state, at: now)
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
    }

    /// A look that found the page unchanged is a reading of the list as it was.
    private func succeed(_ state: inout SourceState, at now: Date) {
        state.standing = .ok
        state.reason = nil
        state.consecutiveFailures = 0
        state.lastSuccess = now
        state.baselineAt = state.baselineAt ?? now
        if state.isWhole { state.wholeReadings.record(now) }
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
        return !list.rows.contains { known.contains(Self.hash($0)) }
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
        let hashes = list.rows.map(Self.hash)
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
            state.rowHashes = hashes
            (state.validators, state.digest) = (validators, digest)
        }
        state.list = record
    }

    /// What tells one row from another.
    private static func hash(_ row: ListRow) -> UInt64 { StableHash.of(row.address.text, row.title) }

    // MARK: Reports

    private func catalogue(
        _ list: ListReading,
        after previous: SourceState,
        in state: inout SourceState,
        at now: Date
    ) -> [KnownReport] {
        guard let firstReportYear = duties.map(\.firstReportYear).min() else { return [] }
        let candidates = ReportCandidate.candidates(in: list, of: duties)
        let past = ListPast(of: previous, before: list)
        var newReports: [KnownReport] = []
        var shown = Set<Int>()
        state.doubtfulRows = candidates.flatMap { doubtfulRows($0) }
        state.publishedYears = PublishedYears.years(of: candidates, in: list, from: firstReportYear)
        for candidate in candidates {
            guard case .one(let agency) = candidate.owner, let year = candidate.reportYear,
                year.year >= listed(candidate.duty)?.firstReportYear ?? .max
            else { continue }
            if let index = state.reports.firstIndex(where: { isSame($0, candidate, agency, year) }) {
                refresh(&state.reports[index], with: candidate, year: year)
                shown.insert(index)
            } else {
                let report = newReport(candidate, agency: agency, year: year, past: past, at: now)
                state.reports.append(report)
                shown.insert(state.reports.count - 1)
                if !report.isBaseline { newReports.append(report) }
            }
        }
        let shownReports = Set(shown.map { state.reports[$0].identity })
        state.doubtfulRows += duties.flatMap { unmatchedRows(candidates, of: $0, beside: state) }
        dropReattributed(&state, list) { shownReports.contains($0.identity) }
        countMissed(&state, at: now) { !shownReports.contains($0.identity) }
        noteReplaced(&state) { shownReports.contains($0.identity) }
        return newReports
    }

    /// A row that stands there as before and is nobody's report any more, by other names or rules, was not withdrawn.
    private func dropReattributed(
        _ state: inout SourceState,
        _ list: ListReading,
        unless isShown: (KnownReport) -> Bool
    ) {
        guard !state.reports.isEmpty else { return }
        let rows = Set(list.rows.map { StableHash.of($0.address.text, $0.title) })
        state.reports.removeAll { report in
            isServed(report) && !isShown(report) && rows.contains(StableHash.of(report.address.text, report.title))
        }
    }

    /// An address that shows a later report now, as a column does that shows its newest one, says nothing about the
    /// earlier one any more: it is not read again, and not withdrawn.
    private func noteReplaced(_ state: inout SourceState, unless isShown: (KnownReport) -> Bool) {
        let places = Set(state.reports.filter(isShown).map { Place(duty: $0.duty, address: $0.address) })
        for index in state.reports.indices where !isShown(state.reports[index]) {
            let report = state.reports[index]
            guard places.contains(Place(duty: report.duty, address: report.address)) else { continue }
            state.reports[index].missedReadings = max(1, state.reports[index].missedReadings)
        }
    }

    private struct Place: Hashable {
        let duty: String
        let address: WebAddress
    }

    /// Whether the report's agency still publishes here: what it has elsewhere says nothing about this list.
    private func isServed(_ report: KnownReport) -> Bool {
        listed(report.duty)?.agencies.contains { $0.id == report.agency } ?? false
    }

    private func doubtfulRows(_ candidate: ReportCandidate) -> [DoubtfulRow] {
        let owners: [Agency.ID]
        switch candidate.owner {
        case .one(let agency): owners = candidate.reportYear == nil ? [agency] : []
        case .possibly(let agencies): owners = agencies
        case .none: owners = []
        }
        guard !owners.isEmpty else { return [] }
        let named = candidate.possibleYears
        let years: [Int?] = named.isEmpty ? [candidate.reportYear?.year] : named.map(\.self)
        return years.map {
            DoubtfulRow(title: candidate.row.title, year: $0, agencies: owners, duty: candidate.duty)
        }
    }

    /// Rows of a shared list that fit none of its agencies, for years on which one of them has no report: the row may
    /// be hers under a name that nobody gave.
    ///
    /// On the list of a single agency a neighbour's report is ordinary, and where everyone has a report it is too.
    private func unmatchedRows(
        _ candidates: [ReportCandidate],
        of listed: ListedDuty,
        beside state: SourceState
    ) -> [DoubtfulRow] {
        guard listed.agencies.count > 1 else { return [] }
        var reporting: [Int: Set<Agency.ID>] = [:]
        for report in state.reports where !report.isWithdrawn && report.duty == listed.duty.id {
            reporting[report.reportYear.year, default: []].insert(report.agency)
        }
        let rows = candidates.lazy.filter { candidate in
            guard case .none = candidate.owner, candidate.duty == listed.duty.id else { return false }
            guard let year = candidate.reportYear?.year else { return true }
            return year >= listed.firstReportYear
                && listed.agencies.contains { reporting[year]?.contains($0.id) != true }
        }
        return rows.prefix(Self.mostUnmatchedRows).map {
            DoubtfulRow(title: $0.row.title, year: $0.reportYear?.year, agencies: [], duty: listed.duty.id)
        }
    }

    /// Enough to see which names are missing from the configuration.
    private static let mostUnmatchedRows = 50

    /// The same report under the same address, or under another one where its title is the same to the letter.
    private func isSame(
        _ report: KnownReport,
        _ candidate: ReportCandidate,
        _ agency: Agency.ID,
        _ year: ReportYear
    ) -> Bool {
        guard report.duty == candidate.duty, report.agency == agency, report.reportYear.year == year.year else {
            return false
        }
        return report.address == candidate.row.address || report.title == candidate.row.title
    }

    private func refresh(_ report: inout KnownReport, with candidate: ReportCandidate, year: ReportYear) {
        if report.address != candidate.row.address {
            report.address = candidate.row.address
            report.article?.validators = PageValidators()
        }
        report.title = candidate.row.title
        report.listDate = candidate.row.date
        report.reportYear = year
        report.missedReadings = 0
        if report.article?.timesGone ?? 0 < policy.confirmFailures { report.withdrawnAt = nil }
    }

    private func newReport(
        _ candidate: ReportCandidate,
        agency: Agency.ID,
        year: ReportYear,
        past: ListPast,
        at now: Date
    ) -> KnownReport {
        let wasThere = past.hadRow(candidate.row)
        return KnownReport(
            address: candidate.row.address,
            title: candidate.row.title,
            listDate: candidate.row.date,
            agency: agency,
            duty: candidate.duty,
            reportYear: year,
            form: candidate.form,
            firstSeen: now,
            isBaseline: past.isUnknown || wasThere,
            absences: wasThere ? WholeReadings() : past.wholeReadings
        )
    }

    /// Only a list read whole can show that a row is gone.
    private func countMissed(_ state: inout SourceState, at now: Date, where isMissed: (KnownReport) -> Bool) {
        // Asked first, because the loop copies the reports even where it changes none of them: the state would no
        // longer share them with the store and the ledger.
        guard state.isWhole, state.reports.contains(where: { isServed($0) && isMissed($0) }) else { return }
        for index in state.reports.indices where isServed(state.reports[index]) && isMissed(state.reports[index]) {
            state.reports[index].missedReadings += 1
            let isConfirmed = state.reports[index].missedReadings >= policy.confirmFailures
            if isConfirmed, !state.reports[index].isWithdrawn { state.reports[index].withdrawnAt = now }
        }
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
