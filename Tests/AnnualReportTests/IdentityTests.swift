import Supervision
import Testing

/// Title, issuer and dates of a report.
struct IdentityTests {
    @Test func aReportWithoutFaultBreaksNoRuleOfIdentity() throws {
        #expect(try IdentityPage().judged(names: ["云川县教育局"], slotYear: 2024).identityRules == [])
        #expect(try IdentityPage.old.judged(names: ["云川县教育局"], slotYear: 2012).identityRules == [])
    }

    // MARK: Title

    @Test(arguments: [
        "云川县教育局2024年政府信息公开工作总结", "2024年云川县教育局政务公开工作情况汇报", "云川县教育局2024年度信息公开工作报告",
    ])
    func aSubstituteTitleIsAnErrorSinceTheFormOf2019(_ title: String) throws {
        let judged = try IdentityPage(title: title).judged()
        #expect(judged.findings(of: "report-title-nonstandard").map(\.severity) == [.error])
    }

    @Test func aSubstituteTitleWasAWarningBefore() throws {
        var page = IdentityPage.old
        page.title = "云川县教育局2012年信息公开工作总结"
        #expect(try page.judged().findings(of: "report-title-nonstandard").map(\.severity) == [.warning])
    }

    @Test(arguments: ["信息公开", "云川县教育局", "政府信息公开年报", "通知公告", "文章详情", "2024年"])
    func aTitleThatSaysNeitherIsNoSubstitute(_ title: String) throws {
        #expect(try IdentityPage(title: title).judged().findings(of: "report-title-nonstandard").isEmpty)
    }

    // MARK: Year

    @Test func aTitleOfAnotherYearThanTheStatedPeriodIsTold() throws {
        let judged = try IdentityPage(title: "云川县教育局2023年政府信息公开工作年度报告").judged()
        let finding = try #require(judged.findings(of: "report-wrong-year").first)
        #expect(finding.severity == .error)
        #expect((finding.found, finding.expected) == ("2023", "2024"))
        #expect(finding.evidence?.contains("2023年政府信息公开工作年度报告；") == true)
        #expect(finding.evidence?.contains("2024年1月1日") == true)
    }

    @Test(arguments: [
        "本报告的统计期限为2023年1月1日零时至12月31日24时。", "统计期限：2023年1月1日00:00—2023年12月31日24:00。",
        "数据统计周期为2023年1月1日（含）到12月31日（含）。", "统计期限202311日至1231日。", "统计时间为二〇二三年一月一日至十二月三十一日。",
    ])
    func aPeriodOfAnotherYearIsReadInEveryForm(_ period: String) throws {
        #expect(try IdentityPage(period: period).judged().identityRules == ["report-wrong-year"])
    }

    @Test func aTitleOfAnotherYearThanTheSlotIsTold() throws {
        let page = IdentityPage(title: "2023年云川县教育局政府信息公开年度报告", period: "")
        #expect(try page.judged(slotYear: 2024).findings(of: "report-wrong-year").map(\.expected) == ["2024"])
        #expect(try page.judged().findings(of: "report-wrong-year").isEmpty)
    }

    @Test func aColumnOrderedByTheYearOfPublicationIsNoWrongYear() throws {
        let page = IdentityPage()
        #expect(try page.judged(slotYear: 2025).findings(of: "report-wrong-year").isEmpty)
        #expect(try page.judged(slotYear: 2023).findings(of: "report-wrong-year").count == 1)
    }

    @Test(arguments: [
        "云川县教育局政府信息公开工作年度报告", "云川县教育局2023—2024年政府信息公开工作年度报告",
        "云川县教育局2024年政府信息公开工作年度报告（2025年1月15日）", "2025年公布的云川县教育局2024年政府信息公开年度报告",
        "云川县教育局二〇二四年政府信息公开工作年度报告", "云川县教育局２０２４年度政府信息公开年报",
    ])
    func aTitleWithoutOneYearOfItsOwnProvesNothing(_ title: String) throws {
        #expect(try IdentityPage(title: title).judged(slotYear: 2024).findings(of: "report-wrong-year").isEmpty)
    }

    @Test(arguments: [
        "与2023年1月1日至2023年12月31日的统计数据相比，公开信息增长一成。", "2019年5月15日起施行的《条例》。",
        "2023年度报告所列数据与去年同期口径一致。", "《2023年政务公开工作要点》于2023年4月印发。",
        "按照国务院令第711号（2019年4月3日修订）执行。", "档案数据时间范围为1949年1月1日至2020年12月31日。",
        "培训数据统计自2023年9月1日至2024年8月31日。", "2025年我局将继续做好公开工作。",
    ])
    func aSentenceOnAnotherYearMakesNoWrongYear(_ sentence: String) throws {
        for period in ["", IdentityPage().period] {
            let judged = try IdentityPage(period: period, text: sentence).judged(slotYear: 2024)
            #expect(judged.findings(of: "report-wrong-year").isEmpty)
        }
    }

