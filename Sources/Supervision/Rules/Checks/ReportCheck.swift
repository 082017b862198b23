/// Something that must hold in a single report, for which years and agencies, and the rule that its failing breaks.
package struct ReportCheck: Equatable, Sendable {
    package var rule: Rule.ID
    package var scope: CheckScope
    /// The severity where that differs from the rule's.
    package var severity: Severity?
    package var test: ReportTest

    package init(rule: Rule.ID, scope: CheckScope, severity: Severity? = nil, test: ReportTest) {
        self.rule = rule
        self.scope = scope
        self.severity = severity
        self.test = test
    }
}

/// Which reports something applies to.
package struct CheckScope: Equatable, Sendable {
    package var reportYears: YearRange
    /// Empty: agencies of every kind.
    package var agencyKinds: Set<AgencyKind>

    package init(reportYears: YearRange, agencyKinds: Set<AgencyKind> = []) {
        self.reportYears = reportYears
        self.agencyKinds = agencyKinds
    }

    package func contains(_ kind: AgencyKind, reportYear: Int) -> Bool {
        reportYears.contains(reportYear) && (agencyKinds.isEmpty || agencyKinds.contains(kind))
    }
}

/// What is looked at, with the words and thresholds that the rule pack gives.
package enum ReportTest: Equatable, Sendable {
    /// Of title, issuer, dates and wording.
    case identity(IdentityTest)
    /// Of the parts a report must have, and what they must speak of.
    case content(ContentTest)
    /// Of numbers in sentences, among themselves and against the tables.
    case figures(FigureTest)
    /// Of the statutory tables: that they are there, filled, and of the right form.
    case table(TableTest)

    /// Where it does not hold; empty where it does, and where nothing can be said.
    package func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .identity(let test): test.failures(in: case_)
        case .content(let test): test.failures(in: case_)
        case .figures(let test): test.failures(in: case_)
        case .table(let test): test.failures(in: case_)
        }
    }
}
