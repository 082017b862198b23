import Supervision
import TestSupport
import Testing

@testable import SiteDiscovery

/// A walk over a site of values, and the text of what it proposes.
struct SiteProposalTests {
    private static let catalogue = ColumnCatalogue(
        id: "test",
        home: ["首页"],
        platform: ["政府信息公开"],
        parts: [
            ColumnCatalogue.Group(id: "guide", title: "政府信息公开指南", labels: ["政府信息公开指南"]),
            ColumnCatalogue.Group(id: "annual-report", title: "政府信息公开年报", labels: ["政府信息公开年报", "信息公开年报", "年报"]),
        ],
        avoided: ["企业"],
        duties: [
            ColumnCatalogue.Duty(
                ids: ["department-budget", "department-accounts"],
                title: "预决算公开",
                labels: ["预决算公开"],
                rows: ["预算", "决算"]
            )
        ],
        classes: [ColumnCatalogue.Group(id: "notices", title: "通知公告", labels: ["通知公告", "公告"])],
        organ: OrganWords(
            labels: ["主办单位"],
            siteEndings: ["门户网站", "网"],
            systemNames: ["站点", "网站群", "管理系统"],
            officeEndings: ["办公室"],
            kinds: AgencyKinds([AgencyKinds.NameEndings(kind: .countyGov, endings: ["县人民政府"])])
        )
    )

    private func page(_ address: String, _ links: [(String, String)] = [], site: String = "", footer: String = "")
        -> ReadPage
    {
        var page = ReadPage(address: WebAddress(address), metadata: ["sitename": site])
        page.surroundings = PageSurroundings(
            links: links.compactMap { text, target in WebAddress(target).map { PageLink(text: text, address: $0) } },
            footer: footer
        )
        return page
    }

    private func list(_ address: String, _ titles: [String]) throws -> ReadPage {
        var page = page(address)
        page.kind = .list
        let row = try #require(WebAddress(address + "1.html"))
        page.list = ListReading(
            rows: titles.map { ListRow(title: $0, address: row, date: CivilDate(iso: "2026-01-20")) }
        )
        return page
    }

    private func exploration(_ pages: [ReadPage]) throws -> SiteExploration {
        let start = try #require(pages[0].address)
        var exploration = SiteExploration(start: start, catalogue: Self.catalogue, titles: SampleRules.titles)
        for _ in 0..<50 {
            guard let next = exploration.next else { break }
            let page = pages.first { $0.address == next }
            exploration.add(page.map { .read($0) } ?? .unread(reason: .sign("服务器返回状态404", "http-404")), of: next)
        }
        return exploration
    }