    // MARK: Agency

    @Test(arguments: [
        "云川县水利局", "青石市教育局", "云川县卫生健康局", "东山镇人民政府", "云川县财政局", "北山县教育局",
    ])
    func aTitleWithTheNameOfAnotherOrganIsTold(_ name: String) throws {
        let page = IdentityPage(title: "\(name)2024年政府信息公开工作年度报告")
        let finding = try #require(try page.judged(names: ["云川县教育局"]).findings(of: "report-wrong-agency").first)
        #expect((finding.severity, finding.found, finding.expected) == (.warning, name, "云川县教育局"))
        #expect(try page.judged().findings(of: "report-wrong-agency").isEmpty)
    }

    @Test(arguments: [
        ("云川县教育局", ["云川县教育和体育局", "云川县教育局"]), ("云川县教体局", ["云川县教育和体育局"]),
        ("云川教育局", ["云川县教育局"]), ("县教育局", ["云川县教育局"]), ("我局", ["云川县教育局"]), ("本机关", ["云川县教育局"]),
        ("云泽市云川县教育局", ["云川县教育局"]), ("云川县", ["云川县教育局"]), ("云川县教育局办公室", ["云川县教育局"]),
        ("云川县人民政府办公室", ["云川县人民政府"]), ("云川县人民政府", ["云川县人民政府办公室"]), ("云川县政府", ["云川县人民政府"]),
        ("云川县", ["云川县人民政府"]), ("云川县政府办", ["云川县人民政府"]), ("东山镇", ["云川县东山镇人民政府"]),
        ("东山镇人民政府", ["云川县东山镇人民政府"]), ("东山街道", ["东山街道办事处"]), ("市发改委", ["云泽市发展和改革委员会"]),
        ("云泽市发展改革委", ["云泽市发展和改革委员会"]), ("国家税务总局云川县税务局", ["云川县税务局"]),
        ("云川县文旅局", ["云川县文化和旅游局"]), ("云川县教育局（云川县语言文字工作委员会）", ["云川县教育局"]),
        ("云川县教育和体育局", ["云川县体育局"]), ("云川县科学技术局", ["云川县科技局"]), ("云川县卫健委", ["云川县卫生健康局"]),
        ("云川县人民政府东山街道办事处", ["东山街道办事处"]), ("云川县东山街道", ["东山街道办事处"]), ("东山街道办", ["云川县东山街道办事处"]),
        ("云泽市环保局", ["云泽市生态环境局"]), ("云川经济开发区管委会", ["云川经济开发区管理委员会"]), ("云川经济开发区", ["云川经济开发区管理委员会"]),
        ("云川县市场监督管理局（云川县知识产权局）", ["云川县市场监督管理局"]), ("云川县市监局", ["云川县市场监督管理局"]),
        ("云川县自然资源和规划局", ["云川县自然资源局"]), ("云川县公安局交警大队", ["云川县公安局交通警察大队"]),
        ("云川县人社局", ["云川县人力资源和社会保障局"]), ("云川县气象局", ["云川县气象局"]), ("云川县城管局", ["云川县城市管理和综合行政执法局"]),
        ("云川县政府信访局", ["云川县信访局"]), ("云川县住建局", ["云川县住房和城乡建设局"]), ("局机关", ["云川县教育局"]),
        ("云川县工信局", ["云川县工业和信息化局"]), ("云川县农业农村局", ["云川县农业局", "云川县农业农村局"]), ("全县教育系统", ["云川县教育局"]),
        ("云川区", ["云川区人民政府"]), ("云川区政府", ["云川区人民政府办公室"]), ("云泽市云川区人民政府", ["云川区人民政府"]),
    ])
    func theAgencyUnderAnyOfItsNamesIsNoOtherOrgan(_ name: String, _ known: [String]) throws {
        let page = IdentityPage(title: "\(name)2024年政府信息公开工作年度报告")
        #expect(try page.judged(names: known).findings(of: "report-wrong-agency").isEmpty)
    }

    @Test func anIssuersFieldWithAnotherBureauIsTold() throws {
        let page = IdentityPage(source: "云川县水利局")
        let finding = try #require(try page.judged(names: ["云川县教育局"]).findings(of: "report-wrong-agency").first)
        #expect(finding.found == "云川县水利局")
    }

