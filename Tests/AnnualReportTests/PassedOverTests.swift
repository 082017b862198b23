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

    @Test(arguments: [("由总体情况、主动公开、申请、复议诉讼、问题等五部分组成", 1), ("由总体情况、主动公开、申请、复议诉讼、问题、其他等六部分组成", 0)])
    func theReportHasAsManyPartsAsItSays(_ example: (String, Int)) throws {
        let page = try FiguresPage().html().replacing("<p>一、总体情况</p>", with: "<p>本报告\(example.0)。</p><p>一、总体情况</p>")
        #expect(try Judged(page).findings(of: "report-declared-count-mismatch").count == example.1)
    }

    @Test(arguments: [("云泽市财政局", 1), ("云川县教育局", 0), ("县教育局", 0), ("我局", 0)])
    func aReportThatAnotherOrganMadeIsTold(_ example: (String, Int)) throws {
        let made = "<p>本报告由\(example.0)按照《条例》编制。</p><p>一、总体情况</p>"
        let page = try FiguresPage().html().replacing("<p>一、总体情况</p>", with: made)
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
