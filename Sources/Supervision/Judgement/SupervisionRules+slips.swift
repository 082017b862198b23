import FoundationEssentials

/// Rows whose title has a slip: what stands behind them decides, and what cannot be read is unknown.
extension SupervisionRules {
    /// The rows behind which a check has to look, as the reports that they may be.
    package func slipsToRead(in state: SourceState) -> [KnownReport] {
        let rows = state.doubtfulRows.lazy.filter { $0.address != nil }
        return rows.prefix(Self.mostSlipsRead).compactMap { row in
            guard let address = row.address, let year = row.year, let agency = row.agencies.first,
                let now = state.lastAttempt
            else { return nil }
            return KnownReport(
                address: address,
                title: row.title,
                listDate: row.date,
                agency: agency,
                duty: row.duty,
                reportYear: ReportYear(year, basis: .title),
                // What the list only cuts off is no slip.
                form: TitleReader.isCut(row.title) ? .statutory : .variant,
                firstSeen: now,
                // When the row appeared, nobody has noted: it is no ground for an accusation.
                isBaseline: true
            )
        }
    }

    /// The state after looks behind such rows: a report is one whatever its row is called, and any other page is none.
    package func evaluate(
        slips: [(report: KnownReport, observation: ArticleObservation)],
        in evaluation: SourceEvaluation
    ) -> SourceEvaluation {
        var next = evaluation
        for slip in slips {
            guard case .read(let reading, _, _) = slip.observation else { continue }
            let rows = next.state.doubtfulRows.filter { $0.address == slip.report.address }
            next.state.doubtfulRows.removeAll { $0.address == slip.report.address }
            guard reading.isRecognisable else { continue }
            if rows.contains(where: { $0.agencies.count == 1 }), isOf(slip.report, reading) {
                take(slip.report, into: &next)
            } else {
                // It is a report, and whose or on which year is not said.
                next.state.doubtfulRows += rows
            }
        }
        return next
    }

    /// Keeps the report; where as many as are kept were there for its year, in place of one that was taken down, and then
    /// nobody is told.
    private func take(_ report: KnownReport, into next: inout SourceEvaluation) {
        let slot = ReportSlot(of: report)
        let known = next.state.reports.indices.filter { ReportSlot(of: next.state.reports[$0]) == slot }
        guard known.count < policy.reportsPerYear else {
            if let index = known.first(where: { next.state.reports[$0].isWithdrawn }) {
                next.state.reports[index] = report
            }
            return
        }
        next.state.reports.append(report)
        // What a list shows at first sight is no news.
        if next.state.baselineAt != next.state.lastAttempt {
            next.notices.append(ReportNotice(event: .reportNew, report: report))
        }
    }

    private func isOf(_ report: KnownReport, _ reading: Report) -> Bool {
        (reading.titleYear ?? report.reportYear.year) == report.reportYear.year
    }

    /// Politeness: a list is not the reason to read a whole site.
    private static let mostSlipsRead = 5
}
