import Foundation
import Supervision
import Testing

@testable import PageReading

struct PageKindTests {
    private static let text = String(repeating: "<p>云溪县持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>", count: 8)

    @Test(arguments: [
        ("<html></html>", PageKind.empty), ("", .empty), ("<body>\(text)</body>", .article),
        ("<title>404</title><body>返回首页</body>", .notFound), ("<title>提示信息</title><body><p>您访问的页面不存在或已被删除！</p></body>", .notFound),
        ("<title>404 Not Found</title><body><center>nginx</center></body>", .notFound),
        ("<html><head><meta content=\"x1\" r=\"m\"><script r=m>$_ts=window['$_ts'];$_ts.cd=\"qWNq\";</script></head><body></body></html>", .challenge),
        ("<script>document.cookie='__jsl_clearance=1';location.href=location.pathname</script>", .challenge),
        ("<title>安全验证</title><body><p>请完成验证后继续访问</p></body>", .challenge),
        ("<body><div id=app></div><ul id=list>{{#each rows}}<li><a href=\"{{pcUrl}}\">{{title}}</a></li>{{/each}}</ul><script>loadPageData({channelCode:'x'})</script></body>", .scriptOnly),
        ("<body><div id=app></div><script src=/gkmlpt/js/app.js></script><script>window._CONFIG={};var a='gkmlpt'</script></body>", .scriptOnly),
        ("<body><dl ms-repeat=list><a ms-attr-href=el.url></a></dl><script>avalon.define({list:[], x: 'ms-repeat'})</script></body>", .scriptOnly),
    ])
    func aPageIsKnownByItsForm(markup: String, kind: PageKind) {
        #expect(Reading.page(markup).kind == kind)
    }

    @Test func aShieldsScriptInAServedPageIsNoChallenge() {
        let page = Reading.page("<head><meta r=m content=x><script>$_ts={};</script></head><body><div class=TRS_Editor>\(Self.text)</div></body>")
        #expect(page.kind == .article)
        #expect(page.signs.contains { $0.name == .challengeScript })
    }

    @Test func anArticleThatSpeaksOfAMissingPageIsAnArticle() {
        #expect(Reading.page("<title>云溪县关于网站维护的说明</title><body>\(Self.text)\(Self.text)\(Self.text)<p>个别页面不存在的，请联系我们。</p></body>").kind == .article)
    }

    @Test func aScriptThatLeadsAwayIsASign() {
        let page = Reading.page("<script>window.location.href='/index.html'</script>")
        #expect(page.signs.contains { $0.name == .redirectScript })
        #expect(page.kind != .list && page.kind != .article)
    }

    @Test func aLoginFormIsASign() {
        #expect(Reading.page("<form><input type=\"Password\"></form>\(Self.text)").signs.contains { $0.name == .loginForm })
    }

    @Test func purposesReadWhatTheyAskFor() {
        let list = "<ul><li><a href=t20240115_1.html>云溪县2023年政府信息公开工作年度报告</a><span>2024-01-15</span></li></ul>"
        #expect(Reading.page(list, as: .article).list == nil)
        #expect(Reading.page(list, as: .list).list?.rows.count == 1)
        #expect(Reading.page(Self.text, as: .list).blocks.isEmpty)
        #expect(Reading.page(Self.text, as: .article).blocks.count == 8)
    }

    @Test func metadataKeepsTheFirstValueThatIsNotEmpty() {
        let page = Reading.page("<meta name=SiteName content=\"\"><meta name=SITENAME content=\"云溪县\"><meta name=sitename content=\"\">")
        #expect(page.metadata["sitename"] == "云溪县")
    }

    @Test func theColumnsNameIsTheLastStepOfTheTrail() {
        let list = "<ul><li><a href=t20240115_1.html>云溪县2023年政府信息公开工作年度报告</a><span>2024-01-15</span></li></ul>"
        let trail = "<p>您现在的位置：<a href=/>首页</a> &gt; <a href=/zwgk/>政务公开</a> &gt; 政府信息公开年报</p>"
        #expect(Reading.page("<title>云溪县人民政府</title>\(trail)\(list)").title == "政府信息公开年报")
    }
}