    @Test(arguments: [
        "云川县人民政府办公室", "县政府办公室", "云川县人民政府网", "云泽市教育局", "市教育局", "云川县政务公开办公室", "云川县融媒体中心",
        "云川县大数据发展局", "云川县行政审批服务局", "云川县人民政府", "云川县教育局", "县教育局", "教育局", "本站", "中国政府网", "云川县信息中心",
        "云川县教育局办公室", "云川县政府信息公开工作办公室", "云泽市人民政府", "云泽市水利局", "新华社",
    ])
    func aHostOrASuperiorAsTheSourceIsNoOtherOrgan(_ source: String) throws {
        for page in [IdentityPage(source: source), IdentityPage(header: "信息来源：\(source)")] {
            #expect(try page.judged(names: ["云川县教育局"]).findings(of: "report-wrong-agency").isEmpty)
        }
    }

    @Test func aGovernmentsReportMayBeIssuedByItsOffices() throws {
        let page = IdentityPage(title: "云川县2024年政府信息公开工作年度报告", source: "云川县司法局")
        #expect(try page.judged(names: ["云川县人民政府"], kind: .countyGov).identityRules == [])
    }

    // MARK: Before the end of the year

    @Test(arguments: ["2024-12-31", "2024-11-05", "2024-01-20"])
    func aReportPublishedBeforeTheYearWasOverIsTold(_ day: String) throws {
        let judged = try IdentityPage(published: day).judged()
        let finding = try #require(judged.findings(of: "report-before-year-end").first)
        #expect((finding.severity, finding.found) == (.warning, day))
    }

    @Test func aReportSignedBeforeTheYearWasOverIsTold() throws {
        let page = IdentityPage(signature: "<p>云川县教育局</p><p>2024年12月5日</p>")
        #expect(try page.judged().findings(of: "report-before-year-end").map(\.found) == ["2024-12-05"])
    }

    @Test(arguments: ["2025-01-01", "2025-01-31", "2025-03-31", "2026-06-01", "2019-01-01"])
    func aLaterPublicationAndThatOfATemplateAreNotBeforeTheEnd(_ day: String) throws {
        #expect(try IdentityPage(published: day).judged().findings(of: "report-before-year-end").isEmpty)
    }

    @Test func aYearThatIsOnlyInferredProvesNothing() throws {
        let page = IdentityPage(title: "政府信息公开年度报告", published: "2024-12-05", period: "2024年我局做了很多工作。")
        #expect(try page.judged().findings(of: "report-before-year-end").isEmpty)
    }

    @Test(arguments: [
        "现将云川县教育局2023年政府信息公开工作情况报告如下：", "根据要求，我局编制了2023年政府信息公开工作总结。",
        "根据《条例》和县政府2023年信息公开工作要求，我局认真总结，形成2024年政府信息公开年度报告。",
    ])
    func aSentenceIsNoTitle(_ sentence: String) throws {
        let page = IdentityPage(title: "文章详情", opening: sentence)
        #expect(try page.judged(slotYear: 2024).identityRules == [])
    }

    // MARK: Period

    @Test(arguments: [
        "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。", "数据统计期限为2024年1月1日至12月31日。",
        "统计时间：2024.1.1—2024.12.31。", "数据统计时间范围为2024年1月至12月。", "本报告的统计期限为2024年全年。",
        "本年度报告中所列数据的统计时间为2024年度。", "报告期为1月1日—12月31日。", "统计期限202411日至1231日。",
        "所列数据截至2024年12月31日。", "数据统计截止2024年12月底。", "起止时间为2024年1月1日零时至12月31日二十四时。",
        "统计期限自二〇二四年一月一日起至二〇二四年十二月三十一日止。", "数据统计时段为2024年1月1日0时至2024年12月31日24时。",
        "数据统计周期为2024年1月1日（含）到12月31日（含）。", "2024年1月1日至12月31日，我局主动公开信息56条。",
        "数据核定时间点为2024年12月31日。", "本报告数据为2024年1-12月数据。", "本报告数据为2024年1至12月的数据。",
        "本报告数据均为2024年度数据。", "数据统计范围：2024年元月1日至12月31日。",
    ])
    func aPeriodInAnyFormIsStated(_ sentence: String) throws {
        #expect(try IdentityPage(period: sentence).judged().findings(of: "report-period-missing").isEmpty)
    }

    @Test(arguments: ["", "2024年，我局做了工作。", "如有疑问，请与我局联系。", "2024年3月至5月开展培训。"])
    func aReportWithoutAPeriodIsTold(_ sentence: String) throws {
        let judged = try IdentityPage(period: sentence).judged()
        #expect(judged.findings(of: "report-period-missing").map(\.severity) == [.info])
    }

    @Test func aReportOfTheOldFormNeedsNoPeriod() throws {
        var page = IdentityPage.old
        page.period = ""
        #expect(try page.judged().findings(of: "report-period-missing").isEmpty)
    }
}
