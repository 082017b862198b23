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
}
