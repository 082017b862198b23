import MonitorConfig
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Reports with exactly one thing wrong, judged by the built-in rules.
@Suite(.tags(.bulk))
struct InjectedDefectTests {
    static func trial() throws -> FindingTrial {
        let (pack, duty) = try #require(Judged.book.get().duties.first)
        return FindingTrial(
            rules: Set(pack.rules.values.filter(\.isEnabled).map(\.id.rawValue)),
            judge: { try judged($0).findings },
            compare: { report, other, relation in
                let pair = try ReportPair(
                    report: record(of: report, duty),
                    other: record(of: other, duty),
                    relation: relation,
                    otherAgency: other.agency.name,
                    agencyKind: report.agency.kind
                )
                let context = ReportContext(
                    agencyName: report.agency.name,
                    agencyKind: report.agency.kind,
                    knownNames: [report.agency.name]
                )
                let judgement = ComparisonJudgement(judgement: ReportJudgement(pack: pack, duty: duty))
                return judgement.findings(of: pair, in: context, title: report.title)
            }
        )
    }

    private static func judged(_ report: JudgedReport) throws -> Judged {
        try Judged(report.page, kind: report.agency.kind, names: [report.agency.name], slotYear: report.year)
    }

    private static func record(of report: JudgedReport, _ duty: YearlyDuty) throws -> ReportRecord {
        try ReportRecord(
            of: judged(report).report,
            year: report.year,
            agencyNames: [report.agency.name],
            forms: duty.forms
        )
    }

    @Test func theRuleOfAnInjectedDefectFiresAndNoOther() throws {
        var trial = try Self.trial()
        let table = try trial.inject(times: 3, seed: 2026)
        #expect(table.scores.values.reduce(0) { $0 + $1.injected } > 200)
        #expect(table.recall >= 0.99, "\(table.text)")
        #expect(table.precision(from: .error) >= 0.99, "\(table.text)")
    }

    /// Every rule in force that one or two reports can break has a defect that breaks it.
    @Test func everyRuleOfContentHasADefect() throws {
        let (pack, duty) = try #require(Judged.book.get().duties.first)
        // Two reports of one column are no defect of either.
        let comparisons = duty.comparisons.filter { $0.relation != .sameYear }
        let checked = duty.checks.map(\.rule) + comparisons.map(\.rule) + duty.identities.map(\.rule)
        let rules = checked.filter { pack.rules[$0]?.isEnabled == true }.map(\.rawValue)
        #expect(Set(rules).subtracting(InjectedDefect.all.map(\.rule)).isEmpty)
    }
}
