import Supervision
import Testing

@testable import PageReading

struct LabelledDateTests {
    private func read(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return LabelledDate.all(in: bytes.span).map { "\($0.label.kind) \($0.date.date)" }
    }

    @Test(arguments: [
        "发布时间：2018-01-31 10:19", "发布日期： 2018年01月31日", "公开日期:2018-01-31", "日期：2018/1/31", "时间：2018-01-31 12:56",
        "来源：云溪县水利局 时间：2018-01-31", "更新时间：2018-01-31", "发表日期 2018-01-31", "添加时间：2018-01-31", "时间发布：2018-01-31",
        "发 布 日 期：2018年1月31日", "发布时间\n：\n2018-01-31", "【发布时间】2018-01-31", "发布日期：2018131日",
    ])
    func aDateOfPublicationIsReadBehindItsLabel(text: String) {
        #expect(read(text) == ["publication 2018-01-31"])
    }

    @Test(arguments: ["成文日期 ：2018-01-31", "生成日期：2018年1月31日", "发文日期:2018-01-31", "印发日期：二〇一八年一月三十一日", "形成日期 2018-01-31"])
    func aDateOfIssueIsToldApart(text: String) {
        #expect(read(text) == ["issue 2018-01-31"])
    }

    /// What was changed on a day was published by then at the latest: it may excuse, and accuses nobody.
    @Test(arguments: ["更新时间：2018-01-31", "最后更新时间：2018-01-31", "修改时间：2018-01-31", "更新于 2018-01-31"])
    func aDateOfAnUpdateIsAHint(text: String) {
        let dates = LabelledDate.all(in: Array(text.utf8).span).map { PageDate($0) }
        #expect(dates.map(\.confidence) == [.hint])
        #expect(dates.map(\.kind) == [.publication])
    }

    @Test func theTimeOfPrintingIsThatOfThePage() {
        #expect(read("打印时间：2025-03-27 09:36") == ["generation 2025-03-27"])
    }

    @Test func theTimeOfGenerationIsToldApart() {
        #expect(read("页面生成时间 2025-03-27 09:36:38") == ["generation 2025-03-27"])
    }

    @Test(arguments: [
        "留言时间：2018-01-31", "截止日期：2018-01-31", "施行日期：2018-01-31", "回复时间 2018-01-31", "会议时间：2018-01-31",
        "时间 2018-01-31 举行",
        "发布时间：请见公告，2018-01-31", "发布时间：",
    ])
    func aDateOfSomethingElseIsNone(text: String) {
        #expect(read(text).isEmpty)
    }

    @Test(arguments: [
        ("https://a.example/zwgk/202603/t20260313_105587.htm", "2026-03-13"),
        ("https://a.example/art/2016/11/2/art_162_30.html", "2016-11-02"),
        ("https://a.example/zhengce/2018-12/03/content_534.htm", "2018-12-03"),
        ("https://a.example/n/20180131/abc.html", "2018-01-31"),
        ("https://a.example/columns/201801/31/x.html", "2018-01-31"),
    ])
    func anAddressHoldsADate(address: String, date: String) throws {
        let address = try #require(WebAddress(address))
        #expect(AddressDate.read(address)?.date.description == date)
    }

    @Test(arguments: [
        "https://a.example/jyt/c110634/202511/174240943.shtml", "https://a.example/info/1081/2168.htm",
        "https://a.example/2005-07/4651.htm",
        "https://a.example/content/post_20180131123.html", "https://a.example/P020180131402.pdf",
    ])
    func anAddressWithoutADayHoldsNone(address: String) throws {
        let address = try #require(WebAddress(address))
        #expect(AddressDate.read(address) == nil)
    }
}
