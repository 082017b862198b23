import Supervision
import Testing

@testable import PageReading

/// Dates that lost a character beside a digit: one possible day is probable, several are none.
struct DamagedDateTests {
    private static let text = String(repeating: "<p>青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 6)

    private func page(_ particulars: String) -> ReadPage {
        Reading.page(
            "<body><h1>青石市水利局2023年政府信息公开工作年度报告</h1><div class=info>\(particulars)</div><div>\(Self.text)</div></body>",
            at: nil
        )
    }

    @Test(arguments: [
        ("2018724日", "2018-07-24"), ("202419日", "2024-01-09"), ("2011419日", "2011-04-19"), ("20241231日", "2024-12-31"),
        ("2023101日", "2023-10-01"), ("20181月31日", "2018-01-31"), ("2024年130日", "2024-01-30"),
        ("2018年131日", "2018-01-31"),
        ("一一年十二月五日", "2011-12-05"), ("〇九年三月一日", "2009-03-01"),
    ])
    func whatCanMeanOneDayIsProbable(text: String, day: String) throws {
        let date = try #require(WrittenDate.first(in: text))
        #expect(date.date.description == day)
        #expect(date.isRepaired)
    }

    @Test(arguments: [
        "2018年7月24日", "2018-07-24 10:00", "二〇一八年七月二十四日", "二○○七年一月一日", "二OO七年一月一日", "二0一0年一月一日", "20180724",
    ])
    func whatIsWrittenOutIsNotRepaired(text: String) {
        #expect(WrittenDate.first(in: text)?.isRepaired == false)
    }

    @Test(arguments: ["2024111日", "2024121日", "2024年111日", "2024112"])
    func whatCanMeanSeveralDaysIsNoneAndSaysSo(text: String) {
        let page = page("发布日期：\(text)　来源：青石市水利局")
        #expect(page.published == nil)
        #expect(page.signs.map(\.name) == [.dateAmbiguous])
        #expect(page.signs.first?.evidence == "发布日期：\(text)")
    }

    @Test(arguments: ["发布日期：2018724日", "发布时间：2021926", "日期：201941", "时间：一一年十二月五日"])
    func aRepairedDateBehindALabelIsProbable(text: String) {
        let page = page(text)
        #expect(page.published?.confidence == .probable)
        #expect(page.published?.basis == .shown)
        #expect(page.signs.isEmpty)
    }

    @Test func anAmbiguousDateAloneUnderTheHeadlineSaysSo() {
        let page = page("2024111日")
        #expect(page.published == nil)
        #expect(page.signs.map(\.name) == [.dateAmbiguous])
    }

    @Test(arguments: ["索引号：2024111", "文号：青水〔2024〕111号", "电话：2024111", "共2024111条"])
    func numbersThatAreNoDatesAreNotAmbiguous(text: String) {
        #expect(page(text).signs.isEmpty)
    }

    @Test func anAmbiguousDateLeavesTheOtherEvidence() {
        let page = Reading.page(
            "<meta name=PubDate content='2024-01-11'><body><p>发布时间：2024111日</p>\(Self.text)",
            at: nil
        )
        #expect(page.published?.basis == .meta)
        #expect(page.signs.map(\.name) == [.dateAmbiguous])
    }
}
