import FoundationEssentials
import Supervision
import TestSupport

@testable import StatusReporting

extension Samples {
    /// What pages are made with, in Chinese time and at the root.
    static func context(
        _ snapshot: StatusSnapshot = snapshot(),
        _ language: Language = .chinese,
        rules: SupervisionRules? = TestSupport.Samples.rules(),
        prefix: String = ""
    ) -> PageContext {
        PageContext(
            index: StatusIndex(snapshot, rules: rules),
            text: DashboardText(language),
            civilTime: .china,
            links: SiteLinks(prefix: prefix, language: language)
        )
    }

    /// An open case of the sample agency.
    static func rectification(
        _ id: RectificationCase.ID = "2026-0001",
        of finding: Finding = finding()
    ) -> RectificationCase {
        RectificationCase(
            id: id,
            of: finding,
            openedAt: morning,
            due: CivilDate(daysSinceEpoch: 20_500),
            isDueProvisional: false
        )
    }

    /// As many agencies, each with a page and `alerts` alerts: what a large city has.
    static func city(_ agencies: Int, alerts: Int = 3) -> StatusSnapshot {
        let all = (0..<agencies).map { number in
            agency(Agency.ID("agency-\(number)"), name: "云溪市第\(number)局", worst: .error, state: .missing)
        }
        let standing = all.flatMap { agency in
            (0..<alerts).map { number in
                let finding = Finding(
                    rule: "section-missing",
                    severity: number == 0 ? .error : .warning,
                    subject: "annual-report/20\(10 + number)",
                    found: "五个部分",
                    expected: "六个部分",
                    evidence: "三、收到和处理政府信息公开申请情况",
                    legalSource: LocalizedText(chinese: "《条例》第五十条", english: "Regulations, article 50"),
                    message: LocalizedText(chinese: "\(agency.name)的年报缺少部分", english: "A section is missing"),
                    agency: agency.id
                )
                return alert(finding)
            }
        }
        let sources = (0..<agencies * 2).compactMap { source("https://s\($0 % 500).example.gov.cn/nb/\($0)/") }
        return snapshot(agencies: all, sources: sources, alerts: standing)
    }
}