    @Test func theBestIsReadFirst() throws {
        let start = page(
            "https://www.qingshi.gov.cn/",
            [
                ("通知公告", "https://www.qingshi.gov.cn/a/"), ("年报", "https://www.qingshi.gov.cn/b/"),
                ("政府信息公开", "https://xxgk.qingshi.gov.cn/"),
            ]
        )
        var exploration = SiteExploration(
            start: try #require(start.address),
            catalogue: Self.catalogue,
            titles: SampleRules.titles
        )
        exploration.add(.read(start), of: try #require(exploration.next))
        #expect(exploration.next?.host == "xxgk.qingshi.gov.cn")
    }

    @Test func namesThatMeanSomethingElseAreLeftAlone() throws {
        let links = ["企业信息公开年报", "企业年报", "2024年政府信息公开年报", "青石县人民政府关于政府信息公开年报编制工作安排的说明", "公告栏目说明及使用须知"]
        let found = try exploration([
            page("https://www.qingshi.gov.cn/", links.map { ($0, "https://www.qingshi.gov.cn/x/") })
        ])
        #expect(found.candidates.isEmpty)
    }

    @Test func aListIsProposedForItsReportsAndNotForItsName() throws {
        let home = page(
            "https://www.qingshi.gov.cn/",
            [("信息公开年报", "https://www.qingshi.gov.cn/nb/"), ("年报", "https://www.qingshi.gov.cn/other/")],
            site: "青石县人民政府门户网站"
        )
        let reports = try list(
            "https://www.qingshi.gov.cn/nb/",
            ["青石县2025年政府信息公开工作年度报告", "青石县2024年政府信息公开工作年度报告", "通知"]
        )
        let other = try list("https://www.qingshi.gov.cn/other/", ["青石县统计年鉴", "青石县概况"])
        let proposal = try #require(try exploration([home, reports, other]).proposal())
        #expect(proposal.sources.map(\.kind) == [.home, .annualReportList])
        #expect(proposal.sources.last?.signs.last?.english == "2 rows are reports (2024–2025)")
        #expect(proposal.notes.map(\.english) == ["年报 https://www.qingshi.gov.cn/other/ (no row is a report)"])
        #expect(proposal.id.value == "qingshi-gov")
        #expect(proposal.name.value == "青石县人民政府" && proposal.kind.value == "county-gov")
    }

    @Test func theFootNamesTheOwnerWhereNoLabelDoes() throws {
        let home = page("https://www.qingshi.gov.cn/", footer: "主办单位：青石县人民政府办公室 电话：1\n网站标识码：9900000002")
        let proposal = try #require(try exploration([home]).proposal())
        #expect(proposal.name.value == "青石县人民政府" && proposal.name.signs.map(\.english) == ["footer 主办单位"])
        #expect(proposal.siteCode?.value == "9900000002")
        #expect(!proposal.hasPlatformOrReports)
    }

    @Test func theHomePageIsNoColumnWhateverItsLinkSays() throws {
        let links = (0..<10).map { ("栏目", "https://www.qingshi.gov.cn/c\($0)/") }
        let address = "https://www.qingshi.gov.cn/"
        for other in ["https://www.qingshi.gov.cn/index.html", "https://www.qingshi.gov.cn/?x=1"] {
            var home = page(address, links + [("通知公告", other)])
            home.title = "青石县"
            var copy = home
            copy.address = WebAddress(other)
            copy.kind = .list
            copy.list = try list(address, ["关于防汛的通知"]).list
            let proposal = try #require(try exploration([home, copy]).proposal())
            #expect(proposal.sources.map(\.kind) == [.home])
            #expect(proposal.notes.map(\.chinese) == ["通知公告 \(other)（实为首页）"])
        }
    }

    @Test(arguments: [
        ("默认站点", "主办单位：青石县人民政府办公室", "青石县人民政府"), ("某某网站群管理系统", "主办单位：青石县档案馆", "青石县档案馆"),
        ("青石教育网", "", "青石教育网"), ("青石县人民政府网", "", "青石县人民政府"), ("青石县档案门户网站", "", "青石县档案"),
        ("Portal", "主办单位：青石县档案馆", "青石县档案馆"),
    ])
    func theNameOfTheSystemIsNoOwners(site: String, footer: String, owner: String) throws {
        let home = page("https://www.qingshi.gov.cn/", site: site, footer: footer)
        #expect(try #require(try exploration([home]).proposal()).name.value == owner)
    }

    @Test func aLinkMoreIsNamedByTheHeadingBesideIt() throws {
        var home = page("https://www.qingshi.gov.cn/")
        let target = try #require(WebAddress("https://www.qingshi.gov.cn/tz/"))
        home.surroundings?.links = [PageLink(text: "更多>>", address: target, heading: "通知公告")]
        let notices = try list("https://www.qingshi.gov.cn/tz/", ["关于防汛的通知", "关于放假的通知"])
        let proposal = try #require(try exploration([home, notices]).proposal())
        #expect(proposal.sources.last?.columnClass == "notices")
        #expect(proposal.sources.last?.signs.first?.chinese == "“通知公告”旁的“更多”链接")
    }

    @Test func aColumnOfBudgetsIsTheListOfTheirDuties() throws {
        let home = page("https://www.qingshi.gov.cn/", [("公告", "https://www.qingshi.gov.cn/cz/")])
        let rows = ["青石县财政局2026年部门预算", "青石县财政局2025年部门决算", "青石县2026年政府预算公开", "关于防汛的通知"]
        let proposal = try #require(
            try exploration([home, try list("https://www.qingshi.gov.cn/cz/", rows)]).proposal()
        )
        #expect(proposal.sources.map(\.kind) == [.home, .dutyList])
        #expect(proposal.sources.last?.duties == ["department-budget", "department-accounts"])
        let few = try exploration([home, try list("https://www.qingshi.gov.cn/cz/", [rows[0], rows[3], rows[3]])])
        #expect(try #require(few.proposal()).sources.last?.kind == .column)
    }

