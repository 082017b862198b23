import Supervision
import Testing

/// Single sentences: what must be found in them, and what must not.
struct IdentityWordingTests {
    @Test(arguments: IdentitySentences.recent)
    func aCorrectSentenceOfARecentReportBreaksNoRule(_ sentence: String) throws {
        #expect(try IdentityPage(text: sentence).judged(names: ["云川县教育局"]).identityRules == [])
    }

    @Test(arguments: IdentityTraps.all)
    func aSentenceThatOnlyLooksLikeADefectBreaksNoRule(_ sentence: String) throws {
        #expect(try IdentityPage(text: sentence).judged(names: ["云川县教育局"]).identityRules == [])
    }

    @Test(arguments: IdentitySentences.old)
    func aCorrectSentenceOfAnOldReportBreaksNoRule(_ sentence: String) throws {
        var page = IdentityPage.old
        page.text = sentence
        #expect(try page.judged(names: ["云川县教育局"]).identityRules == [])
    }

    private func findings(of rule: Rule.ID, in sentence: String, old: Bool = false) throws -> [Finding] {
        var page = old ? IdentityPage.old : IdentityPage()
        page.text = sentence
        let judged = try page.judged()
        #expect(judged.identityRules == [rule.rawValue], "\(sentence)")
        return judged.findings(of: rule)
    }

    // MARK: Parts of a year

    @Test(arguments: [
        "截至11月底，共公开信息120条。", "截止11月末，共受理行政许可184281件，办结184281件。", "截至2024年11月30日，我局主动公开政府信息98条。",
        "我局共公开信息120条（截至11月底）。", "截止202411月，共发布信息230条。", "截至2024年10月31日，门户网站更新信息400余条。",
        "截至今年9月底，全局共收到申请12件。", "截至11月份，累计公开文件48件，答复申请3件。", "截至2024年12月25日，公开信息56条。",
        "截至第三季度，获各级媒体采用23条。", "数据统计截至2024年11月30日。", "本报告所列数据截止2024年11月底。", "截止到11月底，公众号发布信息1,203条。",
        "截至11月 30日，共办理12345热线咨询3万余件。", "公开工作稳步推进；截至10月底，上传信息320条。",
    ])
    func figuresOfAPartOfTheYearAreTold(_ sentence: String) throws {
        let finding = try #require(try findings(of: "report-partial-year-data", in: sentence).first)
        #expect(finding.severity == .warning)
        #expect(finding.expected == "2024-12-31")
        #expect(finding.evidence.map { sentence.hasPrefix($0) } == true)
    }

    @Test func aPartOfTheYearInAnOldReportIsTold() throws {
        for sentence in ["截止201211月，共公开信息120条。", "截至11月份，共受理申请9件。", "截止2012年11月末，公布信息89条。"] {
            #expect(try findings(of: "report-partial-year-data", in: sentence, old: true).count == 1)
        }
    }

    @Test func aStatedPeriodOfAPartOfTheYearIsToldOnce() throws {
        let judged = try IdentityPage(period: "本报告数据统计期限为2024年1月1日至2024年11月30日。").judged()
        #expect(judged.identityRules == ["report-partial-year-data"])
    }

    // MARK: Placeholders

    @Test(arguments: [
        "XX市高度重视政府信息公开工作。", "××局认真贯彻落实《条例》。", "**市政府及时部署。", "由○○县政务公开办公室负责。", "20XX年，我局公开信息120条。",
        "202X年，我局公开信息120条。", "20××年度工作情况如下。", "（文字描述）", "（填写具体数字）", "（请在此填写本单位情况）", "XXX@163.com为公开邮箱。",
        "电子邮箱：XXX@163.com。", "联系电话：0999-XXXXXXX。", "联系电话：XXXXXXX", "共公开信息XX条。", "受理申请××件，办结××件。", "共发布信息____条。",
        "XX月XX日召开会议。", "某某局2024年工作情况。", "2024年，某某县认真落实要求。", "根据《**市人民政府关于认真做好政府信息公开工作的通知》要求，抓好落实。",
        "ＸＸ市政务服务中心公开信息12条。", "按照XX市委、XX市政府部署开展工作。", "【填写单位名称】", "地址：XX路XX号。", "在**区公开信息30条。", "□□□县教育局",
        "XX 市 信息公开稳步推进。", "XX局", "（待补充）", "X月X日印发文件。", "根据XXX单位统一部署，完成了公开任务。", "由××部门牵头。", "为××街道群众提供服务。",
    ])
    func aPlaceholderIsAnError(_ sentence: String) throws {
        let finding = try #require(try findings(of: "report-placeholder-left", in: sentence).first)
        #expect(finding.severity == .error)
        #expect(finding.found?.isEmpty == false)
    }

