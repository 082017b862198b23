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
}
