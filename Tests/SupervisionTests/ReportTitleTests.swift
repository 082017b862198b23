import Supervision
import TestSupport
import Testing

struct ReportTitleTests {
    @Test(arguments: [
        ("云泽市教育局2025年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
        ("2025年云泽市教育局政府信息公开工作年度报告", .statutory, 2025, "云泽市教育局"),
        ("云泽市教育局２０２５年度政府信息公开工作年度报告", .statutory, 2025, "云泽市教育局"),
        ("政府信息公开工作2025年度报告", .statutory, 2025, ""),
        ("云泽市教育局 2012 年政务公开工作总结", .substitute, 2012, "云泽市教育局"),
        ("青石县人民政府信息公开年报（二〇二五年）", .statutory, 2025, "青石县人民政府"),
        ("云泽市教育局关于二O一七年的政府信息公开年报", .statutory, 2017, "云泽市教育局"),
    ])
    func titlesNameFormYearAndAgency(_ example: (String, ReportTitle.Form, Int, String)) {
        let title = ReportTitle(example.0, rules: SampleRules.titles)
        #expect(title == ReportTitle(form: example.1, year: example.2, agencyPhrase: example.3))
    }

    @Test(arguments: [
        "2025年政府网站工作年度报表", "2025年政务公开工作要点", "法治政府建设年度报告",
        "关于做好2025年政府信息公开工作年度报告编制的通知", "《政府信息公开工作年度报告》解读", "政府工作报告",
    ])
    func otherDocumentsAreNoReports(_ title: String) {
        #expect(ReportTitle(title, rules: SampleRules.titles).form == .other)
    }

    @Test(arguments: [
        ("2024年报送2023年度政府信息公开工作年度报告", 2023), ("2025年1月公布的2024年年度报告", 2024), ("2023—2024年政府信息公开年报", 2024),
        ("〔2025〕3号 2024年政府信息公开年报", 2024), ("政府信息公开2024年报", 2024), ("20250120青石县2024年政府信息公开年报", 2024),
        ("政府信息公开年度报告（2008年5月1日至2008年12月31日）", 2008), ("2008年5月1日至12月31日政府信息公开年报", 2008),
    ])
    func theYearOfTheReportIsToldFromOtherYears(_ example: (String, Int)) {
        #expect(ReportTitle(example.0, rules: SampleRules.titles).year == example.1)
    }

    @Test(arguments: ["2025年公布的政府信息公开年度报告", "政府信息公开年度报告（2025年1月20日）", "青政发〔2025〕3号政府信息公开年度报告"])
    func aYearInWhichSomethingElseHappenedIsNoReportYear(_ title: String) {
        let read = ReportTitle(title, rules: SampleRules.titles)
        #expect(read.form == .statutory)
        #expect(read.year == nil)
    }

    @Test(arguments: [
        "政务公开2025年第一季度工作总结", "2025年1-6月政府信息公开工作总结", "2025年云泽大学信息公开年度报告", "2025年环境信息公开年度报告", "2025年统计年报",
        "关于做好2025年政府信息公开工作年度报告编…",
    ])
    func otherPeriodsBodiesAndSubjectsAreNoReports(_ title: String) {
        #expect(ReportTitle(title, rules: SampleRules.titles).form == .other)
    }

    @Test func aReportMayBeNamedWithoutItsSubject() {
        let title = ReportTitle("云泽市教育局2025年年度报告", rules: SampleRules.titles)
        #expect(title == ReportTitle(form: .statutory, year: 2025, agencyPhrase: "云泽市教育局"))
        #expect(ReportTitle("年度报告", rules: SampleRules.titles).form == .other)
    }

    @Test(arguments: ["云泽市教育局2025年政府信息公开…", "云泽市教育局2025年政府信息公开工作年度报…", "云泽市教育局2025年政府信..."])
    func aTitleThatIsCutMayBeAReport(_ title: String) {
        let expected = ReportTitle(form: .statutory, year: 2025, agencyPhrase: "云泽市教育局", isDoubtful: true)
        #expect(ReportTitle(title, rules: SampleRules.titles) == expected)
    }

    @Test(arguments: ["2025年政府信息公开年报（云泽市教育局）", "附件1：《云泽市教育局2025年政府信息公开年报》", "【云泽市教育局】2025年政府信息公開工作年度報告"])
    func theAgencyIsFoundWhereverItStands(_ title: String) {
        #expect(ReportTitle(title, rules: SampleRules.titles).agencyPhrase == "云泽市教育局")
    }
}
