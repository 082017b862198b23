import Foundation
import Supervision

/// What `check --format json` prints (`disclosure-monitor/check/v1`).
struct CheckDocument: Encodable {
    private let schema = "disclosure-monitor/check/v1"
    private let source: String
    private let report: ReportPart?
    private let findings: [FindingPart]
    private let notJudged: [OmissionPart]

    init(_ check: CheckedReport, from source: String) {
        self.source = source
        report = ReportPart(check)
        findings = check.findings.map(FindingPart.init)
        notJudged = check.omissions.flatMap { omission in
            omission.parts.map { OmissionPart(part: $0, reason: omission.reason) }
        }
    }

    /// The document of an input that holds no readable report.
    init(unreadable source: String) {
        self.source = source
        report = nil
        findings = []
        notJudged = []
    }

    /// - Parameter isPretty: Whether it is broken over lines; one of several documents stands on one line.
    func json(isPretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private enum CodingKeys: String, CodingKey {
        case schema, source, report, findings
        case notJudged = "not_judged"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(schema, forKey: .schema)
        try container.encode(source, forKey: .source)
        try container.encode(report, forKey: .report)
        try container.encode(findings, forKey: .findings)
        try container.encode(notJudged, forKey: .notJudged)
    }

    /// What was there, or was asked for, and could not be judged.
    private struct OmissionPart: Encodable {
        let part: String
        let reason: String
    }

    private struct ReportPart: Encodable {
        let title: String
        let reportYear: Int?
        let agency: String?
        let published: CivilDate?
        let sections: [SectionPart]
        let tables: [TablePart]

        init(_ check: CheckedReport) {
            title = check.report.title
            reportYear = check.report.reportYear?.year
            agency = check.report.agencyName
            published = check.report.published?.date
            sections =
                check.outline?.parts.map { part in
                    let found = check.report.sections.first { $0.id == part.id }
                    return SectionPart(
                        id: part.id,
                        title: found?.title ?? part.title,
                        present: !check.missing.contains(part.id)
                    )
                } ?? []
            tables = check.report.tables.map(TablePart.init)
        }

        private enum CodingKeys: String, CodingKey {
            case title, agency, published, sections, tables
            case reportYear = "report_year"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(title, forKey: .title)
            try container.encode(reportYear, forKey: .reportYear)
            try container.encode(agency, forKey: .agency)
            try container.encode(published, forKey: .published)
            try container.encode(sections, forKey: .sections)
            try container.encode(tables, forKey: .tables)
        }
    }

    private struct SectionPart: Encodable {
        let id: String
        let title: String
        let present: Bool
    }

    private struct TablePart: Encodable {
        let id: String
        let rows: [String: [Decimal?]]

        init(_ table: StatutoryTable) {
            id = table.table
            rows = table.rows.mapValues { $0.map(\.number) }
        }
    }

    private struct FindingPart: Encodable {
        let finding: Finding

        private enum CodingKeys: String, CodingKey {
            case rule, severity, subject, found, expected, evidence, message
            case legalSource = "legal_source"
        }

        init(_ finding: Finding) { self.finding = finding }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(finding.rule, forKey: .rule)
            try container.encode(finding.severity, forKey: .severity)
            try container.encode(finding.subject, forKey: .subject)
            try container.encode(finding.found, forKey: .found)
            try container.encode(finding.expected, forKey: .expected)
            try container.encode(finding.evidence, forKey: .evidence)
            try container.encode(finding.legalSource, forKey: .legalSource)
            try container.encode(finding.message, forKey: .message)
        }
    }
}
