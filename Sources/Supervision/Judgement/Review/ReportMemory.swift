/// What a monitor remembers of an agency's reports, to hold a draft against the one of the year before.
package struct ReportMemory: Equatable, Sendable, Codable {
    /// Whether the agency is one that the monitor watches.
    package var isOfWatchedAgency: Bool
    /// What was read of its reports, one a year.
    package var records: [ReportRecord]

    package init(isOfWatchedAgency: Bool, records: [ReportRecord]) {
        self.isOfWatchedAgency = isOfWatchedAgency
        self.records = records
    }

    /// Why nothing was held against a draft.
    package enum Gap: Equatable, Sendable {
        /// Nobody named an agency that is watched.
        case noAgency
        /// The report on this year was not read.
        case notRead(Int)
        /// The title names this other organ.
        case otherAgency(String)
        /// It is not certain which year the draft is on.
        case yearUncertain
    }

    /// What is remembered of the report on the year before `year`, or why there is nothing to be held against it.
    ///
    /// - Parameter other: The organ that the draft's title names where it is another one than the agency.
    func record(before year: ReportYear, isOfAgency other: String?) -> (ReportRecord?, Gap?) {
        guard isOfWatchedAgency else { return (nil, .noAgency) }
        if let other { return (nil, .otherAgency(other)) }
        guard year.isCertain else { return (nil, .yearUncertain) }
        let record = records.first { $0.reportYear == year.year - 1 }
        return (record, record == nil ? .notRead(year.year - 1) : nil)
    }

    /// The memory of an agency's reports as its lists show them: of several on one year the one that is judged.
    ///
    /// - Parameter reports: All that is known of the agency's reports, of whatever duty.
    package static func of(_ reports: [KnownReport], meeting duty: String) -> ReportMemory {
        let standing = Dictionary(grouping: reports.filter { !$0.isWithdrawn && $0.duty == duty }) {
            $0.reportYear.year
        }
        let records = standing.values.compactMap { ObligationJudgement.best(of: $0)?.article?.record }
        return ReportMemory(
            isOfWatchedAgency: true,
            records: records.sorted { $0.reportYear > $1.reportYear }
        )
    }
}
