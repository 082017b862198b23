import MonitorConfig
import Supervision
import Testing

/// What the built-in rule pack makes of titles as sites print them.
struct AnnualReportTitleTests {
    private func read(_ title: String) throws -> ReportTitle {
        ReportTitle(title, rules: try #require(try BuiltInRules.book.get().duties.first).duty.titles)
    }

    @Test(
        arguments: [
            ("云泽市教育局2025年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("2019年云泽市教育局政府信息公开工作年度报告", ReportTitle.Form.statutory, 2019, "云泽市教育局"),
            ("云泽市教育局2025年度政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("政府信息公开工作2025年度报告", ReportTitle.Form.statutory, 2025, ""),
            ("2025年政府信息公开年报", ReportTitle.Form.statutory, 2025, ""),
            ("云泽市二〇二五年度政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市"),
            ("关于2025年度政府信息公开工作情况的报告", ReportTitle.Form.substitute, 2025, ""),
            ("云泽市教育局政府信息公开年度报告（2025年）", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局政府信息公开年度报告（2025年度）", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("2025年云泽市教育局信息公开年报", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("政府信息公开2025年度工作报告", ReportTitle.Form.statutory, 2025, ""),
            ("云泽市教育局2025年政府信息公开工作年度报告（图片版）", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局2025年政府信息公开工作年度报告.pdf", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("附件1：云泽市教育局2025年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("附件：《云泽市教育局2025年政府信息公开工作年度报告》", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("3.云泽市教育局 ２０２５年 政府信息公开 工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("雲澤市教育局2025年政府資訊公開工作年度報告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("雲澤市教育局2025年政府信息公開工作年度報告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("【云泽市教育局】2025年政府信息公开年报", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("2025年政府信息公开工作年度报告（云泽市教育局）", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("2025年政府信息公开工作年度报告——云泽市教育局", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("2023—2024年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2024, ""),
            ("2024年报送2023年度政府信息公开工作年度报告", ReportTitle.Form.statutory, 2023, ""),
            ("云教发〔2025〕3号云泽市教育局关于2024年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2024, "云泽市教育局"),
            ("2025年1月公布的2024年年度报告", ReportTitle.Form.statutory, 2024, ""),
            ("2025年1月公布的云泽市2024年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2024, "云泽市"),
            ("云泽市政府信息公开工作年度报告（2008年5月1日至2008年12月31日）", ReportTitle.Form.statutory, 2008, "云泽市"),
            ("云泽市2008年5月1日至12月31日政府信息公开年度报告", ReportTitle.Form.statutory, 2008, "云泽市"),
            ("云泽市教育局政府信息公开工作年度报告", ReportTitle.Form.statutory, nil, "云泽市教育局"),
            ("2025年年度报告", ReportTitle.Form.statutory, 2025, ""),
            ("云泽市教育局2025年年报", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市卫生和计划生育委员会2025年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市卫生和计划生育委员会"),
            ("云泽市绩效考核办公室2025年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市绩效考核办公室"),
            ("云泽市政务公开办公室2025年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市政务公开办公室"),
            ("云泽市教育局2025年政府信息公开和政务公开工作年度报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局2025年政府信息公开暨政务公开年度报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市人民政府信息公开工作年度报告2025", ReportTitle.Form.statutory, 2025, "云泽市人民政府"),
            ("政府信息公开工作年度报告(2025.01.01-2025.12.31)", ReportTitle.Form.statutory, 2025, ""),
            ("云泽市教育局关于2025年政府信息公开工作年度报告的报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局关于发布2025年政府信息公开工作年度报告的公告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局2025年政府信息公开工作年度报告（含统计表）", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局2025年政府信息公开工作年度报告_青石县人民政府网站", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局2012年政务公开工作总结", ReportTitle.Form.substitute, 2012, "云泽市教育局"),
            ("云泽市教育局2012年政府信息公开工作总结", ReportTitle.Form.substitute, 2012, "云泽市教育局"),
            ("2012年政府信息公开工作报告", ReportTitle.Form.substitute, 2012, ""),
            ("云泽市2025年政府信息公开工作年度报告（正文）", ReportTitle.Form.statutory, 2025, "云泽市"),
            ("国家税务总局青石县税务局2024年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2024, "国家税务总局青石县税务局"),
            ("政府信息公开2024年报", ReportTitle.Form.statutory, 2024, ""),
            ("2024年报", ReportTitle.Form.statutory, 2024, ""),
            ("青石县东山镇２０２４政府信息公开工作年度报告", ReportTitle.Form.statutory, 2024, "青石县东山镇"),
            ("云泽市经信委2017年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2017, "云泽市经信委"),
            ("我局2025年政府信息公开工作年度报告", ReportTitle.Form.statutory, 2025, "我局"),
            ("2011年云泽市行政服务中心管理办信息公开年度报告", ReportTitle.Form.statutory, 2011, "云泽市行政服务中心管理办"),
            ("云泽市教育局2025年度政府信息与政务公开年度报告", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局 2025年度《政府信息公开年度报告》", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("云泽市教育局2025年度政府信息公开工作年度报告（2026年1月20日）", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("20221231云泽市2022年政府信息公开年报", ReportTitle.Form.statutory, 2022, "云泽市"),
            ("云泽市教育局政府信息公开工作年度报告二0二五年", ReportTitle.Form.statutory, 2025, "云泽市教育局"),
            ("2025年度政府信息主动公开工作年度报告", ReportTitle.Form.statutory, 2025, ""),
        ] as [(String, ReportTitle.Form, Int?, String)]
    )
    func aReportIsKnownByItsTitleInEveryOrder(_ example: (String, ReportTitle.Form, Int?, String)) throws {
        #expect(try read(example.0) == ReportTitle(form: example.1, year: example.2, agencyPhrase: example.3))
    }

    @Test(arguments: [
        "关于报送2025年政府信息公开工作年度报告的通知",
        "关于编制2025年政府信息公开工作年度报告的通知",
        "关于做好2025年度政府信息公开工作年度报告编制和公布工作的通知",
        "关于公布2025年度政府信息公开工作年度报告的通知",
        "解读：云泽市2025年政府信息公开工作年度报告",
        "图解：云泽市2025年政府信息公开工作年度报告",
        "一图读懂云泽市2025年政府信息公开工作年度报告",
        "云泽市2025年政府信息公开工作年度报告发布情况的通报",
        "关于征集2025年政府信息公开工作年度报告的函",
        "云泽市2025年政府信息公开工作年度报告目录",
        "云泽市各部门2025年政府信息公开年度报告汇总目录",
        "云泽市政府网站工作年度报表（2025年度）",
        "2025年云泽市政府网站年度报告",
        "云泽市教育局2025年法治政府建设年度报告",
        "2025年政务公开工作要点",
        "2025年云泽市政府工作报告",
        "2025年建议提案办理情况报告",
        "2025年度依申请公开统计年报",
        "云泽市教育局2025年部门预决算公开",
        "2025年云泽市环境信息公开年度报告",
        "2025年云泽市社会信用年度报告",
        "云泽市自来水公司2025年信息公开年报",
        "云泽大学2024-2025学年信息公开工作年度报告",
        "云泽市第一中学2025年信息公开年度报告",
        "云泽市教育局2025年第一季度政府信息公开工作总结",
        "云泽市教育局2025年上半年政府信息公开工作总结",
        "云泽市教育局2025年1-6月政府信息公开工作情况汇报",
        "2025年6月政府信息公开月报",
        "云泽市政府信息公开工作年度报告格式",
        "《政府信息公开工作年度报告》问答",
        "关于做好2025年政府信息公开工作年度报告编…",
        "云泽市教育局2025年工作总结",
        "关于云泽市负责政府信息公开工作主管部门情况的报告",
        "云泽市统计局2025年统计年报",
        "云泽市2025年度政府信息公开工作考核评估报告",
        "2025年政府信息公开工作年度报告（更正）的通知",
        "云泽市政府信息公开年报统计表",
        "云泽市教育局2025年度工作报告",
    ])
    func aTitleThatOnlyMentionsAReportIsNone(_ title: String) throws {
        #expect(try read(title).form == .other)
    }
}
