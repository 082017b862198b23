import Supervision
import Testing

struct FiguresCountTests {
    @Test(arguments: [
        "网站更新信息400多条，包括行业资讯、政务公开、政策法规、在线服务、互动交流、机关党建、专题专栏，招商引资等7个模块39项服务内容。",
        "平台设有机构概况、政策法规、规划计划、工作动态等3个栏目。", "建立了主动公开、依申请公开、保密审查、监督考核等三项制度。",
        "围绕教育、医疗、养老、住房等2个领域公开信息。", "开设了“领导信箱”、“在线咨询”、“民意征集”、“网上调查”等三个互动栏目。",
        "完善了组织领导、信息发布、平台建设四个方面的工作。", "形成省、市、县三级联动，市、县、乡、村三级贯通的格局，从省、市、县、乡三级推进。",
    ])
    func aListThatIsNotAsLongAsDeclaredIsTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == ["report-declared-count-mismatch"])
    }

    @Test(arguments: NumberSentences.lists)
    func aListAsLongAsDeclaredIsNotTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == [])
    }

    @Test(arguments: [
        "主要存在以下三个方面的问题：一是公开意识不强；二是更新不及时；三是解读形式单一；四是队伍不稳定。",
        "主要做了以下两个方面工作：一是完善制度。二是加强培训。三是强化考核。",
        "今后将做好以下四个方面工作。一是完善制度。二是加强培训。三是强化考核。",
    ])
    func pointsThatAreNotAsManyAsAnnouncedAreTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == ["report-declared-count-mismatch"])
    }

    @Test(arguments: [
        "主要存在以下三个方面的问题：一是公开意识不强；二是更新不及时；三是解读形式单一。",
        "主要存在以下两个方面的问题：一是公开意识不强；二是更新不及时。下一步将从以下三个方面改进：一是学习；二是考核；三是督查。",
        "主要存在以下三个方面的问题：一是公开意识不强；二是更新不及时；第三，解读形式单一。",
        "存在一些问题：一是公开意识不强；二是更新不及时。", "主要做了以下三个方面工作：加强领导，完善制度，强化考核。",
        "主要做了以下三个方面工作：</p><p>（一）加强领导。一是成立小组；二是明确专人。</p><p>（二）完善制度。</p><p>（三）强化考核。",
        "主要存在以下三个问题：1.意识不强。2.更新不及时。3.解读单一。",
    ])
    func pointsAsManyAsAnnouncedAreNotTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == [])
    }

    @Test func whatIsListedIsSaid() throws {
        let page = FiguresPage(overview: "平台设有机构概况、政策法规、规划计划、工作动态等3个栏目。")
        let finding = try #require(Judged(page.html()).findings(of: "report-declared-count-mismatch").first)
        #expect(finding.severity == .warning)
        #expect(finding.found == "等3个")
        #expect(finding.expected == "4（机构概况、政策法规、规划计划、工作动态）")
    }
}
