import Supervision
import Testing

@testable import PageReading

/// Answers that are no page of the site's own, and pages that merely speak of such answers.
struct RefusedPageTests {
    private static let paragraph = "<p>青石市持续推进政府信息公开，主动公开的范围进一步扩大，依申请公开的办理更加规范。</p>"
    private static let text = String(repeating: paragraph, count: 8)
    private static let menu = (1...30).map { "<li><a href=/lm\($0)/>政务公开栏目</a></li>" }.joined()
    private static let deep = WebAddress("https://www.qingshi.example/nb/202401/t20240120_9.html")

    @Test(arguments: [
        "<html><head><meta charset=utf-8 content='abc' r='m'><script r=m>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=1;</script></head><body></body></html>",
        "<script>document.cookie=('_')+('_')+('j')+('sl');location.href=location.pathname+location.search</script>",
        "<html><script>function f(){document.cookie='k='+1;location.reload();}f();</script><body></body></html>",
        "<title>Just a moment...</title><body><noscript>Enable JavaScript and cookies to continue</noscript><p>Checking your browser before accessing</p></body>",
        "<title>网站防火墙</title><body><h1>您的请求带有不合法参数，已被网站管理员设置拦截！</h1><p>可能原因：您提交的内容包含危险的攻击请求</p><p>如何解决：检查提交内容；联系网站管理员</p></body>",
        "<title>访问拦截</title><body><p>当前访问疑似黑客攻击，已被创宇盾拦截。</p><p>事件编号：2024012000001</p></body>",
        "<body><p>您的访问请求被拦截</p><p>请求ID：7f0c</p></body>", "<body><div>您的访问频率过高，请稍后再试！</div></body>",
        "<title>滑动验证页面</title><body><p>为保障正常访问，请向右滑动</p></body>",
        "<title>安全验证</title><body><img src=captcha.jpg><input name=code></body>",
        "<title>403 Forbidden</title><body><center><h1>403 Forbidden</h1></center><hr>nginx</body>",
        "<title>Request Rejected</title><body>The requested URL was rejected. Please consult with your administrator.<br>Your support ID is: 123</body>",
        "<title>405</title><body><p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p></body>",
        "<body><p>您的IP已被云锁管理员限制访问</p></body>", "<title>WAF</title><body><p>拦截</p></body>",
    ])
    func aRefusalIsAChallenge(markup: String) {
        let page = Reading.page(markup, at: Self.deep)
        #expect(page.kind == .challenge)
        #expect(page.signs.contains { $0.name == .challengeScript && !$0.evidence.isEmpty })
    }

    @Test(arguments: [
        "<title>页面不存在</title><body>\(menu)</body>",
        "<title>404-青石市人民政府</title><body>\(menu)<p>抱歉，您要访问的页面不存在</p></body>",
        "<title>青石市人民政府</title><body>\(menu)<p>该信息已删除</p><p>返回首页</p></body>", "<body><p>系统繁忙，请稍后再试</p></body>",
        "<title>错误</title><body><p>HTTP Status 404 - /nb/</p></body>",
        "<title>提示</title><body><p>网站维护中，请稍后访问</p></body>",
        "<body><p>对不起，文章不存在或已被删除！</p></body>", "<title>500 Internal Server Error</title><body>nginx</body>",
        "<script>window.location.href='/'</script>", "<meta http-equiv=refresh content='0;url=/index.html'>",
        "<script>top.location='https://www.qingshi.example/'</script><body>正在跳转</body>",
    ])
    func anAbsenceIsNotFound(markup: String) {
        let page = Reading.page(markup, at: Self.deep)
        #expect(page.kind == .notFound)
        #expect(page.signs.contains { $0.name == .softNotFound && !$0.evidence.isEmpty })
    }

