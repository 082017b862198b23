import Supervision
import Testing

/// The six items of article 32 (2008) in a free narrative.
struct ContentTopicTests {
    private static let sentences = [
        "i1": "全年通过县政府网站主动公开信息三十二条。", "i2": "全年没有收到依申请公开。", "i3": "未发生收费。", "i4": "无复议诉讼案件。",
        "i5": "公开工作存在更新慢的问题，今后将改进。", "i6": "无其他需要报告的事项。",
    ]
    /// Talk of fees, applications and problems that are no topic of the report.
    private static let otherMatters =
        "我局公开行政事业性收费项目和收费标准，及时公布税费减免政策。完善依申请公开制度，解决群众关心的热点问题，免费发放宣传册二百份。"
    private static let listing =
        "本报告由主动公开政府信息情况、依申请公开政府信息和不予公开政府信息的情况、政府信息公开的收费及减免情况、因政府信息公开申请行政复议、提起行政诉讼的情况、存在的主要问题及改进情况等部分组成。"

    private func judged(_ changes: [String: String?], year: Int = 2012, before: String = "") throws -> Judged {
        let texts = ["i1", "i2", "i3", "i4", "i5", "i6"].compactMap { changes[$0] ?? Self.sentences[$0] ?? nil }
        return try Judged("云川县水利局\(year)年政府信息公开工作年度报告\n\(before)\n" + texts.joined(separator: "\n"))
    }

    @Test(arguments: [
        ("i1", "本年度共公开政府信息二百余条，其中工作动态一百条。"), ("i1", "全年在县政府门户网站发布各类信息86条，设公开栏3处。"),
        ("i1", "目前网上公开各类文件三百余份。"), ("i1", "一、公开政府信息情况\n本年度新增17条。"),
        ("i2", "我局未收到公民、法人和其他组织提出的政府信息公开申请。"), ("i2", "2012年零申请。"),
        ("i2", "截至目前，尚未有公民、法人向我局申请公开信息。"), ("i2", "没有接到群众要求公开政府信息的申请。"),
        ("i2", "本年度无人提出信息公开的申请。"), ("i2", "依申请公开政府信息：0条"),
        ("i2", "受理网上申请2件、当面申请1件，均为政府信息公开类，全部答复。"), ("i2", "政府資訊依申請公開情況：全年未收到申請。"),
        ("i3", "未产生费用。"), ("i3", "均未收取检索、复制、邮寄费用。"), ("i3", "三、收费及减免情况\n无。"),
        ("i3", "依申请提供的信息全部免费。"), ("i3", "对公开政府信息实行零收费。"), ("i3", "所有信息均无偿提供给申请人。"),
        ("i3", "没有向申请人收取复印、传真、递送等任何费用。"), ("i4", "复议/诉讼0件。"), ("i4", "没有公民因政府信息公开事项提起诉讼。"),
        ("i4", "五、复议、诉讼和申诉情况\n无"), ("i4", "本年度没有针对我局政府信息公开的申诉案件。"), ("i5", "不足之处是专职人员少。"),
        ("i5", "下一步打算：加强培训。"), ("i5", "公开的深度有待加强。"), ("i5", "五、问题与对策\n更新慢。"),
        ("i6", "需要说明的事项：无。"), ("i6", "附表：统计表"), ("i6", "六、其他\n无其他情况。"),
    ])
    func aTopicInAnyUsualWordingIsThere(_ part: String, _ sentence: String) throws {
        #expect(try judged([part: sentence]).findings(of: "report-items-2008").isEmpty)
    }

    @Test(arguments: [
        ("i1", "主动公开政府信息的情况"), ("i2", "依申请公开政府信息和不予公开政府信息的情况"), ("i3", "政府信息公开的收费及减免情况"),
        ("i4", "因政府信息公开申请行政复议、提起行政诉讼的情况"), ("i5", "政府信息公开工作存在的主要问题及改进情况"),
    ])
    func aTopicThatIsNotSpokenOfIsTold(_ part: String, _ title: String) throws {
        let found = try judged([part: String?.none]).findings(of: "report-items-2008")
        #expect(found.map(\.severity) == [.error])
        #expect(found.map(\.expected) == [title])
    }

    @Test func theSixthItemIsToldAsInformation() throws {
        let found = try judged(["i6": String?.none]).findings(of: "report-items-2008")
        #expect(found.map(\.severity) == [.info])
    }

    @Test(arguments: ["i2", "i3", "i4"])
    func whatSpeaksOfOtherMattersIsNoTopic(_ part: String) throws {
        let found = try judged([part: String?.none], before: Self.otherMatters).findings(of: "report-items-2008")
        #expect(found.map(\.severity) == [.error])
    }

    @Test(arguments: ["i2", "i3", "i4", "i5"])
    func aSentenceThatListsThePartsReportsOnNone(_ part: String) throws {
        let found = try judged([part: String?.none], before: Self.listing).findings(of: "report-items-2008")
        #expect(found.map(\.severity) == [.error])
    }

    @Test func aTextThatSpeaksOfNoTopicIsNotTheReport() throws {
        let judged = try Judged("云川县水利局2012年政府信息公开工作年度报告\n我局高度重视，精心组织，现将报告全文发布，请下载。")
        #expect(judged.findings(of: "report-items-2008").isEmpty)
    }

    @Test func aReportInOneSentenceIsNoList() throws {
        let judged = try Judged(
            """
            云川县水利局2012年政府信息公开工作年度报告
            全年主动公开信息三十条，依申请公开0件，收费0元，未发生行政复议、诉讼，等部分工作存在不足，无其他事项
            """
        )
        #expect(judged.findings(of: "report-items-2008").isEmpty)
    }

    @Test func aTopicMayStandInATableAlone() throws {
        let judged = try Judged(
            """
            <html><body><h1>青石市民政局2015年政府信息公开工作年度报告</h1>
            <p>全年主动公开政府信息三百条，没有收到公开申请，存在公开形式单一的不足，下一步改进。</p>
            <table><tr><td>行政复议数量</td><td>件</td><td>0</td></tr><tr><td>行政诉讼数量</td><td>件</td><td>0</td></tr>
            <tr><td>依申请公开信息收取的费用</td><td>万元</td><td>0</td></tr></table></body></html>
            """
        )
        #expect(judged.findings(of: "report-items-2008").filter { $0.severity == .error }.isEmpty)
        #expect(judged.findings(of: "report-statistics-table-2014").isEmpty)
    }

    @Test func theStatisticsTableIsExpectedOfItsYearsAlone() throws {
        let none: [String: String?] = [:]
        #expect(try judged(none, year: 2016).findings(of: "report-statistics-table-2014").map(\.severity) == [.info])
        #expect(try judged(none, year: 2013).findings(of: "report-statistics-table-2014").isEmpty)
        let attached: [String: String?] = ["i6": "附件：政府信息公开情况统计表"]
        #expect(try judged(attached, year: 2016).findings(of: "report-statistics-table-2014").isEmpty)
    }
}
