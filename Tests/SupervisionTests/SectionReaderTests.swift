import Supervision
import TestSupport
import Testing

struct SectionReaderTests {
    private let titles = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"]
    private let numerals = ["一", "二", "三", "四", "五", "六"]

    private func parts(_ lines: [String]) -> [String?] {
        SectionReader(outline: SampleRules.sections).sections(in: lines.map { TextBlock($0) }).map(\.id)
    }

    @Test(arguments: ["N、", "N,", "N．", "N. ", "（N）", "( N)", "第N部分 ", "N：", "N、\u{00A0}"])
    func headingsAreFoundInEveryStyle(_ style: String) {
        let lines = zip(numerals, titles).flatMap { numeral, title in
            [style.replacing("N", with: numeral) + title, "本年开展了若干工作。"]
        }
        #expect(parts(lines) == ["s1", "s2", "s3", "s4", "s5", "s6"])
    }

    @Test func headingsWithoutNumbersAreFoundWhereTheyAreTheTitleToTheLetter() {
        #expect(parts(titles.flatMap { [$0, "正文。"] }) == ["s1", "s2", "s3", "s4", "s5", "s6"])
    }

    @Test func inlineHeadingsAndGluedParagraphsAreCut() {
        let text = zip(numerals, titles).map { "\($0)、\($1)。本年开展了若干工作。" }.joined()
        #expect(parts([text]) == ["s1", "s2", "s3", "s4", "s5", "s6"])
    }

    @Test func headingsOfTheSecondLevelDoNotStandInForSections() {
        let lines = ["一、总体情况", "（一）主动公开。做了工作。", "（二）依申请公开处理。", "二、存在的主要问题及改进情况", "三、其他需要报告的事项"]
        #expect(parts(lines) == ["s1", "s5", "s6"])
    }

    @Test func aHeadingThatLostItsNumberIsStillThatSection() {
        let lines = ["一、总体情况", "二、主动公开政府信息情况", "收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
        #expect(parts(lines) == ["s1", "s2", "s3", "s4"])
    }

    @Test func aSlipInTheTitleIsForgiven() {
        #expect(parts(["一、总体情况", "四、政府信息公开行政法复议、行政诉讼情况"]) == ["s1", "s4"])
    }

    @Test func enumerationsAreNoHeadings() {
        #expect(parts(["一、总体情况", "申请分为：一、处理申请 二、收到申请两类。"]) == ["s1"])
    }

    @Test(arguments: ["N ", "第N，", "N"])
    func numbersWithoutTheUsualMarkStillNumberHeadings(_ style: String) {
        let lines = zip(numerals, titles).flatMap { [style.replacing("N", with: $0) + $1, "本年开展了若干工作。"] }
        #expect(parts(lines) == ["s1", "s2", "s3", "s4", "s5", "s6"])
    }

    @Test func subsectionsOfThePartsOwnStyleAreNoSections() {
        let inner = ["（一）主动公开。", "（二）依申请公开办理。处理申请。", "（三）政府信息管理。", "（四）平台建设。", "（五）监督保障。"]
        let numbered = zip(numerals, titles).map { "（\($0)）\($1)" }
        let lines = [numbered[0]] + inner + numbered.dropFirst().flatMap { [$0, "正文。"] }
        #expect(parts(lines) == ["s1", "s2", "s3", "s4", "s5", "s6"])
        #expect(section("s1", of: lines)?.contains("（五）监督保障。") == true)
        #expect(section("s2", of: lines) == "（二）主动公开政府信息情况\n正文。")
    }

    @Test func aTableOfContentsIsNotTheReport() {
        let numbered = zip(numerals, titles).map { "\($0)、\($1)" }
        let contents = ["目录"] + numbered.map { $0 + "……1" }
        let lines = contents + numbered.flatMap { [$0, "正文。"] }
        #expect(parts(lines) == ["s1", "s2", "s3", "s4", "s5", "s6"])
        #expect(section("s3", of: lines) == "三、收到和处理政府信息公开申请情况\n正文。")
    }

    @Test func aHeadingBrokenOverTwoParagraphsIsOne() {
        let lines = ["一、总体情况", "正文。", "二、", "主动公开政府信息情况", "正文。", "三、收到和处理政府信息", "公开申请情况", "正文。"]
        #expect(parts(lines) == ["s1", "s2", "s3"])
    }

    @Test func aHeadingGluedToWhatStandsBeforeIsCutOff() {
        let text = "工作如下：一、总体情况 本年工作（见附件）二、主动公开政府信息情况 公开若干条，三、收到和处理政府信息公开申请情况 无"
        #expect(parts([text]) == ["s1", "s2", "s3"])
    }

    @Test func anInlineHeadingEndsWithItsTitle() {
        let sections = SectionReader(outline: SampleRules.sections).sections(in: [TextBlock("一、总体情况 2025年，我局做了工作。")])
        #expect(sections.map(\.title) == ["总体情况"])
    }

    @Test func aTitleIsNotCutToAShorterVariant() {
        let part = Outline.Part(id: "s2", title: "主动公开政府信息情况", variants: ["主动公开政府信息"], keywords: [["主动公开"]])
        let outline = Outline(id: "o", form: .sections, parts: [part], rule: "r")
        let sections = SectionReader(outline: outline).sections(in: [TextBlock("二、主动公开政府信息情况")])
        #expect(sections.map(\.title) == ["主动公开政府信息情况"])
    }

    @Test func aHeadingInAnotherStyleCountsWhereItsPartShouldStand() {
        let lines = ["一、总体情况", "二、主动公开政府信息情况", "（三）申请的收到及处理", "四、政府信息公开行政复议、行政诉讼情况"]
        #expect(parts(lines) == ["s1", "s2", "s3", "s4"])
        let moved = ["一、总体情况", "（三）申请的收到及处理", "二、主动公开政府信息情况", "四、政府信息公开行政复议、行政诉讼情况"]
        #expect(parts(moved) == ["s1", "s2", "s4"])
    }

    @Test func aTraditionalHeadingIsTheSamePart() {
        #expect(parts(["一、總體情況", "四、政府資訊公開行政覆議、行政訴訟情況"]) == ["s1", "s4"])
    }

    @Test func aHeadingMayStandInARowOfATable() {
        let cells = ["二、主动公开政府信息情况", "", ""].enumerated().map { TableCell($1, isOrigin: $0 == 0) }
        let page = ReadPage(blocks: [.text(TextBlock("一、总体情况")), .table(TableGrid(rows: [cells]))])
        let report = ReportReader(forms: SampleRules.duty.forms).report(
            in: page,
            expecting: .init(statedYear: 2025, agencyKind: .localDept)
        )
        #expect(report.sections.map(\.id) == ["s1", "s2"])
    }

    private func section(_ id: String, of lines: [String]) -> String? {
        SectionReader(outline: SampleRules.sections).sections(in: lines.map { TextBlock($0) }).first { $0.id == id }?
            .text
    }
}
