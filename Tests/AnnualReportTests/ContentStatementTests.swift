import Supervision
import Testing

/// What the sections must speak of.
struct ContentStatementTests {
    private func judged(_ kind: AgencyKind = .townshipGov, _ change: (inout ContentReport) -> Void) throws -> Judged {
        var report = ContentReport()
        change(&report)
        return try Judged(report.page, kind: kind)
    }

    @Test(arguments: ["无", "无。", "", "暂无问题。"])
    func aSectionOnProblemsThatSaysNothingIsTold(_ text: String) throws {
        let found = try judged { $0.problems = [text] }.findings(of: "report-problems-empty")
        #expect(found.map(\.severity) == [.warning])
        #expect(found.map(\.found) == [String(FoldedText.bare(text).count)])
    }

    @Test func problemsInsideOfTheHeadingsParagraphAreNotOverlooked() throws {
        let judged = try judged {
            $0.titles[4] = "存在的主要问题及改进情况。主要问题是更新不及时，将加强检查。"; $0.problems = []
        }
        #expect(judged.findings(of: "report-problems-empty").isEmpty)
    }

    @Test func anEmptySectionOnOtherMattersIsAcceptedButTheFeeIsMissed() throws {
        let judged = try judged { $0.other = ["无。"] }
        #expect(judged.findings(of: "report-other-empty").isEmpty)
        #expect(judged.findings(of: "report-fee-not-stated").map(\.severity) == [.info])
    }

    @Test(arguments: ["没有收取信息处理费。", "本年度未产生收费。", "依申请公开未收取任何费用。", "信息處理費收取0元。", "全年免费提供。"])
    func theFeeMayBeStatedInAnyWords(_ text: String) throws {
        #expect(try judged { $0.other = [text] }.findings(of: "report-fee-not-stated").isEmpty)
    }

    @Test func theFeeIsAskedForFromReportYear2021On() throws {
        #expect(
            try judged {
                $0.other = ["无。"]; $0.year = 2020
            }.findings(of: "report-fee-not-stated").isEmpty
        )
    }

    @Test(arguments: [
        ("将公开工作纳入年度考核，开展社会评议。", "责任追究"), ("将公开工作纳入年度考核，没有责任追究。", "社会评议"), ("开展社会评议，未发生追责。", "工作考核"),
    ])
    func whatAGovernmentDoesNotStateOfTheThreeIsNamed(_ text: String, _ missing: String) throws {
        let judged = try judged { $0.overview[5] = "（五）监督保障情况。" + text }
        #expect(judged.findings(of: "report-gov-assessment-missing").map(\.expected) == [missing])
    }

    @Test(arguments: ["绩效考评结果良好，群众满意度较高，未被问责。", "接受第三方评估，考核优秀，无追究责任情况。"])
    func theThreeMayBeStatedInOtherWords(_ text: String) throws {
        let judged = try judged { $0.overview[5] = "（五）监督保障情况。" + text }
        #expect(judged.findings(of: "report-gov-assessment-missing").isEmpty)
    }

    @Test func aDepartmentNeedNotStateTheThree() throws {
        let judged = try judged(.localDept) { $0.overview[5] = "（五）监督保障情况。加强培训。" }
        #expect(judged.findings(of: "report-gov-assessment-missing").isEmpty)
    }

    @Test func aStreetOfficeIsNoGovernment() throws {
        let judged = try judged {
            $0.overview[5] = "（五）监督保障情况。加强培训。"; $0.agency = "云川县青岩街道办事处"
        }
        #expect(judged.findings(of: "report-gov-assessment-missing").isEmpty)
    }

    @Test(arguments: [(1, "主动公开"), (2, "依申请公开"), (3, "政府信息管理"), (4, "政府信息公开平台建设"), (5, "监督保障")])
    func aTopicOfTheOverviewThatIsLeftOutIsTold(_ index: Int, _ topic: String) throws {
        let judged = try judged { $0.overview.remove(at: index) }
        let found = judged.findings(of: "report-general-topics")
        #expect(found.map(\.expected) == [topic])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        ["2023年，我镇在县政府网站主动公开信息86条，未收到公开申请。建立信息发布审核机制，明确专人负责，接受群众监督。"],
        ["我局高度重视公开工作，成立领导小组。", "全年通过门户网站和公众号发布信息120条，收到申请1件，已按期答复；严格保密审查，组织培训2次。"],
        [
            "（一）组织领导。分管领导具体抓。", "（二）信息发布。公开财政预决算等信息。", "（三）申请办理。全年收到1件。", "（四）内容管理。规范审核流程。",
            "（五）网站和新媒体。优化栏目。", "（六）教育培训。培训2次。",
        ],
    ])
    func anOverviewInItsOwnWordsIsCorrect(_ overview: [String]) throws {
        #expect(try judged { $0.overview = overview }.findings(of: "report-general-topics").isEmpty)
    }

    @Test(arguments: ["", "（略）", "[... omitted here; the full text stands in another place of the site ...]"])
    func anOverviewThatWasNotReadIsNotJudged(_ text: String) throws {
        let judged = try judged { $0.overview = [text] }
        #expect(judged.findings(of: "report-general-topics").isEmpty)
        #expect(judged.findings(of: "report-gov-assessment-missing").isEmpty)
    }

    @Test func theLengthOfTheOverviewIsJudgedOnlyWhereAPlaceDemandsIt() throws {
        let judged = try judged { $0.overview.append(String(repeating: "全面做好公开工作。", count: 200)) }
        #expect(judged.findings(of: "report-overview-too-long").isEmpty)
    }
}
