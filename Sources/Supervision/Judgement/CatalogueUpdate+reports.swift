import FoundationEssentials

/// Which reports a list shows, for the first time, still, or no longer.
extension CatalogueUpdate {
    func catalogue(
        _ list: ListReading,
        after previous: SourceState,
        isReading: Bool,
        in state: inout SourceState,
        at now: Date
    ) -> [KnownReport] {
        guard let firstReportYear = duties.map(\.firstReportYear).min() else { return [] }
        let candidates = ReportCandidate.candidates(in: list, of: duties)
        state.list?.isOfDuty = !candidates.isEmpty || !list.yearColumns.isEmpty || isNamed(list)
        let lastYear = lastYear(at: now)
        state.doubtfulRows = candidates.flatMap { doubtfulRows($0, lastYear: lastYear) }
        state.publishedYears = PublishedYears.years(of: candidates, in: list, from: firstReportYear)
        let past = ListPast(of: previous, before: list)
        let entered = enter(candidates, of: list, after: past, in: &state, at: now)
        var shown = entered.shown
        shown.formUnion(keepRenamed(&state, in: list, beside: candidates, unless: shown))
        let shownReports = Set(shown.map { state.reports[$0].identity })
        let places = Set(shown.map { Place(of: state.reports[$0], in: list) })
        state.doubtfulRows.removeAll { row in
            row.address.map { places.contains(Place(duty: row.duty, address: list.page(at: $0))) } ?? false
        }
        state.doubtfulRows += yearSlips(among: candidates, in: list)
        state.doubtfulRows += slips(
            in: list,
            beside: state,
            claimed: Set(candidates.map { list.page(at: $0.row.address) })
        )
        state.doubtfulRows += duties.flatMap { unmatchedRows(candidates, of: $0, beside: state) }
        dropReattributed(&state, list) { shownReports.contains($0.identity) }
        if isReading { countMissed(&state) { !shownReports.contains($0.identity) } }
        noteReplaced(&state, in: list) { shownReports.contains($0.identity) }
        return entered.new
    }

    /// Gives the rows that are certain a place among the known reports: where those lie that are shown, and the new ones.
    private func enter(
        _ candidates: [ReportCandidate],
        of list: ListReading,
        after past: ListPast,
        in state: inout SourceState,
        at now: Date
    ) -> (shown: Set<Int>, new: [KnownReport]) {
        var newReports: [KnownReport] = []
        var shown = Set<Int>()
        var slots = Dictionary(grouping: state.reports.indices) { ReportSlot(of: state.reports[$0]) }
        let lastYear = lastYear(at: now)
        for candidate in candidates {
            guard case .one(let agency) = candidate.owner, let year = candidate.reportYear,
                year.year >= listed(candidate.duty)?.firstReportYear ?? .max, year.year <= lastYear
            else { continue }
            let slot = ReportSlot(duty: candidate.duty, agency: agency, year: year.year)
            let known = slots[slot] ?? []
            if let index = known.first(where: { isSame(state.reports[$0], candidate, in: list) }) {
                refresh(&state.reports[index], with: candidate, year: year)
                shown.insert(index)
            } else if known.count < policy.reportsPerYear {
                let report = newReport(candidate, agency: agency, year: year, past: past, at: now)
                slots[slot, default: []].append(state.reports.count)
                shown.insert(state.reports.count)
                state.reports.append(report)
                if !report.isBaseline { newReports.append(report) }
            } else if let index = replaceable(known, by: candidate.form, in: state, unless: shown) {
                // Nobody is told of the ninth report on a year, nor of the tenth.
                state.reports[index] = newReport(candidate, agency: agency, year: year, past: past, at: now)
                shown.insert(index)
            }
        }
        return (shown, newReports)
    }

    /// What makes room for one report more on a year that has as many as are kept: one that was taken down, and before the
    /// statutory report one that only stands in for it: the one that is owed must not be passed over for others.
    private func replaceable(
        _ places: [Int],
        by form: ReportTitle.Form,
        in state: SourceState,
        unless shown: Set<Int>
    ) -> Int? {
        places.first { state.reports[$0].isWithdrawn && !shown.contains($0) }
            ?? (form == .statutory ? places.first { state.reports[$0].form != .statutory } : nil)
    }

    /// Budgets are on the year that comes; nobody reports on a later one, and a title that says so has a slip.
    private func lastYear(at now: Date) -> Int { civilTime.date(at: now).year + 1 }

    /// Whether the list calls itself by the words of one of its duties. A page without a name may be any.
    private func isNamed(_ list: ListReading) -> Bool {
        guard let name = list.name.map({ FoldedText.bare($0) }) else { return false }
        return duties.contains { listed in
            let titles = listed.duty.titles
            return (titles.subjects + titles.statutoryForms + titles.grammar.formsAlone).contains { name.holds($0) }
        }
    }

