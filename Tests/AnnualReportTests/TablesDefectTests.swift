import Foundation
import SuiteTags
import Supervision
import TestSupport
import Testing

/// One thing wrong with the tables: exactly its rule is broken.
@Suite(.tags(.bulk))
struct TablesDefectTests {
    private func replaced(_ table: String, by text: String, isTrial: Bool = false) -> TablesPage {
        var page = TablesPage(seed: 7, isTrial: isTrial)
        page.replaced[table] = text
        return page
    }

    /// The page with one edit in the markup of a table.
    private func edited(
        _ table: String,
        isTrial: Bool = false,
        zeros: Bool = false,
        _ edit: (String) -> String
    ) -> TablesPage {
        var page = TablesPage(seed: 7, isTrial: isTrial)
        if zeros { page.figures.rows = page.figures.rows.mapValues { $0.map { _ in 0 } } }
        let form = page.forms.first { $0.table == table }
        page.replaced[table] = form.map { edit(page.markup.markup(of: $0, page.figures)) }
        return page
    }

    private func replacingFirst(_ word: String, with other: String) -> (String) -> String {
        { text in
            guard let range = text.range(of: word) else { return text }
            return text.replacingCharacters(in: range, with: other)
        }
    }

    @Test(arguments: [("t2", "表二"), ("t3", "表三"), ("t4", "表四")])
    func aTableThatIsNotThereIsMissing(_ example: (String, String)) throws {
        let page = replaced(example.0, by: "<p>本年度，我局依法公开行政许可、行政处罚信息，收到申请均予以公开，没有复议和诉讼。</p>")
        let judged = try page.judged()
        #expect(judged.tableRules == ["report-table-missing"])
        #expect(judged.findings(of: "report-table-missing").first?.message.chinese.contains(example.1) == true)
    }

    @Test(arguments: ["t2", "t3", "t4"])
    func aTableThatCouldNotBeReadIsNotMissing(_ table: String) throws {
        let unknown = "<table><tr><td>事项</td><td>数量</td></tr><tr><td>甲类</td><td>3</td></tr></table>"
        #expect(try replaced(table, by: unknown).judged().tableRules.isEmpty)
        #expect(try replaced(table, by: "<p>有关数据详见附件。</p>").judged().tableRules.isEmpty)
    }

    @Test func proseThatNamesTheResultsOfReviewsIsNoTableFour() throws {
        let prose = "<p>全年被申请行政复议6件，其中结果维持2件，结果纠正1件，其他结果1件，尚未审结2件。</p>"
        #expect(try replaced("t4", by: prose).judged().tableRules == ["report-table-missing"])
    }

    @Test func aLabelThatTableFourLacksInEveryGroupIsTold() throws {
        let page = edited("t4") { $0.replacing(">结果纠正<", with: "><") }
        #expect(try page.judged().tableRules == ["report-table-label-missing"])
    }

    @Test(arguments: ["t2", "t3", "t4"])
    func aTableThatIsAPictureIsToldAsSuch(_ table: String) throws {
        let page = replaced(table, by: "<p><img src=\"/files/table-3.png\" width=600></p>")
        #expect(try page.judged().tableRules == ["report-table-image-only"])
    }

    @Test(arguments: ["t2", "t3", "t4"], [false, true])
    func aTableWithoutASingleFigureIsEmpty(_ table: String, isTrial: Bool) throws {
        let page = edited(table, isTrial: isTrial, zeros: true) {
            $0.replacing("<td>0</td>", with: "<td>&nbsp;</td>")
                .replacing("colspan=\"3\">0</td>", with: "colspan=\"3\"></td>")
                .replacing("colspan=\"2\">0</td>", with: "colspan=\"2\"></td>")
        }
        let judged = try page.judged()
        #expect(judged.tableRules == ["report-table-empty"], "\(judged.findings.map(\.message.chinese))")
    }

    @Test func someBlankCellsAreAnInformation() throws {
        let judged = try edited("t3", zeros: true, replacingFirst("<td>0</td>", with: "<td>/</td>")).judged()
        #expect(judged.tableRules == ["report-table-blank-cells"])
        #expect(judged.findings(of: "report-table-blank-cells").first?.severity == .info)
    }

    @Test(arguments: ["若干", "12件?", "1O", "3..5", "约12", "XX", "12余件", "#REF!", "20%", "O", "详见网站"])
    func textThatIsNoNumberIsTold(_ text: String) throws {
        for table in ["t2", "t3", "t4"] {
            let judged = try edited(table, zeros: true, replacingFirst("<td>0</td>", with: "<td>\(text)</td>")).judged()
            #expect(judged.tableRules == ["report-table-nonnumeric"], "\(table) \(text)")
            #expect(judged.findings(of: "report-table-nonnumeric").first?.found == text)
        }
    }

    @Test(arguments: ["0", "０", "0件", "1,234", "〇", "1 2", "12*", "0 0", "见说明1"])
    func whatANumberMayBeIsNotTold(_ text: String) throws {
        let judged = try edited("t2", zeros: true, replacingFirst("<td>0</td>", with: "<td>\(text)</td>")).judged()
        #expect(judged.findings(of: "report-table-nonnumeric").isEmpty)
    }

