import FoundationEssentials
import Supervision
import Testing

/// The statistics appendix of the reports on 2008 to 2018, in the text and against the year before.
struct StatisticsAppendixTests {
    /// An indicator, its unit and its number.
    private static let rows: [(String, String, String)] = [
        ("一、主动公开情况", "——", "——"), ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "4970"), ("其中：主动公开规范性文件数", "条", "32"),
        ("制发规范性文件总数", "件", "35"), ("（二）通过不同渠道和方式公开政府信息的情况", "——", "——"), ("1.政府公报公开政府信息数", "条", "12"),
        ("2.政府网站公开政府信息数", "条", "4310"), ("3.政务微博公开政府信息数", "条", "0"), ("三、依申请公开情况", "——", "——"),
        ("（一）收到申请数", "件", "26"), ("1.当面申请数", "件", "6"), ("2.传真申请数", "件", "0"), ("3.网络申请数", "件", "18"),
        ("4.信函申请数", "件", "2"), ("（二）申请办结数", "件", "25"), ("四、行政复议数量", "件", "2"), ("（一）维持具体行政行为数", "件", "1"),
        ("（二）被依法纠错数", "件", "1"), ("五、行政诉讼数量", "件", "1"), ("（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "1"),
        ("（二）被依法纠错数", "件", "0"), ("六、举报投诉数量", "件", "0"),
    ]

    private static let read: [String: Int] = [
        "statistics.published": 4970, "statistics.published.normative": 32, "statistics.normative": 35,
        "statistics.channels.gazette": 12, "statistics.channels.website": 4310, "statistics.channels.weibo": 0,
        "statistics.received": 26, "statistics.received.in_person": 6, "statistics.received.network": 18,
        "statistics.completed": 25, "statistics.reconsideration": 2, "statistics.litigation": 1,
        "statistics.complaints": 0,
    ]

    private static let grid =
        "<table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr>"
        + rows.map { "<tr><td>\($0.0)</td><td>\($0.1)</td><td>\($0.2)</td></tr>" }.joined() + "</table>"
    private static let coded =
        "<table><tr><td>统计指标</td><td>代码</td><td>单位</td><td>统计数</td></tr>"
        + rows.enumerated().map {
            "<tr><td>\($1.0)</td><td>\($0 + 1)</td><td>\($1.1)</td><td>\($1.2)</td></tr>"
        }.joined() + "</table>"
    private static let lines = rows.map { "<p>\($0.0) \($0.1) \($0.2)</p>" }.joined()
    private static let cells = rows.map { "<p>\($0.0)</p><p>\($0.1)</p><p>\($0.2)</p>" }.joined()

    private static let published = "2016年，我局共主动公开政府信息4970条。"

    private func page(
        _ published: String = published,
        _ received: String = "全年收到政府信息公开申请26件。",
        table: String = grid,
        year: Int = 2016
    ) -> String {
        """
        <html><body><h1>云泽市财政局\(year)年政府信息公开工作年度报告</h1>
        <p>统计期限自\(year)年1月1日起至\(year)年12月31日止。</p><p>一、概述</p><p>公开工作有序推进。</p>
        <p>二、主动公开政府信息的情况</p><p>\(published)</p><p>三、依申请公开政府信息和不予公开政府信息的情况</p><p>\(received)</p>
        <p>四、政府信息公开的收费及减免情况</p><p>没有收取申请的费用，也没有减免。</p>
        <p>五、因政府信息公开申请行政复议、提起行政诉讼的情况</p><p>因政府信息公开发生行政复议2件，行政诉讼1件。</p>
        <p>六、存在的主要问题及改进情况</p><p>主要问题是更新不够及时，今后将定期检查。</p>
        <p>七、其他需要报告的事项</p><p>没有其他需要报告的事项。</p><p>附件：政府信息公开情况统计表</p>\(table)</body></html>
        """
    }

    private func mismatches(_ page: String) throws -> [Finding] {
        try Judged(page).findings(of: "report-text-table-mismatch")
    }

