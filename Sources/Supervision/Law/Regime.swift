/// The rules that hold for the reports of certain years and kinds of agency.
package struct Regime: Equatable, Sendable {
    package var id: String
    /// The years that are reported on, not those of publication.
    package var reportYears: YearRange
    /// The kinds of agencies that owe the report.
    package var agencyKinds: Set<AgencyKind>
    /// By when it is due, where no territory has a date of its own.
    package var due: YearlyDate
    /// How many days before the due date a missing report is announced as due soon; the largest opens the window.
    package var dueSoonDays: [Int]
    /// The key of the legal source in the pack.
    package var legalSource: String
    /// The outline that the report must follow, by id; nil where only its being there counts.
    package var outline: String?
    /// What time can break.
    package var rules: DeadlineRules

    package init(
        id: String,
        reportYears: YearRange,
        agencyKinds: Set<AgencyKind>,
        due: YearlyDate,
        dueSoonDays: [Int],
        legalSource: String,
        outline: String? = nil,
        rules: DeadlineRules
    ) {
        self.id = id
        self.reportYears = reportYears
        self.agencyKinds = agencyKinds
        self.due = due
        self.dueSoonDays = dueSoonDays
        self.legalSource = legalSource
        self.outline = outline
        self.rules = rules
    }

    /// The rules that time can break.
    package struct DeadlineRules: Equatable, Sendable {
        /// A report is not there, and its date is near.
        package var dueSoon: Rule.ID
        /// A report came after its date.
        package var late: Rule.ID
        /// A report is not there after its date.
        package var missing: Rule.ID

        package init(dueSoon: Rule.ID, late: Rule.ID, missing: Rule.ID) {
            self.dueSoon = dueSoon
            self.late = late
            self.missing = missing
        }
    }
}

/// A month and a day of the year after the report year, or of another year, the day itself included.
package struct YearlyDate: Equatable, Sendable {
    /// 1 to 12.
    package var month: Int
    /// The day of the month; the last one on which publication is in time.
    package var day: Int
    /// How many years after the report year: 1 for a report on the year before, 0 for a budget of the year itself.
    package var yearOffset: Int
    /// Whether a due date on a rest day moves to the next working day. The regulation has no such rule; practice may.
    package var rollsToNextWorkingDay: Bool

    package init(month: Int, day: Int, yearOffset: Int = 1, rollsToNextWorkingDay: Bool = false) {
        self.month = month
        self.day = day
        self.yearOffset = yearOffset
        self.rollsToNextWorkingDay = rollsToNextWorkingDay
    }
}

/// Another due date in a territory, for certain years and kinds of agency.
package struct DeadlineOverride: Equatable, Sendable {
    /// The territory for which the date holds, the territories in it included.
    package var jurisdiction: Jurisdiction
    /// The report years for which it holds.
    package var reportYears: YearRange
    /// The kinds of agencies for which it holds.
    package var agencyKinds: Set<AgencyKind>
    /// The date that holds there.
    package var due: YearlyDate
    /// The key of the legal source that the date rests on.
    package var legalSource: String

    package init(
        jurisdiction: Jurisdiction,
        reportYears: YearRange,
        agencyKinds: Set<AgencyKind>,
        due: YearlyDate,
        legalSource: String
    ) {
        self.jurisdiction = jurisdiction
        self.reportYears = reportYears
        self.agencyKinds = agencyKinds
        self.due = due
        self.legalSource = legalSource
    }

    /// Whether the date holds for an agency of `kind` in `territory`, for its report on `reportYear`.
    package func applies(to kind: AgencyKind, in territory: Jurisdiction, reportYear: Int) -> Bool {
        agencyKinds.contains(kind) && reportYears.contains(reportYear) && territory.lies(in: jurisdiction)
    }
}
