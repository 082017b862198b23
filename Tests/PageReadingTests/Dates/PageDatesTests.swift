import Supervision
import Testing

@testable import PageReading

struct PageDatesTests {
    private static let text = "<div class=TRS_Editor>" + String(
        repeating: "<p>云溪县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 8
    ) + "</div>"

    private func published(_ head: String, _ body: String, at address: String? = nil) -> String? {
        let page = Reading.page("<head>\(head)</head><body>\(body)</body>", at: address.flatMap { WebAddress($0) })
        return page.published.map { "\($0.date) \($0.basis)" }
    }

    private static let meta = "<meta name=PubDate content=\"2024-01-22 10:00\">"
    private static let address = "https://www.yunxi.example/nb/202401/t20240125_9.html"

    @Test func theShownDateWinsOverMetaAndAddress() {
        #expect(published(Self.meta, "<p>发布时间：2024-01-20</p>\(Self.text)", at: Self.address) == "2024-01-20 shown")
        #expect(published(Self.meta, Self.text, at: Self.address) == "2024-01-22 meta")
        #expect(published("", Self.text, at: Self.address) == "2024-01-25 address")
        #expect(published("", Self.text) == nil)
    }

    @Test(arguments: [
        "<table><tr><td><b>成文日期：</b></td><td>2024年01月11日</td><td><b>发布日期：</b></td><td>2024年01月20日</td></tr></table>",
        "<p><strong>发布日期</strong>：2024年1月20日</p>", "<div><span>2024-01-20 07:00:00</span><span>来源：云溪县人民政府</span></div>",
        "<div>来源:\n | 发布时间: 2024-01-20 | 浏览次数: <script>n()</script></div>", "<p>日期：2024-01-20 11:54 来源：</p>",
        "<ul><li>索 引 号：x/2024-0001</li><li>发 布 日 期：2024-01-20</li></ul>", "<p>更新时间：2024-01-30 发布时间：2024-01-20</p>",
        "<p>2024年1月20日　作者：县政府办　点击：12</p>",
    ])
    func theShownDateIsReadInEveryPlace(body: String) {
        #expect(published("<title>云溪县年度报告</title>", "<h1>云溪县2023年政府信息公开年报</h1>\(body)\(Self.text)") == "2024-01-20 shown")
    }

    @Test func datesOfOtherThingsAreIgnored() {
        let side = "<div class=message-box><p>留言时间：2024-02-02</p><p>发布时间：2024-02-02</p></div>"
        let event = Self.text.replacingSuffix("</div>", with: "<p>时间：2024年3月1日</p></div>")
        #expect(published("", side + event) == nil)
    }

    @Test func aMetaDateThatIsTheTimeOfGenerationIsNoPublication() {
        let head = "<meta name=PubDate content=\"2025-03-27 09:36:38\"><meta name=others content=\"页面生成时间 2025-03-27 09:36:38\">"
        let page = Reading.page("<head>\(head)</head><body>\(Self.text)</body>", at: nil)
        #expect(page.published == nil)
        #expect(page.dates.allSatisfy { $0.kind == .generation })
        #expect(page.signs.contains { $0.name == .pageGenerationTime })
    }

    @Test func theSameDayWithoutTheSameMinuteIsNoGeneration() {
        let head = "<meta name=PubDate content=\"2025-03-27 08:10\"><meta name=others content=\"页面生成时间 2025-03-27 09:36:38\">"
        #expect(published(head, Self.text) == "2025-03-27 meta")
    }

    @Test func theIssueIsToldApartFromThePublication() {
        let page = Reading.page("<body><p>成文日期：1996年11月05日　发布日期：2018年12月03日</p>\(Self.text)</body>")
        #expect(page.dates.map { "\($0.kind) \($0.date)" } == ["publication 2018-12-03", "issue 1996-11-05"])
    }

    @Test func emptyLabelsBesideFilledOnesAreIgnored() {
        #expect(published("<meta name=pubdate content=\"\">\(Self.meta)", Self.text) == "2024-01-22 meta")
    }
}

extension String {
    fileprivate func replacingSuffix(_ suffix: String, with replacement: String) -> String {
        hasSuffix(suffix) ? dropLast(suffix.count) + replacement : self
    }
}
