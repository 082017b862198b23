import FoundationEssentials

/// Rows that are near to the title of a report that is awaited, and are none by it.
extension CatalogueUpdate {
    /// Those for whose agency and year the list shows no report. They are doubtful until somebody has looked at the page
    /// behind them.
    func slips(in list: ListReading, beside state: SourceState, claimed: Set<WebAddress>) -> [DoubtfulRow] {
        let standing = Set(state.reports.lazy.filter { !$0.isWithdrawn }.map { ReportSlot(of: $0) })
        var found: [DoubtfulRow] = []
        for listed in duties {
            let matcher = AgencyMatcher(agencies: listed.agencies, rules: listed.duty.titles)
            let finder = TitleSlipFinder(rules: listed.duty.titles)
            let reports = state.reports.lazy.filter { $0.duty == listed.duty.id }
            let known = Set(reports.map { list.page(at: $0.address) }).union(claimed)
            for row in list.rows where !known.contains(list.page(at: row.address)) {
                if found.count == Self.mostSlips { return found }
                func awaiting(_ year: Int) -> [Agency.ID] {
                    guard year >= listed.firstReportYear else { return agencies(of: listed, lacking: year, in: state) }
                    return listed.agencies.map(\.id).filter { agency in
                        !standing.contains(ReportSlot(duty: listed.duty.id, agency: agency, year: year))
                    }
                }
                if let slip = slip(in: row, of: listed, by: finder, matcher, awaiting: awaiting) { found.append(slip) }
            }
        }
        return found
    }

    private func slip(
        in row: ListRow,
        of listed: ListedDuty,
        by finder: TitleSlipFinder,
        _ matcher: AgencyMatcher,
        awaiting: (Int) -> [Agency.ID]
    ) -> DoubtfulRow? {
        let rowYear = row.date.map { $0.year - listed.duty.yearOffset(publishedOn: $0) }
        guard let slip = finder.slip(in: row.title, rowYear: rowYear, isAwaited: { !awaiting($0).isEmpty }) else {
            return nil
        }
        let owners = owners(of: slip, listed, by: matcher).filter(awaiting(slip.year).contains)
        guard !owners.isEmpty else { return nil }
        var doubtful = DoubtfulRow(title: row.title, year: slip.year, agencies: owners, duty: listed.duty.id)
        // Nobody reads what is older; it only keeps a series from being called broken.
        doubtful.address = slip.year >= listed.firstReportYear ? row.address : nil
        doubtful.date = row.date
        return doubtful
    }

    /// Those whose series of reports shows none on a year before the supervised ones.
    private func agencies(of listed: ListedDuty, lacking year: Int, in state: SourceState) -> [Agency.ID] {
        guard listed.duty.notices.gap != nil else { return [] }
        return listed.agencies.map(\.id).filter { agency in
            !state.publishedYears.contains {
                $0.agency == agency && $0.duty == listed.duty.id && $0.years.contains(year)
            }
        }
    }

    /// Of two rows on one year, the one whose date speaks for another year may be that year's report: a title that was
    /// copied from the year before.
    func yearSlips(among candidates: [ReportCandidate], in list: ListReading) -> [DoubtfulRow] {
        let places = candidates.reduce(into: [ReportSlot: Set<WebAddress>]()) { places, candidate in
            guard case .one(let agency) = candidate.owner, let year = candidate.reportYear?.year else { return }
            let slot = ReportSlot(duty: candidate.duty, agency: agency, year: year)
            places[slot, default: []].insert(list.page(at: candidate.row.address))
        }
        return candidates.compactMap { candidate in
            guard case .one(let agency) = candidate.owner, let year = candidate.reportYear?.year,
                let date = candidate.row.date, let listed = duties.first(where: { $0.duty.id == candidate.duty })
            else { return nil }
            let dated = date.year - listed.duty.yearOffset(publishedOn: date)
            guard dated == year + 1, dated >= listed.firstReportYear else { return nil }
            func slot(_ year: Int) -> ReportSlot { ReportSlot(duty: candidate.duty, agency: agency, year: year) }
            guard places[slot(year)]?.count ?? 0 > 1, places[slot(dated)] == nil else { return nil }
            return DoubtfulRow(title: candidate.row.title, year: dated, agencies: [agency], duty: candidate.duty)
        }
    }

    /// In an agency's own list, what is no other organ's name may be a short one of its own.
    private func owners(of slip: TitleSlip, _ listed: ListedDuty, by matcher: AgencyMatcher) -> [Agency.ID] {
        switch matcher.match(slip.agencyPhrase) {
        case .one(let agency): [agency]
        case .possibly(let agencies): agencies
        case .none:
            listed.agencies.count == 1 && !listed.duty.titles.isOrgan(slip.agencyPhrase)
                ? listed.agencies.map(\.id) : []
        }
    }

    /// More of them at once are no slips.
    private static let mostSlips = 20
}
