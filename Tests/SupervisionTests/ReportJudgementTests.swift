import Supervision
import TestSupport
import Testing

struct ReportJudgementTests {
    private let judgement = ReportJudgement(pack: SampleRules.pack, duty: SampleRules.duty)

    private func report(_ year: Int, _ lines: [String], title: String = "云泽市教育局年报") -> Report {
        let page = ReadPage(title: title, blocks: lines.map { .text(TextBlock($0)) })
        let expectation = ReportReader.Expectation(statedYear: year, agencyKind: .localDept)
        return ReportReader(forms: SampleRules.duty.forms).report(in: page, expecting: expectation)
    }

    private func findings(_ report: Report) -> [Finding] {
        let context = ReportContext(agency: "bureau", agencyName: "云泽市教育局", agencyKind: .localDept)
        return judgement.findings(of: report, in: context)
    }

    private let sections = [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ]

    @Test func aCompleteReportHasNoFindings() {
        #expect(findings(report(2025, sections)).isEmpty)
    }

    @Test func missingSectionsAreToldTogether() {
        let found = findings(report(2025, [sections[0], sections[1], sections[2], sections[5]]))
        #expect(found.map(\.rule) == ["section-missing"])
        #expect(found[0].expected == "政府信息公开行政复议、行政诉讼情况；存在的主要问题及改进情况")
        #expect(found[0].subject == "annual-report/2025")
    }

    @Test func theReportYearDecidesByWhichRulesAReportIsJudged() {
        let lines = ["主动公开信息三百条。", "对提供政府信息未收取费用。", "没有其他事项。"]
        #expect(findings(report(2018, lines)).isEmpty)
        #expect(findings(report(2019, lines)).map(\.rule) == ["section-missing"])
    }

    @Test func aTopicMustBeSpokenOfInOneSentence() {
        let found = findings(report(2017, ["主动公开信息。", "停车收费。政府信息公开得好。"]))
        #expect(found.map(\.severity) == [.error, .info])
        #expect(found.map(\.expected) == ["收费及减免", "其他"])
        #expect(Set(found.map(\.fingerprint)).count == 2)
    }

    @Test(arguments: [
        ("云泽市教育局2024年年报", ["2025年2025年"], 2024, ReportYear.Basis.title),
        ("年报", ["2023年做了工作", "2023年底", "2021年起"], 2023, .text),
        ("年报", ["20121月", "2012年", "2011年"], 2012, .text),
    ])
    func theReportYearIsReadFromTitleThenText(_ example: (String, [String], Int, ReportYear.Basis)) {
        let page = ReadPage(title: example.0, blocks: example.1.map { .text(TextBlock($0)) })
        let read = ReportReader(forms: SampleRules.duty.forms).report(
            in: page,
            expecting: .init(agencyKind: .localDept)
        )
        #expect(read.reportYear == ReportYear(example.2, basis: example.3))
    }

    @Test func withoutAnyYearInTheTextItIsTheOneBeforePublication() {
        let date = PageDate(date: Samples.day("2026-01-20"), kind: .publication, basis: .shown, evidence: "")
        let page = ReadPage(title: "年报", dates: [date], blocks: [.text(TextBlock("本年做了工作"))])
        let read = ReportReader(forms: SampleRules.duty.forms).report(
            in: page,
            expecting: .init(agencyKind: .localDept)
        )
        #expect(read.reportYear == ReportYear(2025, basis: .publication))
    }

    @Test func aPageWithALinkAloneIsNoIncompleteReport() {
        #expect(!judgement.isReadable(report(2025, ["附件下载"])))
        #expect(judgement.isReadable(report(2025, sections)))
    }

    @Test func aCounterOfVisitsIsNoChange() {
        let before = report(2025, sections + ["浏览次数：7"]).contentHash(ignoring: ["浏览"])
        #expect(before == report(2025, sections + ["浏览次数：8"]).contentHash(ignoring: ["浏览"]))
        #expect(before != report(2025, sections + ["补充说明"]).contentHash(ignoring: ["浏览"]))
    }
}
