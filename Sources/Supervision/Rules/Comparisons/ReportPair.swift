/// Two reports that are held against each other.
package struct ReportPair: Equatable, Sendable {
    /// The later one, which the findings are about.
    package var report: ReportRecord
    package var other: ReportRecord
    package var relation: Relation
    /// The name of the other report's agency.
    package var otherAgency: String
    package var agencyKind: AgencyKind

    package init(
        report: ReportRecord,
        other: ReportRecord,
        relation: Relation,
        otherAgency: String,
        agencyKind: AgencyKind
    ) {
        self.report = report
        self.other = other
        self.relation = relation
        self.otherAgency = otherAgency
        self.agencyKind = agencyKind
    }

    package enum Relation: String, Equatable, Sendable {
        /// The same agency's report on the year before.
        case yearBefore = "year-before"
        /// Another agency's report on the same year.
        case otherAgency = "other-agency"
    }
}
