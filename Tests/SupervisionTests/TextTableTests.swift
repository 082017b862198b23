import FoundationEssentials
import Supervision
import TestSupport
import Testing

/// Statutory tables in text whose cells were lost.
struct TextTableTests {
    private let reader = TableReader(forms: StatutoryForms.all)
    private static let head = "自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
    private static let outcomes = "结果维持结果纠正其他结果尚未审结总计"

    private func numbers(_ row: String, _ lines: [String]) -> [Decimal?]? {
        let tables = reader.tables(in: lines.map { .text(TextBlock($0)) })
        return tables.lazy.compactMap { $0.rows[row] }.first?.map(\.number)
    }

    private func three(_ new: String, _ rest: String = "二、上年结转政府信息公开申请数量0000000（一）予以公开0000000四、结转下年度继续办理0000000")
        -> [String]
    {
        ["三、收到和处理情况", Self.head + "一、本年新收政府信息公开申请数量" + new + rest]
    }

    @Test func figuresThatRanTogetherAreSplitWhereOneSplitAddsUp() {
        #expect(numbers("t3.new", three("713000074")) == [71, 3, 0, 0, 0, 0, 74])
        #expect(numbers("t3.new", three("230 000023")) == [23, 0, 0, 0, 0, 0, 23])
        #expect(numbers("t3.carried_in", three("713000074")) == [0, 0, 0, 0, 0, 0, 0])
    }

    @Test(arguments: ["713000075", "7130000", "11111111111111111", "71300007471300"])
    func figuresThatNoOneSplitMakesAddUpAreUnreadable(run: String) {
        #expect(numbers("t3.new", three(run)) == Array(repeating: nil, count: 7))
    }

    @Test func twoSplitsThatAddUpAreNone() {
        // 0 0 0 0 1 10 11 and 0 0 0 0 11 0 11.
        #expect(numbers("t3.new", three("000011011")) == Array(repeating: nil, count: 7))
    }

    @Test func theNumberOfTheNextLabelIsNoFigure() {
        let rest =
            "（一）予以公开0000000（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开20000023.危及“三安全一稳定”0000000四、结转下年度继续办理0000000"
        let lines = three("2000002", rest)
        #expect(numbers("t3.refused.1", lines) == [0, 0, 0, 0, 0, 0, 0])
        #expect(numbers("t3.refused.2", lines) == [2, 0, 0, 0, 0, 0, 2])
    }

    @Test func figuresOnLinesOfTheirOwnAreReadAsPrinted() {
        var lines = ["自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
        lines += ["一、本年新收政府信息公开申请数量", "12", "3", "0", "0", "0", "0", "99"]
        lines += ["二、上年结转政府信息公开申请数量", "0", "/", "0", "0", "0", "0", "0"]
        lines += ["三、本年度办理结果", "（一）予以公开", "5", "0", "0", "0", "0", "0", "5"]
        lines += ["四、结转下年度继续办理", "0", "0", "0", "0", "0", "0", "0"]
        #expect(numbers("t3.new", lines) == [12, 3, 0, 0, 0, 0, 99])
        #expect(numbers("t3.carried_in", lines) == [0, nil, 0, 0, 0, 0, 0])
        #expect(numbers("t3.granted", lines) == [5, 0, 0, 0, 0, 0, 5])
    }

    @Test func tableTwoIsReadWhereItsFiguresStandApart() {
        let lines = [
            "本年规范性文件58件，行政许可99件。", "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章000行政规范性文件 6 2 33",
            "信息内容 本年处理决定数量 行政许可4529第二十条第（六）项", "行政处罚 约12 行政强制 3",
            "信息内容 本年收费金额（单位：万元） 行政事业性收费18651.06三、收到",
        ]
        #expect(numbers("t2.regulations", lines) == [0, 0, 0])
        #expect(numbers("t2.normative_documents", lines) == [6, 2, 33])
        #expect(numbers("t2.licensing", lines) == [4529])
        #expect(numbers("t2.penalties", lines)?.first == nil)
        #expect(numbers("t2.fees", lines) == [Decimal(string: "18651.06")])
    }

    @Test func runTogetherFiguresOfTableTwoHaveNoSumToSplitThemBy() {
        let lines = ["信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件6233440第二十条第（五）项信息内容本年处理决定数量行政许可45"]
        #expect(numbers("t2.normative_documents", lines) == [nil, nil, nil])
        #expect(numbers("t2.licensing", lines) == [45])
    }

    @Test func tableFourIsSplitByTheSumsOfItsGroups() {
        let head = "行政复议行政诉讼" + Self.outcomes + "未经复议直接起诉复议后起诉" + Self.outcomes + Self.outcomes
        #expect(numbers("t4.litigation_after", [head + "000000000013240" + "19五、存在"]) == [13, 2, 4, 0, 19])
        #expect(numbers("t4.reconsideration", [head + "1 0 0 2 3 0 0 0 0 0 0 0 0 0 0"]) == [1, 0, 0, 2, 3])
        #expect(numbers("t4.reconsideration", [head + "无"]) == nil)
    }

    @Test func proseThatUsesTheWordsIsNoTable() {
        let prose = "本年新收政府信息公开申请12件，上年结转0件，予以公开3件，自然人申请居多，结转下年度1件。规范性文件制发件数5件。"
        #expect(reader.tables(in: [.text(TextBlock(prose))]).isEmpty)
    }

    @Test func aHostileRunOfDigitsEnds() {
        let run = String(repeating: "1", count: 56)
        #expect(numbers("t3.new", three(run)) == Array(repeating: nil, count: 7))
    }
}