    @Test(arguments: [grid, coded, lines, cells])
    func anIndicatorIsReadHoweverTheTableIsPrinted(_ table: String) throws {
        let judged = try Judged(page(table: table))
        let statistics = try #require(judged.report.tables.first { $0.table == "statistics" })
        let numbers = statistics.rows.mapValues { $0.map(\.number) }
        for (row, number) in Self.read { #expect(numbers[row] == [Decimal(number)], "\(row)") }
        #expect(judged.findings.filter { $0.severity >= .warning } == [])
    }

    @Test(arguments: [grid, lines, cells])
    func aNumberInTheTextThatIsNotTheIndicatorIsTold(_ table: String) throws {
        let finding = try #require(try mismatches(page("2016年，我局共主动公开政府信息72804条。", table: table)).first)
        #expect(finding.found?.contains("72804") == true)
        #expect(finding.expected?.contains("4970") == true)
        #expect(try mismatches(page(Self.published, "全年收到政府信息公开申请62件。", table: table)).count == 1)
        #expect(try mismatches(page(Self.published, "全年没有收到政府信息公开申请。", table: table)).count == 1)
    }

    @Test(arguments: [
        "2016年，全市共主动公开政府信息72804条。", "2016年，通过局网站主动公开政府信息310条。", "2015年共主动公开政府信息3120条。",
        "2016年共主动公开政府信息4970条。2016年还主动公开信息120条，都是群众关心的。", "2008年以来累计主动公开政府信息72804条。",
        "全年主动公开政府信息约5000条。",
    ])
    func aNumberOfSomethingElseIsNotTold(_ sentence: String) throws {
        #expect(try mismatches(page(sentence)) == [])
    }

    @Test func aSentenceIsNoTable() throws {
        let sentence = "主动公开政府信息数310条，收到申请数26件，当面申请数6件，网络申请数18件，信函申请数2件，申请办结数25件。"
        let judged = try Judged(page(sentence, table: ""))
        #expect(judged.report.tables.allSatisfy { $0.table != "statistics" })
        #expect(judged.findings(of: "report-text-table-mismatch") == [])
        let both = try Judged(page(sentence, table: Self.lines))
        let statistics = try #require(both.report.tables.first { $0.table == "statistics" })
        #expect(statistics.rows["statistics.published"]?.map(\.number) == [4970])
    }

    private static func cumulative(_ published: (Int, Int), received: Int) -> String {
        "<table><tr><td>指标</td><td>单位</td><td>本年度</td><td>历年累计</td></tr>"
            + [
                ("主动公开文件数", "条", published.0, published.1), ("其中：1.政府网站公开的政府信息数", "条", 90, 600),
                ("申请总数", "件", 3, received), ("其中：1.当面申请数", "件", 1, 9), ("对申请的答复总数", "件", 3, 20), ("行政复议数", "件", 0, 0),
            ]
            .map { "<tr><td>\($0.0)</td><td>\($0.1)</td><td>\($0.2)</td><td>\($0.3)</td></tr>" }.joined() + "</table>"
    }

    @Test func theSumSinceTheBeginningFollowsFromTheYearBefore() throws {
        func side(_ published: (Int, Int), _ year: Int) throws -> Compared.Side {
            let text = "\(year)年，我局主动公开政府信息\(published.0)条。"
            let page = page(
                text,
                "全年收到申请3件。",
                table: Self.cumulative(published, received: year == 2012 ? 20 : 17),
                year: year
            )
            return Compared.Side(try Judged(page).report, year, names: ["云泽市财政局"])
        }
        let right = try Compared(side((100, 700), 2012), with: side((80, 600), 2011))
        #expect(!right.rules.contains("report-stock-roll"))
        let wrong = try Compared(side((100, 900), 2012), with: side((80, 600), 2011))
        #expect(wrong.rules.contains("report-stock-roll"))
        let jump = try Compared(side((9000, 9600), 2012), with: side((80, 600), 2011))
        #expect(jump.rules.filter { $0 == "report-stock-roll" || $0 == "report-negative-or-huge" } == [])
    }

    @Test func aTableInAFileIsNotJudgedAndThatIsSaid() throws {
        let file = #"<p><a href="table.xls">附件：政府信息公开情况统计表.xls</a></p>"#
        #expect(try Judged(page(table: file)).report.mentionedTables == ["statistics"])
    }
}