    /// A row whose address stays while its title no longer says what it is: what stands at the address decides.
    private func keepRenamed(
        _ state: inout SourceState,
        in list: ListReading,
        beside candidates: [ReportCandidate],
        unless shown: Set<Int>
    ) -> [Int] {
        guard shown.count < state.reports.count else { return [] }
        let claimed = Set(candidates.lazy.filter(\.isCertain).map { list.page(at: $0.row.address) })
        let rows = Dictionary(list.rows.map { (list.page(at: $0.address), $0) }) { first, _ in first }
        return state.reports.indices.filter { index in
            let report = state.reports[index]
            let page = list.page(at: report.address)
            guard !shown.contains(index), isServed(report), let row = rows[page], !claimed.contains(page),
                row.title != report.title || report.form == .variant || TitleReader.isCut(row.title)
            else { return false }
            state.reports[index].title = row.title
            state.reports[index].address = row.address
            state.reports[index].listDate = row.date ?? report.listDate
            // What the list only cuts off is no slip.
            if !TitleReader.isCut(row.title) { state.reports[index].form = .variant }
            state.reports[index].missedReadings = 0
            return true
        }
    }

    /// A row that stands there as before and is nobody's report any more, by other names or rules, was not withdrawn.
    private func dropReattributed(
        _ state: inout SourceState,
        _ list: ListReading,
        unless isShown: (KnownReport) -> Bool
    ) {
        guard !state.reports.isEmpty else { return }
        let rows = Set(list.rows.map(\.hash))
        state.reports.removeAll { report in
            isServed(report) && !isShown(report) && rows.contains(report.row.hash)
        }
    }

    /// An address that shows a later report now, as a column does that shows its newest one, says nothing about the
    /// earlier one any more: it is not read again, and not withdrawn.
    private func noteReplaced(
        _ state: inout SourceState,
        in list: ListReading,
        unless isShown: (KnownReport) -> Bool
    ) {
        let places = Set(state.reports.filter(isShown).map { Place(of: $0, in: list) })
        for index in state.reports.indices where !isShown(state.reports[index]) {
            let report = state.reports[index]
            guard places.contains(Place(of: report, in: list)) else { continue }
            state.reports[index].missedReadings = max(1, state.reports[index].missedReadings)
        }
    }

    private struct Place: Hashable {
        let duty: String
        let address: WebAddress

        init(duty: String, address: WebAddress) {
            self.duty = duty
            self.address = address
        }

        init(of report: KnownReport, in list: ListReading) {
            self.init(duty: report.duty, address: list.page(at: report.address))
        }
    }

    /// Whether the report's agency still publishes here: what it has elsewhere says nothing about this list.
    private func isServed(_ report: KnownReport) -> Bool {
        listed(report.duty)?.agencies.contains { $0.id == report.agency } ?? false
    }

    private func doubtfulRows(_ candidate: ReportCandidate, lastYear: Int) -> [DoubtfulRow] {
        let year = candidate.reportYear.flatMap { $0.year <= lastYear ? $0.year : nil }
        let owners: [Agency.ID]
        switch candidate.owner {
        case .one(let agency): owners = year == nil ? [agency] : []
        case .possibly(let agencies): owners = agencies
        case .none: owners = []
        }
        guard !owners.isEmpty else { return [] }
        // A row that names more years than it can mean may be on any.
        let named = candidate.possibleYears.count > Self.mostYearsNamed ? [] : candidate.possibleYears
        let years: [Int?] = named.isEmpty ? [candidate.possibleYears.isEmpty ? year : nil] : named.map(\.self)
        return years.map { year in
            var row = DoubtfulRow(title: candidate.row.title, year: year, agencies: owners, duty: candidate.duty)
            // Of a title that the list cuts off, the page behind it says how it goes on.
            if TitleReader.isCut(row.title), owners.count == 1, year ?? 0 >= listed(row.duty)?.firstReportYear ?? .max {
                row.address = candidate.row.address
                row.date = candidate.row.date
            }
            return row
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
    /// More of them than a span of years that is reported on in one document.
    private static let mostYearsNamed = 10

    /// The same report under the same address, or under another one where its title is the same to the letter.
    private func isSame(_ report: KnownReport, _ candidate: ReportCandidate, in list: ListReading) -> Bool {
        list.page(at: report.address) == list.page(at: candidate.row.address) || report.title == candidate.row.title
    }

    private func refresh(_ report: inout KnownReport, with candidate: ReportCandidate, year: ReportYear) {
        if report.address != candidate.row.address {
            report.address = candidate.row.address
            report.article?.validators = PageValidators()
        }
        report.title = candidate.row.title
        report.listDate = candidate.row.date
        report.reportYear = year
        report.form = candidate.form
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

    /// Only a list read whole can show that a row is gone; whether the report is, is seen at its address.
    func countMissed(_ state: inout SourceState, where isMissed: (KnownReport) -> Bool) {
        // Asked first, because the loop copies the reports even where it changes none of them: the state would no
        // longer share them with the store and the ledger.
        guard state.isWhole, state.reports.contains(where: { isServed($0) && isMissed($0) }) else { return }
        for index in state.reports.indices where isServed(state.reports[index]) && isMissed(state.reports[index]) {
            state.reports[index].missedReadings += 1
        }
    }
}
