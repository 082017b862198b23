/// The title, or the field that names the issuer, names an organ that the agency is not known by.
package struct AgencyNameCriterion: Equatable, Sendable {
    /// What findings call the title and the issuer's field.
    package var titlePlace: String
    /// What findings call the field that names the issuer.
    package var issuerPlace: String
    /// Endings of offices that publish for the organ they belong to: 办公室.
    package var offices: [String]
    /// An issuer with one of these publishes for others: 信息中心, 政务公开.
    package var hosts: [String]

    package init(titlePlace: String, issuerPlace: String, offices: [String] = [], hosts: [String] = []) {
        self.titlePlace = titlePlace
        self.issuerPlace = issuerPlace
        self.offices = offices
        self.hosts = hosts
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard !subject.context.knownNames.isEmpty, subject.report.form != .other else { return [] }
        let known = KnownAgency(subject: subject, offices: offices)
        let report = subject.report
        if known.isOther(report.titleAgency) {
            return [failure(report.titleAgency, titlePlace, known, evidence: report.title)]
        }
        guard let issuer = report.issuerName, !hosts.contains(where: { issuer.holds($0) }),
            known.isOther(issuer), known.isOfOwnRank(issuer)
        else { return [] }
        return [failure(issuer, issuerPlace, known, evidence: issuer)]
    }

    private func failure(_ name: String, _ place: String, _ known: KnownAgency, evidence: String) -> CheckFailure {
        CheckFailure(found: name, expected: known.names.first, place: place, evidence: evidence)
    }
}