    @Test func aListThatAScriptDrawsNamesItsFamily() throws {
        let home = page("https://www.qingshi.gov.cn/", [("公告", "https://www.qingshi.gov.cn/tz/")])
        var exploration = SiteExploration(
            start: try #require(home.address),
            catalogue: Self.catalogue,
            titles: SampleRules.titles
        )
        exploration.add(.read(home), of: try #require(exploration.next))
        let family = ScriptDrawnList(family: "sample", title: .sign("示例系统", "Sample system"))
        let notices = try list("https://www.qingshi.gov.cn/tz/", ["关于防汛的通知"])
        exploration.add(.read(notices), of: try #require(exploration.next), drawnBy: family)
        let proposal = try #require(exploration.proposal())
        let source = try #require(proposal.sources.last)
        #expect(source.family == family)
        #expect(source.signs.last?.chinese == "列表由脚本显示，按“示例系统”读取")
        var refused = family
        refused.failure = .sign("未取得", "refused")
        exploration.add(.read(notices), of: try #require(notices.address), drawnBy: refused)
        let left = try #require(exploration.proposal())
        #expect(left.sources.count == 1)
    }

    @Test func aMenuThatChangesItsAddressesIsNotFollowedForEver() throws {
        let start = try #require(WebAddress("https://www.qingshi.gov.cn/"))
        var exploration = SiteExploration(
            start: start,
            catalogue: Self.catalogue,
            titles: SampleRules.titles,
            mostDepth: 10
        )
        var count = 0
        while let next = exploration.next, count < 100 {
            count += 1
            exploration.add(.read(page(next.text, [("公告", "https://www.qingshi.gov.cn/?s=\(count)")])), of: next)
        }
        #expect(count < 8)
    }

    @Test func whatAPageSaysCannotBreakOutOfItsPlace() throws {
        let text = "\"\n- id: x\u{2028}\r\u{85}\u{202E}\\ # \u{0}"
        let hostile = LocalizedText.sign(text, text)
        let proposal = SiteProposal(
            start: try #require(WebAddress("https://www.qingshi.gov.cn/")),
            id: SiteProposal.Line(value: "a", signs: [hostile]),
            name: SiteProposal.Line(value: text, signs: [.sign(String(repeating: "长", count: 1_000), "")]),
            kind: SiteProposal.Line(value: "county-gov", signs: []),
            siteCode: nil,
            sources: [],
            notes: [hostile],
            limits: [hostile]
        )
        let today = try #require(CivilDate(iso: "2026-11-21"))
        let printed = ProposalText(proposal, today: today, language: .chinese).text
        let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 12)
        #expect(lines[4].hasPrefix("    name: \"\\\"- id: x\\\\ # \"  # 长长"))
        #expect(lines.allSatisfy { $0.count < 400 })
        #expect(
            !printed.unicodeScalars.contains {
                $0 != "\n"
                    && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format
                        || $0 == "\u{2028}")
            }
        )
        #expect(lines.filter { $0.hasPrefix("-") || $0.hasPrefix("  - id: x") }.isEmpty)
    }
}
