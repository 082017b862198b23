/// The rules that hold for the reports of certain years and kinds of agency.
package struct Regime: Equatable, Sendable {
    package var id: String
    package var reportYears: YearRange
    package var agencyKinds: Set<AgencyKind>
    package var due: YearlyDate
    /// How many days before the due date a missing report is announced as due soon; the largest opens the window.
    package var dueSoonDays: [Int]
    /// The key of the legal source in the pack.
    package var legalSource: String
    /// The outline that the report must follow, by id; nil where only its being there counts.
    package var outline: String?
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
        package var dueSoon: Rule.ID
        package var late: Rule.ID
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
    package var month: Int
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
    package var jurisdiction: Jurisdiction
    package var reportYears: YearRange
    package var agencyKinds: Set<AgencyKind>
    package var due: YearlyDate
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

    package func applies(to kind: AgencyKind, in territory: Jurisdiction, reportYear: Int) -> Bool {
        agencyKinds.contains(kind) && reportYears.contains(reportYear) && territory.lies(in: jurisdiction)
    }
}
