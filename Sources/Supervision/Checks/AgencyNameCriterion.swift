/// The title, the field that names the issuer, or the signature names an organ that the agency is not known by.
package struct AgencyNameCriterion: Equatable, Sendable {
    /// What findings call the title and the issuer's field.
    package var titlePlace: String
    /// What findings call the field that names the issuer.
    package var issuerPlace: String
    /// Endings of offices that publish for the organ they belong to: 办公室.
    package var offices: [String]
    /// An issuer with one of these publishes for others: 信息中心, 政务公开.
    package var hosts: [String]

    /// What findings call the text.
    package var textPlace: String
    /// How the text says who made the report; the first group names the organ: 本报告由…编制.
    package var statements: [TextPattern]

    package init(
        titlePlace: String,
        issuerPlace: String,
        offices: [String] = [],
        hosts: [String] = [],
        textPlace: String = "",
        statements: [TextPattern] = []
    ) {
        self.titlePlace = titlePlace
        self.issuerPlace = issuerPlace
        self.textPlace = textPlace
        self.statements = statements
        self.offices = offices
        self.hosts = hosts
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard subject.report.form != .other else { return [] }
        let named = namedFailures(in: subject)
        return named.isEmpty ? statedFailures(in: subject) : named
    }

    private func namedFailures(in subject: ReportCase) -> [CheckFailure] {
        guard !subject.context.knownNames.isEmpty else { return [] }
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

    /// The report says of itself that another organ than that of its title made it.
    private func statedFailures(in subject: ReportCase) -> [CheckFailure] {
        let title = [subject.report.titleAgency].filter { !$0.isEmpty }
        guard let own = (subject.context.knownNames + title).first else { return [] }
        let known = KnownAgency(subject: subject, names: [own] + title, offices: offices)
        if let signer = Self.signer(of: subject.report), !hosts.contains(where: { signer.holds($0) }),
            known.isOther(signer), known.isOfOwnRank(signer), !known.isShortened(signer)
        {
            return [failure(signer, textPlace, known, evidence: signer)]
        }
        return subject.sentences.prefix(Self.reach).compactMap { sentence in
            guard sentence.folded.holds("报告由"),
                let name = statements.lazy.compactMap({ $0.firstMatch(in: sentence.folded) }).first?.dropFirst().first
                    ?? nil,
                !hosts.contains(where: { name.holds($0) }), known.isOther(FoldedText.bare(name))
            else { return nil }
            return failure(name, textPlace, known, evidence: sentence.excerpt)
        }
    }

    /// The organ that signs: alone on the line before the date that ends the text; bare.
    private static func signer(of report: Report) -> String? {
        let lines = report.text.split(separator: "\n").suffix(lastLines).map { FoldedText.bare(String($0)) }
        return Array(zip(lines, lines.dropFirst())).last { _, next in
            next.count <= longestDate && next.hasSuffix("日") && next.holdsOne(ofEach: [["年"], ["月"]])
        }?.0
    }

    /// `二〇二四年十一月二十九日` has twelve characters.
    private static let (lastLines, longestDate) = (6, 12)

    /// Where a report says who made it, counted in sentences.
    private static let reach = 12

    private func failure(_ name: String, _ place: String, _ known: KnownAgency, evidence: String) -> CheckFailure {
        CheckFailure(found: name, expected: known.names.first, place: place, evidence: evidence)
    }
}