    @Test func amountsWithUnitsAndSignedChangesAreNumbersInTheTrialForm() throws {
        for (amount, change) in [("251000元", "+3"), ("12.5万元", "增1"), ("0", "减2"), ("39,573.80元", "-5")] {
            var page = TablesPage(seed: 3, isTrial: true)
            page.figures.rows["t2.procurement"] = [4, 777_777]
            page.figures.rows["t2.licensing"] = [31, 888_888, 40]
            let text = page.markup.markup(of: StatutoryForms.t2Trial, page.figures)
                .replacing("777777", with: amount).replacing("888888", with: change)
            page.replaced["t2"] = text
            #expect(try page.judged().tableRules.isEmpty, "\(amount) \(change)")
        }
    }

    @Test func theTrialFormIsWrongFrom2021On() throws {
        var page = TablesPage(seed: 5, isTrial: true)
        page.year = 2022
        let judged = try page.judged()
        #expect(judged.tableRules == ["report-wrong-format"])
        let message = judged.findings(of: "report-wrong-format").first?.message.chinese ?? ""
        #expect(message.contains("表二") && message.contains("表三") && message.contains("本年新制作数量"))
    }

    @Test(arguments: [StatutoryForms.t2Trial, StatutoryForms.t3Trial])
    func oneTableOfTheTrialFormIsEnough(_ form: TableForm) throws {
        var page = TablesPage(seed: 6)
        var trial = TablesPage(seed: 6, isTrial: true)
        trial.markup = page.markup
        page.replaced[form.table] = trial.markup.markup(of: form, trial.figures)
        #expect(try page.judged().tableRules == ["report-wrong-format"])
    }

    @Test func theFormOf2021InAnEarlierReportIsAnInformation() throws {
        var page = TablesPage(seed: 5)
        page.year = 2019
        #expect(try page.judged().tableRules == ["report-format-too-new"])
    }

    @Test(arguments: StatutoryTableMarkup.Print.allCases, [true, false])
    func theFormIsKnownInTablesOfZerosAndBlanks(_ print: StatutoryTableMarkup.Print, isTrial: Bool) throws {
        var page = TablesPage(seed: 1, isTrial: isTrial)
        page.markup.print = print
        page.figures.rows = page.figures.rows.mapValues { $0.map { _ in 0 } }
        #expect(try page.judged().report.tables.map(\.form) == page.forms.map(\.id))
    }

    @Test(arguments: [
        ("t3", "自然人"), ("t3", "科研机构"), ("t3", "5.属于三类内部事务信息"), ("t3", "2.重复申请"), ("t3", "3.其他"),
        ("t3", "四、结转下年度继续办理"), ("t2", "行政强制"), ("t2", "本年废止件数"), ("t2", "现行有效件数"),
        ("t4", "结果纠正"), ("t4", "复议后起诉"), ("t3", "（一）予以公开"),
    ])
    func aLabelThatIsNotThereIsTold(_ example: (String, String)) throws {
        let page = edited(example.0, replacingFirst(">\(example.1)<", with: "><"))
        let judged = try page.judged()
        #expect(judged.tableRules == ["report-table-label-missing"], "\(example)")
    }

    @Test(arguments: [
        ("自然人", "自 然人"), ("一、本年新收政府信息公开申请数量", "一、本年度新收政府信息公开申请数量"), ("5.属于三类内部事务信息", "5.属于三类内部事物信息"),
        ("2.重复申请", "2.重复申清"), ("3.危及“三安全一稳定”", "3.危及国家安全、公共安全、经济安全和社会稳定"), ("3.其他", "3.其它"),
        ("社会公益组织", "社会公益机构"), ("（七）总计", "（七）合计"), ("商业企业", "企业"), ("7.属于行政执法案卷", "7.属于行政执法案卷信息"),
    ])
    func aLabelInOtherWordsIsThere(_ example: (String, String)) throws {
        let page = edited("t3", replacingFirst(">\(example.0)<", with: ">\(example.1)<"))
        #expect(try page.judged().findings(of: "report-table-label-missing").isEmpty, "\(example)")
    }

    @Test func aRowThatIsLeftOutIsTold() throws {
        let page = edited("t3") { text in
            text.split(separator: "\n").filter { !$0.contains("6.属于四类过程性信息") }.joined(separator: "\n")
        }
        #expect(try page.judged().findings(of: "report-table-label-missing").count == 1)
    }

    @Test func theColumnsOfItemEightUnderItemNineAreAWarning() throws {
        let page = edited("t2", isTrial: true) {
            $0.replacing("采购项目数量", with: "上一年项目数量").replacing("采购总金额", with: "本年增/减")
        }
        let findings = try page.judged().findings(of: "report-table-label-missing")
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test func aNumberBelowZeroIsTold() throws {
        var page = TablesPage(seed: 2)
        page.figures.rows["t2.penalties"] = [-3]
        #expect(try page.judged().tableRules == ["report-negative-or-huge"])
    }

    @Test func feesOfATownshipInYuanAreDoubted() throws {
        var page = TablesPage(seed: 2)
        page.figures.rows["t2.fees"] = [125_000]
        #expect(try page.judged(kind: .townshipGov).tableRules == ["report-fee-unit"])
        #expect(try page.judged().tableRules.isEmpty)
    }
}
