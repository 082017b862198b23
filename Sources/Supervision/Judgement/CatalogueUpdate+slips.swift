import FoundationEssentials

/// Rows that are near to the title of a report that is awaited, and are none by it.
extension CatalogueUpdate {
    /// Those for whose agency and year the list shows no report. They are doubtful until somebody has looked at the page
    /// behind them.
    func slips(in list: ListReading, beside state: SourceState, claimed: Set<WebAddress>) -> [DoubtfulRow] {
        let rows = duties.flatMap { listed in
            let matcher = AgencyMatcher(agencies: listed.agencies, rules: listed.duty.titles)
            let finder = TitleSlipFinder(rules: listed.duty.titles)
            return list.rows.compactMap { row in
                claimed.contains(row.address) ? nil : slip(in: row, of: listed, by: finder, matcher, beside: state)
            }
        }
        return Array(rows.prefix(Self.mostSlips))
    }

    private func slip(
        in row: ListRow,
        of listed: ListedDuty,
        by finder: TitleSlipFinder,
        _ matcher: AgencyMatcher,
        beside state: SourceState
    ) -> DoubtfulRow? {
        func awaiting(_ year: Int) -> [Agency.ID] {
            guard year >= listed.firstReportYear else { return agencies(of: listed, lacking: year, in: state) }
            let standing = state.reports.filter {
                $0.reportYear.year == year && $0.duty == listed.duty.id && !$0.isWithdrawn
            }
            return listed.agencies.map(\.id).filter { agency in !standing.contains { $0.agency == agency } }
        }
        let rowYear = row.date.map { $0.year - listed.duty.yearOffset(publishedOn: $0) }
        guard !state.reports.contains(where: { $0.address == row.address && $0.duty == listed.duty.id }),
            let slip = finder.slip(in: row.title, rowYear: rowYear, isAwaited: { !awaiting($0).isEmpty })
        else { return nil }
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
    func yearSlips(among candidates: [ReportCandidate]) -> [DoubtfulRow] {
        candidates.compactMap { candidate in
            guard case .one(let agency) = candidate.owner, let year = candidate.reportYear?.year,
                let date = candidate.row.date, let listed = duties.first(where: { $0.duty.id == candidate.duty })
            else { return nil }
            let dated = date.year - listed.duty.yearOffset(publishedOn: date)
            guard dated == year + 1, dated >= listed.firstReportYear else { return nil }
            let own = candidates.filter { $0.owner == candidate.owner && $0.duty == candidate.duty }
            let hasTwin = own.contains { $0.reportYear?.year == year && $0.row.address != candidate.row.address }
            guard hasTwin, !own.contains(where: { $0.reportYear?.year == dated }) else { return nil }
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
