/// Which reports something applies to.
package struct CheckScope: Equatable, Sendable {
    /// The report years.
    package var reportYears: YearRange
    /// Empty: agencies of every kind.
    package var agencyKinds: Set<AgencyKind>

    package init(reportYears: YearRange, agencyKinds: Set<AgencyKind> = []) {
        self.reportYears = reportYears
        self.agencyKinds = agencyKinds
    }

    /// Whether reports on `reportYear` by agencies of `kind` are meant.
    package func contains(_ kind: AgencyKind, reportYear: Int) -> Bool {
        reportYears.contains(reportYear) && (agencyKinds.isEmpty || agencyKinds.contains(kind))
    }
}
