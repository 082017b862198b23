/// Two reports that are held against each other.
package struct ReportPair: Equatable, Sendable {
    /// The later one, which the findings are about.
    package var report: ReportRecord
    /// The earlier one, or the other agency's.
    package var other: ReportRecord
    /// What the two have to do with each other.
    package var relation: Relation
    /// The name of the other report's agency; of the same year, the other report's title.
    package var otherAgency: String
    /// The kind of the agency whose report the findings are about.
    package var agencyKind: AgencyKind
    /// What of `report` stands in the other one as well, as written; shown as evidence.
    package var passages: [String]

    package init(
        report: ReportRecord,
        other: ReportRecord,
        relation: Relation,
        otherAgency: String,
        agencyKind: AgencyKind,
        passages: [String] = []
    ) {
        self.report = report
        self.other = other
        self.relation = relation
        self.otherAgency = otherAgency
        self.agencyKind = agencyKind
        self.passages = passages
    }

    /// What two reports have to do with each other.
    package enum Relation: String, Equatable, Sendable {
        /// The same agency's report on the year before.
        case yearBefore = "year-before"
        /// Another agency's report on the same year.
        case otherAgency = "other-agency"
        /// Another report that the same agency's column shows on the same year.
        case sameYear = "same-year"
    }

    /// Whether the years of the two are those that the relation means; a caller's slip must accuse nobody.
    var isSound: Bool {
        switch relation {
        case .yearBefore: other.reportYear == report.reportYear - 1
        case .otherAgency, .sameYear: other.reportYear == report.reportYear
        }
    }

    /// Whether both have a table of one of `forms`; none named: any.
    func bothHave(_ forms: [String]) -> Bool {
        forms.isEmpty || [report, other].allSatisfy { record in forms.contains { record.forms.contains($0) } }
    }
}
