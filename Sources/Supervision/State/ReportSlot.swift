/// What one report is owed for: a duty of an agency, for a year.
struct ReportSlot: Hashable {
    let duty: String
    let agency: Agency.ID
    let year: Int

    init(duty: String, agency: Agency.ID, year: Int) {
        self.duty = duty
        self.agency = agency
        self.year = year
    }

    init(of report: KnownReport) {
        self.init(duty: report.duty, agency: report.agency, year: report.reportYear.year)
    }
}

extension SourceState {
    /// The greatest number of reports that are there for one slot.
    var mostReportsOfOneYear: Int {
        guard reports.count > 1 else { return reports.count }
        return reports.reduce(into: [ReportSlot: Int]()) { counts, report in
            if !report.isWithdrawn { counts[ReportSlot(of: report), default: 0] += 1 }
        }.values.max() ?? 0
    }
}
