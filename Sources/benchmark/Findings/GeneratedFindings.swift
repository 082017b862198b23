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

    private var assessment: Assessment { Assessment(pack: pack, duty: duty) }

    func findings(in report: JudgedReport) -> [Finding] { assessed(report)?.findings ?? [] }

    func findings(in report: JudgedReport, beside other: JudgedReport, as relation: ReportPair.Relation) -> [Finding] {
        guard let report = assessed(report, isStated: true), let other = assessed(other, isStated: true) else {
            return []
        }
        return assessment.findings(between: report, and: other, as: relation)
    }

    /// - Parameter isStated: Whether whoever asks knows the year, as a list does.
    private func assessed(_ report: JudgedReport, isStated: Bool = false) -> AssessedReport? {
        let page = HTMLPageReader().read(
            Data(report.page.utf8),
            name: "report.html",
            contentType: "text/html; charset=utf-8",
            seeking: duty.titles.sought
        )
        let origin = ReportOrigin(
            agencyNames: [report.agency.name],
            agencyKind: report.agency.kind,
            statedYear: isStated ? report.year : nil,
            slotYear: report.year
        )
        return assessment.assessed(assessment.report(on: page, from: origin), from: origin)
    }
}
