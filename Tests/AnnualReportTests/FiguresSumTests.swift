import Foundation
import Supervision
import Testing

struct FiguresSumTests {
    @Test(arguments: [
        "进驻大厅办理的事项共531项，其中行政审批事项162项，公共服务事项379项。",
        "进驻大厅办理的事项共531项，其中行政审批事项162项、公共服务事项359项。",
        "全年主动公开政府信息1,246条，其中政策文件类200条、工作动态类900条、财政资金类136条。",
        "全年主动公开信息1246条，包括政策文件200条、工作动态900条和通知公告156条。",
        "全年共发布信息300条（其中政府网站120条、微信公众号190条）。",
        "共办理建议提案48件，其中：人大代表建议25件、政协提案25件。",
        "窗口累计收件8000件，办结7900件，办结率达98.75%，其中城区窗口累计收件3000件，办结2950件；乡镇窗口累计收件4800件，办结4950件。",
        "全年举办培训12场次，共培训860人次，其中业务骨干460人次、新进人员420人次。",
        "受理网上咨询四十六件，其中政策类二十件、办事类三十件。",
        "全年投入经费125.5万元，其中平台建设100.2万元、人员培训30.3万元。",
        "市行政服务中心共有事项736项，分别为行政审批331项、非行政审批281项、社会服务134项。",
        "办理12345热线转办件554件，其中求决类284件，申诉类49件，检举类27件，建议类203件。",
        "发布信息共1200条，其中通过政府网站发布700条，通过微信公众号发布600条。",
    ])
    func partsThatDoNotAddUpAreTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == ["report-sum-mismatch-text"])
    }

    @Test(arguments: NumberSentences.sums)
    func correctNumbersAreNotTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == [])
    }

    @Test func whatIsWrongIsSaidWithItsSum() throws {
        let page = FiguresPage(overview: "进驻大厅的事项共531项，其中行政审批事项162项、公共服务事项379项。")
        let finding = try #require(Judged(page.html()).findings(of: "report-sum-mismatch-text").first)
        #expect(finding.severity == .warning)
        #expect(finding.found == "531项")
        #expect(finding.expected == "162＋379＝541项")
        #expect(finding.evidence?.hasPrefix("进驻大厅的事项共531项") == true)
    }

    @Test func everySentenceOfAnyYearIsLookedAt() throws {
        let sentence = "进驻大厅办理的事项共531项，其中行政审批事项162项，公共服务事项379项。"
        #expect(try Judged.numberRules(in: sentence, year: 2012) == ["report-sum-mismatch-text"])
    }

    @Test func moreCompletedThanAcceptedIsTold() throws {
        for sentence in [
            "网上审批系统共受理事项9166件，办结9207件，办结率100%，网上办件率达80%。",
            "全年窗口受理申请3120件，办结3180件，均已办结。", "共收到群众来信86件，办结89件，全部按时办结。",
        ] {
            #expect(try Judged.numberRules(in: sentence, year: 2016) == ["report-completed-over-accepted"])
        }
    }

    @Test(arguments: [
        "网上审批系统共受理事项9207件，办结9166件，办结率99.6%。", "共受理事项9166件，办结9166件，办结率100%。",
        "共受理事项9166件，办结9207件（含上年结转41件），办结率100%。", "上年结转41件，受理9166件，办结9207件，办结率100%。",
        "共受理事项约9000件，办结9207件，办结率100%。", "一窗受理12个部门事项，办结9207件，办结率100%。",
        "受理9166件，办结9207件。", "受理咨询120件，办结投诉130项，办结率100%。",
    ])
    func completedCasesThatCanBeExplainedAreNotTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence, year: 2016) == [])
    }
}
