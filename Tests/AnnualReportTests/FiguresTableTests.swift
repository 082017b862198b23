import Supervision
import Testing

struct FiguresTableTests {
    @Test(arguments: NumberSentences.requests)
    func aNumberThatTheTableHoldsIsNotTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == [])
        #expect(try Judged.numberRules(of: FiguresPage(requests: sentence)) == [])
    }

    @Test(arguments: [
        "2025年，我局共收到政府信息公开申请24件，均按时答复。", "本年度新收政府信息公开申请25件，上年结转3件。",
        "本年度新收政府信息公开申请20件，上年结转5件。", "收到依申请公开18件，其中予以公开9件、部分公开4件。",
        "全年共收到26件政府信息公开申请。", "收到政府信息公开申请20件，其中予以公开7件、部分公开4件、不予公开3件。",
        "收到政府信息公开申请20件，其中予以公开9件、部分公开6件。", "办理政府信息公开申请17件，其中不予公开7件。",
        "办理政府信息公开申请22件，无法提供7件。", "办理政府信息公开申请22件，结转下年度继续办理4件。",
        "本年度未收到政府信息公开申请。", "全年没有收到依申请公开政府信息申请。", "2025年收到政府信息公开申请0件。",
        "办理政府信息公开申请共计31件。", "收到政府信息公开申请20件，按时办结28件。",
        "依申请公开方面，共收到申请25件。", "2025年，我单位收到政府信息公开申请36件，其中网上申请30件、信函申请6件。",
        "收到公民、法人和其他组织提出的政府信息公开申请26件。", "全年收到依申请公开申请19件，上年结转3件。", "我局受理政府信息公开申请十二件。", "依申请公开方面，予以公开及部分公开15件。",
        "2025年1月1日至12月31日，收到政府信息公开申请25件。", "截至2025年12月底，收到政府信息公开申请25件。", "1—12月收到政府信息公开申请25件。",
        "收到政府信息公开申请20件。予以公开9件，部分公开6件。", "收到政府信息公开申请20件。11件不予公开。", "5月修订指南，全年收到政府信息公开申请25件。", "办理提案6件，收到政府信息公开申请25件。",
    ])
    func aNumberThatIsNowhereInTableThreeIsTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == ["report-text-table-mismatch"])
        #expect(try Judged.numberRules(of: FiguresPage(requests: sentence)) == ["report-text-table-mismatch"])
    }

    @Test func aRealMismatchOfGrantedAndPartialIsTold() throws {
        let figures = [
            "t3.new": 859, "t3.carried_in": 18, "t3.granted": 273, "t3.partial": 2, "t3.refused.5": 193,
            "t3.unavailable.1": 265, "t3.unavailable.2": 72, "t3.total": 805, "t3.carried_out": 72,
        ]
        let page = FiguresPage(overview: "依申请公开中，予以公开及部分公开258件，无法提供265件。", year: 2019, table3: figures)
        let judged = try Judged(page.html())
        let finding = try #require(judged.findings(of: "report-text-table-mismatch").first)
        #expect(finding.found == "依申请公开中258" || finding.found?.hasSuffix("258") == true)
        #expect(finding.expected == "予以公开和部分公开275")
    }

    @Test func aReportWithoutTablesIsNotHeldAgainstThem() throws {
        let page = "<html><body><h1>云川县教育局2025年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>收到政府信息公开申请21件。</p></body></html>"
        #expect(try Judged(page).findings(of: "report-text-table-mismatch").isEmpty)
    }

    @Test func problemsAreNoStatistics() throws {
        #expect(try Judged.numberRules(of: FiguresPage(problems: "收到政府信息公开申请120件，压力增大。")) == [])
    }

    @Test(arguments: NumberSentences.reviews)
    func reviewsAsInTheTableAreNotTold(_ sentence: String) throws {
        let page = FiguresPage(overview: sentence, table4: FiguresPage.reviewed)
        #expect(try Judged.numberRules(of: page) == [])
        #expect(try Judged.numberRules(of: FiguresPage(reviews: sentence, table4: FiguresPage.reviewed)) == [])
    }

    /// The overview tells of requests, then of reviews of whatever matter.
    @Test(arguments: ["收到行政复议18件，行政诉讼7件，均为土地征收类。", "全年应诉行政诉讼18件，行政复议7件。"])
    func reviewsOfNoNamedMatterAreNotHeldAgainstTheTable(_ sentence: String) throws {
        let page = FiguresPage(overview: "收到政府信息公开申请20件。" + sentence, table4: FiguresPage.reviewed)
        #expect(try Judged.numberRules(of: page) == [])
    }

    @Test func aListsMarkIsNoneOfTheLabel() throws {
        let page = FiguresPage(overview: "因政府信息公开引发行政复议2件、行政诉讼应诉7件。", table4: FiguresPage.reviewed)
        let finding = try #require(try Judged(page.html()).findings(of: "report-text-table-mismatch").first)
        #expect(finding.found == "行政诉讼应诉7")
    }

    @Test(arguments: NumberSentences.noReviews)
    func noReviewsAsInTheTableAreNotTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == [])
        #expect(try Judged.numberRules(of: FiguresPage(reviews: sentence)) == [])
    }

    @Test(arguments: [
        "因政府信息公开被申请行政复议5件。", "发生政府信息公开行政诉讼4件。", "因政府信息公开引发行政复议、行政诉讼共9件。",
        "政府信息公开类行政复议案件7件，行政诉讼案件2件。",
    ])
    func anotherNumberOfReviewsIsTold(_ sentence: String) throws {
        let page = FiguresPage(overview: sentence, table4: FiguresPage.reviewed)
        #expect(try Judged.numberRules(of: page) == ["report-text-table-mismatch"])
    }

    @Test(arguments: [
        "因政府信息公开被申请行政复议2件。", "发生政府信息公开行政诉讼1件。", "因政府信息公开引发行政复议3件、行政诉讼1件。",
    ])
    func aReviewThatTheTableDoesNotHaveIsTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == ["report-review-zero-but-text"])
    }

    @Test(arguments: [
        "本年度未发生因政府信息公开引起的行政复议、行政诉讼。", "2025年，未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。",
        "全年政府信息公开工作无行政复议、行政诉讼案件。", "实现政府信息公开零复议、零诉讼。", "没有因政府信息公开被申请行政复议的情况。", "政府信息公开行政复议0件，行政诉讼0件。",
    ])
    func reviewsThatTheTextDeniesAreTold(_ sentence: String) throws {
        for table in [FiguresPage.reviewed, [1, 2, 0, 0, 3] + Array(repeating: 0, count: 10)] {
            let page = FiguresPage(overview: sentence, table4: table)
            #expect(try Judged.numberRules(of: page) == ["report-review-zero-but-text"])
        }
    }

    @Test func suitsAloneThatTheTextDeniesAreTold() throws {
        let table = Array(repeating: 0, count: 10) + [1, 0, 0, 0, 1]
        let page = FiguresPage(overview: "2025年，未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", table4: table)
        #expect(try Judged.numberRules(of: page) == ["report-review-zero-but-text"])
    }
}
