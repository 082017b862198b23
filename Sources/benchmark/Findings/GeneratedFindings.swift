import FoundationEssentials
import PageReading
import Supervision
import TestSupport

/// What the rules find in generated reports, from the bytes of their pages on.
struct GeneratedFindings {
    let pack: RulePack
    let duty: YearlyDuty

    /// The rules that can be broken.
    var rules: Set<String> { Set(pack.rules.values.filter(\.isEnabled).map(\.id.rawValue)) }

    private var judgement: ReportJudgement { ReportJudgement(pack: pack, duty: duty) }

    func findings(in report: JudgedReport) -> [Finding] {
        judgement.findings(of: read(report), in: context(of: report))
    }

    func findings(in report: JudgedReport, beside other: JudgedReport, as relation: ReportPair.Relation) -> [Finding] {
        let pair = ReportPair(
            report: record(of: report),
            other: record(of: other),
            relation: relation,
            otherAgency: other.agency.name,
            agencyKind: report.agency.kind
        )
        let comparison = ComparisonJudgement(judgement: judgement)
        return comparison.findings(of: pair, in: context(of: report), title: report.title)
    }

    private func read(_ report: JudgedReport) -> Report {
        let page = HTMLPageReader().read(
            Data(report.page.utf8),
            name: "report.html",
            contentType: "text/html; charset=utf-8",
            seeking: duty.titles.sought
        )
        return ReportReader(forms: duty.forms).report(in: page, expecting: .init(agencyKind: report.agency.kind))
    }

    private func record(of report: JudgedReport) -> ReportRecord {
        ReportRecord(of: read(report), year: report.year, agencyNames: [report.agency.name], forms: duty.forms)
    }

    private func context(of report: JudgedReport) -> ReportContext {
        ReportContext(
            agencyName: report.agency.name,
            agencyKind: report.agency.kind,
            knownNames: [report.agency.name],
            slotYear: report.year
        )
    }
}
