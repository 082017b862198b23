import Supervision
import Testing

@testable import PageReading

/// Pages that are not what they seem, and ordinary pages that must never be taken for one.
struct OriginSignTests {
    private static let sentence = "青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。"
    private static let text = "<div class=TRS_Editor>" + String(repeating: "<p>\(sentence)</p>", count: 8) + "</div>"

    private func signs(_ markup: String, at address: String = "https://www.qingshi.gov.cn/nb/1.html") -> [PageSign] {
        Reading.page(markup, at: WebAddress(address)).signs
    }

    @Test(arguments: [
        "<title>必威体育官网入口-青石市人民政府</title>", "<title>皇冠体育app下载 - 2023年政府信息公开年报</title>",
        "<title>澳门新葡京娱乐城(中国)官方网站</title>",
        "<title>青石市</title><meta name=keywords content='百家乐,老虎机,真人荷官'>", "<title>国产精品一区二区在线观看</title>",
        "<title>青石市</title><div class=nav><a href=/a>九游会平台</a><a href=/b>开云体育登录</a><a href=/c>凯发官网</a></div>",
    ])
    func wordsOfTheTradeGiveAHijackedPageAway(head: String) throws {
        let sign = try #require(signs("\(head)<body>\(Self.text)").first { $0.name == .hijacked })
        #expect(!sign.evidence.isEmpty)
    }

    /// Links as a page of many columns has them, with some of another kind at their end.
    private static func page(_ last: String) -> String {
        let own = (1...90).map { "<li><a href=/xx/\($0).html>关于做好第\($0)批项目申报的通知</a></li>" }.joined()
        return "<title>青石市</title><ul>\(own)</ul><div>\(last)</div>"
    }

    @Test(arguments: [
        "<a href='http://a.example/'>澳门新葡京</a><a href='http://b.example/'>皇冠体育</a><a href='http://c.example/'>六合彩</a>",
        "<a href='http://a.example/'>伟哥</a><a href='http://b.example/'>催情药</a><a href='http://c.example/'>印度神油</a>",
        "<a href='http://a.example/'>Casino</a><a href='http://b.example/'>Slot Gacor</a><a href='http://c.example/'>Togel</a>",
    ])
    func linksToTheTradeBehindAHundredOthersGiveThePageAway(links: String) {
        #expect(signs(Self.page(links)).map(\.name) == [.hijacked])
        #expect(signs(Self.page(links.replacing("http://", with: "/to/"))).isEmpty)
    }

    private static func block(_ style: String, _ count: Int, _ address: (Int) -> String) -> String {
        let links = (1...count).map { "<a href='\(address($0))'>\($0)号友情链接</a>" }.joined()
        return page("<div style='\(style)'>\(links)</div>")
    }

    @Test(arguments: [
        ("display:none", 30), ("position:absolute; left:-9999px", 10), ("height:0;overflow:hidden", 30),
        ("text-indent:-5000px", 10),
        ("visibility: hidden", 30), ("font-size:0", 30), ("width:1px;height:1px;overflow:hidden", 30),
    ])
    func aHiddenBlockOfForeignLinksIsASign(_ example: (String, Int)) throws {
        let sign = try #require(signs(Self.block(example.0, example.1) { "http://s\($0).example/" }).first)
        #expect(sign.name == .hiddenLinks)
        #expect(sign.evidence.contains("\(example.1) × s1.example、s2.example、s3.example"))
    }

    @Test func whatFoldsUpOnGovernmentSitesIsNoHiddenBlock() {
        let friends = ["www.people.com.cn", "www.gov.cn", "www.xinhuanet.com", "jyj.qingshi.gov.cn", "www.qsu.edu.cn"]
        #expect(signs(Self.block("display:none", 40) { "http://\(friends[$0 % 5])/" }).isEmpty)
        #expect(signs(Self.block("display:none", 40) { "/lanmu/\($0)/" }).isEmpty)
        #expect(signs(Self.block("display:none", 12) { "http://s\($0).example/" }).isEmpty)
        #expect(signs(Self.block("color:red", 40) { "http://s\($0).example/" }).isEmpty)
        #expect(signs(Self.block("left:50%;margin-left:-500px", 40) { "http://s\($0).example/" }).isEmpty)
        let enterprises = (1...40).map { "<a href='http://s\($0).example/'>第\($0)建设集团</a>" }.joined()
        #expect(signs(Self.page("<div style='display:none'>\(enterprises)</div>")).isEmpty)
        #expect(signs("<title>Specialist applications</title><body>\(Self.text)").isEmpty)
    }

