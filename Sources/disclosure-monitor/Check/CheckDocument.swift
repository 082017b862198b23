import Foundation
import Supervision

/// What `check --format json` prints (`disclosure-monitor/check/v1`).
struct CheckDocument: Encodable {
    private let schema = "disclosure-monitor/check/v1"
    private let source: String
    private let report: ReportPart?
    private let findings: [FindingPart]
    private let notJudged: [OmissionPart]
    private let foundRight: [HeldPart]?
    private let problem: LocalizedText?

    init(_ check: CheckedReport, from source: String) {
        self.source = source
        report = ReportPart(check)
        findings = Self.findings(of: check)
        foundRight = check.right?.map(HeldPart.init)
        problem = nil
        notJudged = check.omissions.flatMap { omission in
            omission.parts.map { OmissionPart(part: $0, reason: omission.reason) }
        }
    }

    /// The document of an input that holds no readable report.
    init(unreadable source: String, because problem: LocalizedText) {
        self.source = source
        self.problem = problem
        foundRight = nil
        report = nil
        findings = []
        notJudged = []
    }

    /// All findings in the order in which they were made, each with its places and with what follows from it.
    private static func findings(of check: CheckedReport) -> [FindingPart] {
        let places = check.entries.flatMap { entry in
            [(entry.finding, entry.places)] + entry.consequences.map { ($0.finding, $0.places) }
        }
        let placesByFinding = Dictionary(places) { first, _ in first }
        return check.findings.map { finding in
            let entry = check.entries.first { $0.finding == finding }
            let consequences = (entry?.consequences ?? []).compactMap { check.findings.firstIndex(of: $0.finding) }
            return FindingPart(finding: finding, places: placesByFinding[finding] ?? [], consequences: consequences)
        }
    }

    /// - Parameter isPretty: Whether it is broken over lines; one of several documents stands on one line.
    func json(isPretty: Bool) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private enum CodingKeys: String, CodingKey {
        case schema, source, report, findings, problem
        case notJudged = "not_judged"
        case foundRight = "found_right"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(schema, forKey: .schema)
        try container.encode(source, forKey: .source)
        try container.encode(report, forKey: .report)
        try container.encode(findings, forKey: .findings)
        try container.encode(notJudged, forKey: .notJudged)
        try container.encodeIfPresent(foundRight, forKey: .foundRight)
        try container.encodeIfPresent(problem, forKey: .problem)
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

    /// A rule that the report keeps.
    private struct HeldPart: Encodable {
        let rule: Rule.ID
        let text: LocalizedText
        let legalSource: LocalizedText

        private enum CodingKeys: String, CodingKey {
            case rule, text
            case legalSource = "legal_source"
        }

        init(_ held: HeldRule) {
            (rule, text, legalSource) = (held.rule, held.words, held.legalSource)
        }
    }
}