    @Test(arguments: [
        "<h1>青石市开展网络安全检查</h1><p>2024-01-20 来源：青石市网信办</p><p>近日，青石市网信办对各单位网站开展检查，重点查看防火墙拦截记录，处置疑似攻击行为三起。</p>",
        "<meta name=ArticleTitle content='关于网站维护的公告'><body><p>因系统维护中，您访问的页面不存在时请稍后再试。</p>",
        "<h1>关于网站正在维护的公告</h1><p>发布时间：2024-01-20</p><p>因设备检修，网站正在维护，部分页面不存在，敬请谅解。</p>",
        "<title>关于防范“滑动验证”诈骗的提醒</title><body>\(text)<p>不法分子以请完成验证为名索要验证码。</p>",
        "<title>青石市2023年网站工作年度报表</title><body>\(text)<p>访问频率过高的地址由安全狗拦截，登录须输入验证码。</p>",
        "<title>关于“404 Not Found”链接整改的通报</title><body>\(text)",
        "<div class=TRS_Editor>\(text)</div><script>var captcha=1;document.cookie='a=1'</script>",
        "<script>$_ts={}</script><div class=TRS_Editor>\(text)</div>",
    ])
    func aPageThatSpeaksOfThemIsAnArticle(markup: String) {
        let page = Reading.page(markup, at: Self.deep)
        #expect(page.kind == .article)
        #expect(page.signs.allSatisfy { $0.name == .challengeScript && $0.evidence == "$_ts" })
    }

    @Test(arguments: [
        "<script>window.location.href='/nb/202401/t20240120_10.html'</script>",
        "<meta http-equiv=refresh content='1;url=list.html'>",
    ])
    func aJumpElsewhereIsNoAbsence(markup: String) {
        let page = Reading.page(markup, at: Self.deep)
        #expect(page.kind != .notFound && page.kind != .article && page.kind != .list)
        #expect(page.signs.contains { $0.name == .redirectScript })
    }

    @Test func aJumpFromTheHomePageIsNoAbsence() {
        let page = Reading.page(
            "<script>location.href='/index.html'</script>",
            at: WebAddress("https://www.qingshi.example/")
        )
        #expect(page.kind != .notFound)
    }

    @Test func theServiceCentreInAFooterIsNoAbsence() {
        let rows = (1...6).map {
            "<li><a href=t2023010\($0)_1.html>云溪县水利局第\($0)号公告全文</a><span>2023-01-0\($0)</span></li>"
        }
        let page = Reading.page(
            "<title>通知公告</title><ul>\(rows.joined())</ul><p>网站维护中心：青石市网站建设中心 您的IP：1.2.3.4</p>",
            at: Self.deep
        )
        #expect(page.kind == .list)
    }

    @Test func aTemplateWithAFormToDownloadIsNoArticle() {
        let page = Reading.page(
            "<h2>青石市政府信息公开工作年度报告栏目</h2><ul><li v-for='x in rows'>{{x.title}}</li></ul><a href=a.doc>申请表</a><script>new Vue({el:'#l'})</script>"
        )
        #expect(page.kind == .scriptOnly)
    }

    @Test func aLoginPageIsNeitherListNorArticle() {
        let page = Reading.page(
            "<title>统一身份认证平台</title><body><form><p>用户名<input name=u></p><p>密码<input type=password></p><p>忘记密码请联系青石市大数据中心，工作时间为工作日九点至十七点。</p></form></body>"
        )
        #expect(page.kind == .other)
        #expect(page.signs.map(\.name) == [.loginForm])
    }

    @Test func anArticleWithALoginBoxIsAnArticle() {
        let page = Reading.page(
            "<form><input type=password></form><h1>青石市公告全文</h1><div class=TRS_Editor>\(Self.text)</div>"
        )
        #expect(page.kind == .article)
    }

    @Test(arguments: [
        "<frameset cols=20%,80%><frame src=l.html><frame src=r.html></frameset>",
        "<body><iframe src=/list.html></iframe></body>",
    ])
    func framesAloneAreAShell(markup: String) {
        #expect(Reading.page(markup).kind == .scriptOnly)
    }

    @Test(arguments: ["", " \n ", "<html><head></head><body></body></html>", "<!-- nothing -->"])
    func anEmptyBodyIsEmpty(markup: String) {
        #expect(Reading.page(markup).kind == .empty)
    }
}