    @Test(arguments: [
        String(repeating: "<p>主动公开政府信息★✿，办理依申请公开ღ★◈，完善平台建设★✿。</p>", count: 4),
        String(repeating: "<p>政府信息公(gōng)开(kāi)工作年度报(bào)告，主(zhu)动公开(kai)信息。</p>", count: 4),
        String(repeating: "<p>主动公开@@，办理申请@@，完善平台@@。</p>", count: 4),
        "<p>当局网站年度报表，搜检目标均已达到，信息公然取得成效。</p>",
    ])
    func aDisguisedTextIsASign(paragraphs: String) {
        #expect(signs("<div class=TRS_Editor>\(Self.text)\(paragraphs)</div>").map(\.name) == [.hijacked])
    }

    @Test(arguments: [
        "<title>青石市公安局严厉打击网络赌博，捣毁百家乐、老虎机窝点</title>", "<title>警惕“六合彩”骗局官网入口</title>",
        "<title>青石市体育局：中国体育彩票销售平台检查情况</title>",
        "<title>青石市棋牌室整治行动通告</title>", "<title>青石市政务服务平台登录入口</title>", "<title>青石市体育投注站点设置公示</title>",
        "<title>中国—南亚博览会官网入口</title>", "<title>青石市引进万博士计划报名平台</title>", "<title>青石市老年棋牌比赛报名入口</title>",
        "<title>打击网络赌博</title><meta name=keywords content='百家乐,六合彩,赌博'>",
    ])
    func whoFightsOrGovernsTheTradeIsNotHijacked(head: String) {
        #expect(signs("\(head)<body>\(Self.text)").isEmpty)
    }

    @Test(arguments: [
        String(repeating: "<p>★ 主动公开政府信息1203条。</p><p>☆依申请公开12件。</p><p>◆公开平台◆建设</p>", count: 5),
        "<p>★★★★★五星级酒店 ★★★★四星级</p>",
        "<p>冼(xiǎn)村、番(pān)禺等地名读音见附表，变量（a）与（b）取值如下。</p>", "<p>邮箱：zfxxgk@qingshi.gov.cn、sl@qingshi.gov.cn</p>",
        "<p>√已完成 ×未完成 ●一 ○二 ◎三 ■四 □五 ▲六 △七 →八</p>",
        String(repeating: "<p>计算机（PC）端、应用（APP）、公众号（wx）和网址（URL）</p>", count: 8),
    ])
    func ordinaryOrnamentsAreNoDisguise(paragraphs: String) {
        #expect(signs("<div class=TRS_Editor>\(Self.text)\(paragraphs)</div>").isEmpty)
    }

    @Test(arguments: [
        "<link rel=canonical href='https://www.qingshi.gov.cn/nb/1.html'>", "<base href='http://www.qingshi.gov.cn/'>",
        "<meta property='og:url' content='https://www.qingshi.gov.cn/nb/1.html'>",
        "<meta name=SiteDomain content='www.qingshi.gov.cn'>",
    ])
    func aPageThatCallsItselfAnothersIsForeign(head: String) {
        let foreign = signs("<head>\(head)</head><body>\(Self.text)", at: "https://www.copies.example/nb/1.html")
        #expect(foreign.map(\.name) == [.foreignHost])
        #expect(foreign.first?.evidence.hasSuffix("www.qingshi.gov.cn") == true)
        #expect(signs("<head>\(head)</head><body>\(Self.text)").isEmpty)
        #expect(signs("<head>\(head)</head><body>\(Self.text)", at: "http://10.1.2.3/nb/1.html").isEmpty)
    }

    @Test(arguments: [
        "<link rel=canonical href='/nb/1.html'>", "<link rel=canonical href='https://m.copies.example/1'>",
        "<link rel=stylesheet href='https://cdn.other.example/a.css'>",
        "<base href='/'>", "<meta name=SiteDomain content=''>", "<meta name=Url content='/nb/1.html'>",
        "<meta name=Url content='nb/t1.html'>",
        "<meta name=SiteDomain content='www.qingshi.gov.cn'><link rel=canonical href='http://copies.example/nb/1.html'>",
    ])
    func aPageThatAgreesWithItsAddressIsItsOwn(head: String) {
        #expect(signs("<head>\(head)</head><body>\(Self.text)", at: "https://www.copies.example/nb/1.html").isEmpty)
    }
}
