import Supervision
import Testing

/// What was passed over in silence once: every slip is told, and its correct neighbour is not.
struct PassedOverTests {
    @Test(arguments: PassedOverSlips.sums)
    func aSumIsReadOverTheStopsOfItsSentence(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == ["report-sum-mismatch-text"])
    }

    @Test(arguments: PassedOverSlips.correctSums + PassedOverSlips.correctRequests)
    func correctNumbersAreNotTold(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == [])
    }

    @Test(arguments: PassedOverSlips.requests)
    func aNumberBehindAFullStopIsHeldAgainstTableThree(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == ["report-text-table-mismatch"])
    }

    @Test(arguments: PassedOverSlips.counts)
    func aListBehindAnyVerbIsCounted(_ sentence: String) throws {
        #expect(try Judged.numberRules(in: sentence) == ["report-declared-count-mismatch"])
    }

    @Test(arguments: PassedOverSlips.residues)
    func whatIsLeftOverIsTold(_ sentence: String) throws {
        let judged = try Judged(FiguresPage(overview: sentence).html())
        #expect(judged.findings(of: "report-revision-residue").map(\.severity) == [.info])
    }

    @Test(arguments: PassedOverSlips.correctResidues)
    func whatBelongsThereIsNotTold(_ sentence: String) throws {
        let judged = try Judged(FiguresPage(overview: sentence).html())
        #expect(judged.findings(of: "report-revision-residue").isEmpty)
    }

    @Test func anOfficeThatReportsOnItselfIsHeldAgainstItsTable() throws {
        let page = try FiguresPage(overview: "2025年，市政府办公厅共收到政府信息公开申请31件。").html()
        let own = page.replacing("云川县教育局", with: "云川市人民政府办公厅")
        #expect(try Judged(own).rules.contains("report-text-table-mismatch"))
        #expect(try !Judged(page).rules.contains("report-text-table-mismatch"))
    }

    @Test(arguments: [
        ("由总体情况、主动公开、申请、复议诉讼、问题等五部分组成", 1), ("由总体情况、主动公开、申请、复议诉讼、问题、其他等六部分组成", 0),
        ("由总体情况、主动公开、申请等五部分组成", 1), ("共分七个部分", 1), ("由总体情况、主动公开、申请、复议诉讼、问题、其他和附表等七部分组成", 0), ("由文字和表格两部分组成", 0),
    ])
    func theReportHasAsManyPartsAsItSays(_ example: (String, Int)) throws {
        let page = try FiguresPage().html().replacing("<p>一、总体情况</p>", with: "<p>本报告\(example.0)。</p><p>一、总体情况</p>")
        #expect(try Judged(page).findings(of: "report-declared-count-mismatch").count == example.1)
    }

    @Test(arguments: [
        ("现公布云川县教育局2024年度政府信息公开工作年度报告", 1), ("现公布云川县教育局2025年度政府信息公开工作年度报告", 0),
        ("我局2024年度报告已在网站公布", 0),
    ])
    func aReportThatCallsItselfAnotherYearsIsTold(_ example: (String, Int)) throws {
        let page = try FiguresPage().html().replacing("<p>一、总体情况</p>", with: "<p>\(example.0)。</p><p>一、总体情况</p>")
        #expect(try Judged(page).findings(of: "report-revision-residue").count == example.1)
    }

    @Test(arguments: [
        ("作出行政许可决定75件", 1), ("实施行政许可事项75项", 0), ("作出行政许可决定57件，作出行政处罚决定8件", 0), ("作出行政处罚决定18件", 1), ("公示行政许可决定75件", 0),
        ("废止行政规范性文件4件", 1), ("废止行政规范性文件1件", 0), ("清理并废止规范性文件4件", 0),
    ])
    func whatWasDecidedIsHeldAgainstTableTwo(_ example: (String, Int)) throws {
        let rows = """
            <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
            <tr><td>行政规范性文件</td><td>3</td><td>1</td><td>14</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
            <tr><td>行政许可</td><td>57</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政处罚</td><td>8</td></tr>
            <tr><td>行政强制</td><td>2</td></tr><tr><td>信息内容</td><td>本年收费金额（单位：万元）</td></tr><tr><td>行政事业性收费</td><td>0</td></tr>
            """
        let heading = "<p>二、主动公开政府信息情况</p>"
        let page = try FiguresPage(overview: "2025年，我局\(example.0)。").html()
            .replacing(heading, with: heading + "<table>\(rows)</table>")
        #expect(try Judged(page).findings(of: "report-text-table-mismatch").count == example.1)
    }

    @Test(arguments: [("云泽市财政局", 1), ("云川县教育局", 0), ("县教育局", 0), ("我局", 0)])
    func aReportThatAnotherOrganMadeIsTold(_ example: (String, Int)) throws {
        let made = "<p>本报告由\(example.0)按照《条例》编制。</p><p>一、总体情况</p>"
        let page = try FiguresPage().html().replacing("<p>一、总体情况</p>", with: made)
        #expect(try Judged(page).findings(of: "report-wrong-agency").count == example.1)
    }

    @Test(arguments: [
        ("云川县水务局", 1), ("云川县教育局", 0), ("县教育局", 0), ("云川县教育局办公室", 0), ("云川县教育和体育局", 0), ("云川县人民政府办公室", 0),
        ("云川县政务公开工作领导小组办公室", 0),
    ])
    func aReportThatAnotherOrganSignsIsTold(_ example: (String, Int)) throws {
        let page = try FiguresPage().html().replacing("</body>", with: "<p>\(example.0)</p><p>2026年1月19日</p></body>")
        #expect(try Judged(page).findings(of: "report-wrong-agency").count == example.1)
    }

    @Test func ofTwelveHeadingsOfOldReportsNoneIsLeftOut() throws {
        let page = """
            <html><body><h1>云泽市财政局2012年政府信息公开工作年度报告</h1><p>统计期限自至。</p><p>一、概述</p><p>公开工作有序。</p>
            <p>三、主动公开情况</p><p>公开信息12条。</p><p>四、依申请公开情况</p><p>收到申请2件。</p></body></html>
            """
        let residues = try Judged(page, year: 2012).findings(of: "report-revision-residue")
        #expect(residues.count == 1)
        #expect(residues.first?.found?.contains("一、概述 → 三、主动公开情况") == true)
        #expect(residues.first?.found?.contains("统计期限自至") == true)
    }
}
