import Supervision
import Testing

@testable import PageReading

struct SignatureDateTests {
    private func read(_ lines: [String]) -> String? {
        let text = ["青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。"] + lines
        let blocks = text.map { ContentBlock.text(TextBlock($0)) }
        let dates = SignatureDate.find(in: blocks).dates.map { "\($0.kind) \($0.date) \($0.confidence)" }
        return dates.isEmpty ? nil : dates.joined(separator: ", ")
    }

    @Test(arguments: [
        ["青石市水利局", "2024年1月20日"], ["青石市水利局 2024年1月20日"], ["2024年1月20日"], ["二〇二四年一月二十日"],
        ["青石市人民政府办公室", "2024年1月20日", "（此件公开发布）"], ["2024-01-20", "附件：", "1.公开情况统计表.xls"],
        ["青石市水利局　青石市财政局", "2024 年 1 月 20 日", "责任编辑：李某"], ["（2024年1月20日）"], ["2024.1.20", "打印 关闭"],
        ["2024年1月20日", "附件1 统计表", "本表一式两份，由各单位填写，报送时间为每季度末。"],
    ])
    func theDateUnderATextIsASignature(lines: [String]) {
        #expect(read(lines) == "signature 2024-01-20 certain")
    }

    @Test(arguments: [
        ["有效期至2024年1月20日"], ["本办法自2024年1月20日起施行。"], ["截至2024年1月20日"], ["联系电话：0571-12345678，2024年1月20日"],
        ["2024年1月20日", "全市召开政务公开推进会，部署下一步工作，各单位参加。"], ["统计时间：2024年1月20日"], ["会议时间 2024年1月20日上午"],
        ["2024年1月20日至1月31日"],
    ])
    func otherDatesAtTheEndAreNone(lines: [String]) {
        #expect(read(lines) == nil)
    }

    @Test func aLostCenturyIsProbable() {
        #expect(read(["青石市行政服务中心", "一一年十二月五日"]) == "signature 2011-12-05 probable")
    }

    @Test func theDayOfPrintingIsTheIssue() {
        #expect(read(["抄送：市委办公室。", "青石市人民政府办公室 2024年1月20日印发"]) == "issue 2024-01-20 certain")
    }

    @Test func theDayAboveTheLineOfPrintingSigns() {
        let lines = ["青石市人民政府办公室", "2024年1月18日", "青石市人民政府办公室 2024年1月20日印发"]
        #expect(read(lines) == "signature 2024-01-18 certain, issue 2024-01-20 certain")
    }

    @Test func aDateUnderAHeadlineSignsNothing() {
        let blocks = ["青石市水利局2023年政府信息公开工作年度报告", "2024-01-20"].map { ContentBlock.text(TextBlock($0)) }
        #expect(SignatureDate.find(in: blocks).dates.isEmpty)
    }

    @Test func theSignatureIsNeverThePublication() {
        let body =
            "<div class=TRS_Editor><p>青石市持续推进政府信息公开，主动公开的范围进一步扩大，办理更加规范。</p><p>青石市水利局</p><p>2024年1月20日</p></div>"
        let page = Reading.page("<h1>青石市水利局年度报告</h1>\(body)", at: nil)
        #expect(page.published == nil)
        #expect(page.dates.map { "\($0.kind) \($0.basis) \($0.date)" } == ["signature shown 2024-01-20"])
    }

    @Test func anAmbiguousSignatureSaysSo() {
        let page = Reading.page(
            "<div class=TRS_Editor><p>青石市持续推进政府信息公开，主动公开的范围进一步扩大，办理更加规范。</p><p>青石市水利局</p><p>2024111日</p></div>"
        )
        #expect(page.signs.map(\.name) == [.dateAmbiguous])
    }
}
