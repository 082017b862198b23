import Supervision
import Testing

@testable import PageReading

struct PageLinkTests {
    private func links(_ markup: String) -> [String] {
        (Reading.page(markup, as: .surroundings).surroundings?.links ?? []).map { link in
            "\(link.text) | \(link.address.text)\(link.isNavigation ? " | menu" : "")"
        }
    }

    @Test func everyLinkToAPageIsReadInOrder() {
        let found = links(
            """
            <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="../">政务公开</a></li>
            <li style="display:none"><a href="./zn/">指南</a></li></ul></div>
            <p>云溪县人民政府办公室公开以下内容，<a href="a.html">目录
              一</a>、<a href='http://www.other.example/b?c=1#d'>外部</a>。</p>
            """
        )
        #expect(
            found == [
                "首页 | https://www.yunxi.example/ | menu", "政务公开 | https://www.yunxi.example/zwgk/ | menu",
                "指南 | https://www.yunxi.example/zwgk/xxgknb/zn/ | menu",
                "目录一 | https://www.yunxi.example/zwgk/xxgknb/a.html",
                "外部 | http://www.other.example/b?c=1#d",
            ]
        )
    }

    @Test(arguments: [
        "<div class=hd><h3>通知公告</h3><a href=/t/>更多</a></div><ul><li><a href=/t/1.html>关于防汛的通知</a></li></ul>",
        "<div class=hd><a href=/t/ class=more>更多&gt;&gt;</a><span>通知公告</span></div>",
        "<div><div class=hd>通知公告</div><ul><li><a href=/t/1.html>关于防汛的通知</a></li></ul><p><a href=/t/>MORE</a></p></div>",
        "<table><tr><td>通知公告</td><td><a href=/t/>[更多]</a></td></tr></table>",
    ])
    func aLinkMoreHasTheHeadingOfItsBox(box: String) {
        let links = Reading.page("<body>\(box)</body>", as: .surroundings).surroundings?.links ?? []
        #expect(links.filter { $0.address.text.hasSuffix("/t/") }.map(\.heading) == ["通知公告"])
        #expect(links.filter { !$0.address.text.hasSuffix("/t/") }.allSatisfy { $0.heading == nil })
    }

    @Test func ofTwoLinksMoreUnderOneHeadingNeitherIsNamed() {
        let box = "<div><span>通知公告</span><span>政务公示</span><a href=/a/>更多</a><a href=/b/>更多</a></div>"
        let links = Reading.page("<body>\(box)</body>", as: .surroundings).surroundings?.links ?? []
        #expect(links.count == 2 && links.allSatisfy { $0.heading == nil })
    }

    @Test func whatLeadsToNoPageIsNoLink() {
        #expect(
            links(
                """
                <a href="javascript:;">关</a><a href="#top">顶部</a><a href="mailto:a@yunxi.example">信箱</a><a>无</a>
                <a href="tel:0310">电话</a><a href="javascript:window.print()">打印</a><a name="x">名</a>
                """
            ).isEmpty
        )
    }

    @Test func aScriptedLinkIsReadWhereItsAddressStandsInTheScript() {
        let found = links(
            """
            <a href="javascript:void(0)" onclick="window.open('/zwgk/nb/')">年报</a>
            <span onclick="location.href='/zwgk/zn.html'">指南</span><li data-href="/zwgk/zd/">制度</li>
            <a href="javascript:show('8f3e')">看不见</a>
            """
        )
        #expect(
            found == [
                "年报 | https://www.yunxi.example/zwgk/nb/", "指南 | https://www.yunxi.example/zwgk/zn.html",
                "制度 | https://www.yunxi.example/zwgk/zd/",
            ]
        )
    }

    @Test func aPictureIsNamedByWhatDescribesIt() {
        let found = links(
            """
            <a href="/1/"><img src="a.png" alt="政府信息公开"></a><a href="/2/"><img src="b.png" title="公报"></a>
            <a href="/3/" title="年报"><img src="c.png"></a><a href="/4/"><img src="d.png"></a>
            """
        )
        #expect(
            found.map { $0.split(separator: " | ").first }
                == ["政府信息公开", "公报", "年报", ""].map {
                    $0.isEmpty ? " | https://www.yunxi.example/4/".split(separator: " | ").first : Substring($0)
                }
        )
    }

    @Test func theSameLinkIsReadOnce() {
        #expect(links("<a href=/a/>甲</a><a href=/a/>甲</a><a href=/a/>乙</a>").count == 2)
    }

    @Test func nobodyElseGetsSurroundings() {
        let markup = "<a href=/a/>甲</a><p>索引号：1</p>"
        for purpose in [ReadingPurpose.list, .article, .matter] {
            #expect(Reading.page(markup, as: purpose).surroundings == nil)
        }
    }

    @Test func thereIsALimit() {
        let markup = (0..<3_500).map { "<a href=/\($0)/>第\($0)号</a>" }.joined()
        #expect(links(markup).count == 3_000)
    }
}