    @Test func aPlaceholderInTheTitleIsFound() throws {
        let judged = try IdentityPage(title: "XX县教育局2024年政府信息公开工作年度报告").judged()
        #expect(judged.findings(of: "report-placeholder-left").map(\.found) == ["XX县"])
    }

    @Test func twoMaskedNamesAreNoBoldWords() throws {
        let found = try findings(of: "report-placeholder-left", in: "按照**县政府和**市政府要求，推进公开。")
        #expect(found.count == 1)
    }

    // MARK: Rests of revision

    @Test(arguments: [
        "今年本2024年，我局公开信息120条。", "报告由八87部分组成。", "政务公开政务虽取得成效，仍有不足。", "不断加强电视习，提高认识。",
        "进一步进一步完善制度。", "我局我局高度重视。", "2024年2024年公开信息120条。", "根据根据《条例》编制。", "做好政府信息公开工作工作。",
        "提高政务公服务水平。", "公开公共服务基本事顷。", "批注[A1]：请核对数字。",
    ])
    func aRestOfRevisionIsTold(_ sentence: String) throws {
        #expect(try findings(of: "report-revision-residue", in: sentence).map(\.severity) == [.info])
    }

    // MARK: Dates

    @Test(arguments: ["2024111日召开会议。", "2024年112日印发文件。", "于2024125日组织培训。"])
    func aDateWithTwoReadingsIsTold(_ sentence: String) throws {
        let finding = try #require(try findings(of: "report-date-ambiguous", in: sentence).first)
        #expect(finding.severity == .info)
        #expect(finding.expected?.contains(" / ") == true)
    }

    @Test(arguments: ["2024419日召开会议。", "2024年1231日发布。", "2024724日印发。", "202419日印发。"])
    func aDateWithOneReadingIsNotTold(_ sentence: String) throws {
        #expect(try IdentityPage(text: sentence).judged().findings(of: "report-date-ambiguous").isEmpty)
    }

    // MARK: The regulation of 2008

    @Test(arguments: [
        "根据《中华人民共和国政府信息公开条例》（国务院令第492号）要求，编制本报告。", "依据国务院第492号令，做好公开工作。",
        "依照《条例》（2007年4月5日国务院令第492号公布）的规定，修订信息公开指南和目录。",
    ])
    func theReplacedRegulationAsTheGroundIsTold(_ sentence: String) throws {
        #expect(try findings(of: "report-regulation-outdated", in: sentence).map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "对依申请公开，自收到申请之日起15个工作日内予以答复。", "严格按照15个工作日的时限答复申请人的申请。", "政府信息公开申请的答复期限为15个工作日。",
        "收到申请后应当在十五个工作日内答复；确需延长的，延长不超过15个工作日。", "确保在法定的15个工作日内对申请作出答复。",
        "全年收到的公开申请，均在15个工作日内予以答复。", "按规定在15个工作日内答复申请人。",
    ])
    func theReplacedTimeForAnsweringIsTold(_ sentence: String) throws {
        let finding = try #require(try findings(of: "report-regulation-outdated", in: sentence).first)
        #expect(finding.severity == .warning)
    }

    @Test func theReplacedRegulationAndItsTimeAreOneFinding() throws {
        let sentence = "根据国务院令第492号，自收到申请之日起15个工作日内予以答复。"
        let finding = try #require(try findings(of: "report-regulation-outdated", in: sentence).first)
        #expect(finding.found?.hasPrefix("492号；") == true)
    }
}
