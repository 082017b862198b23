import FoundationEssentials
import Testing

@testable import PageFetching

struct ChallengePageTests {
    private func isLikely(_ text: String) -> Bool {
        ChallengePage.isLikely(Data(text.utf8))
    }

    @Test(arguments: [
        "<script>document.cookie='__jsl_clearance_s=1';location.href=location.pathname</script>",
        "<html><script>var arg1='A1';acw_sc__v2(arg1)</script></html>",
        "<body><noscript>请开启脚本</noscript><script>setCookie();document.cookie='a=b';location.reload()</script></body>",
        "<title>Just a moment...</title><p>Verify you are human.</p><script>window._cf_chl_opt={}</script>",
        "<h1>访问验证</h1><p>请完成验证后继续</p><script>initAliyunCaptcha({})</script>",
    ])
    func aPageThatWantsProofIsAChallenge(_ text: String) {
        #expect(isLikely(text))
    }

    @Test func aPageWithTextIsNoChallengeWhateverScriptsItHas() {
        let text = "<p>" + String(repeating: "政府信息公开年度报告", count: 20) + "</p>"
        #expect(!isLikely("<meta r=\"m\"><script>$_ts.cd='x'</script>" + text + "<div class=\"g-recaptcha\"></div>"))
    }

    @Test func aShortPageWithTheScriptIsNoChallengeWhereItSaysSomething() {
        #expect(!isLikely("<script>$_ts.cd='x'</script><ul><li><a href=a.html>2025年度报告</a></li></ul>"))
    }

    @Test(arguments: [
        "", "<p>系统维护中</p>", "<script src=app.js></script><app-root></app-root>",
        "<script>location.href='/nb/'</script>",
        "<script>document.cookie='a=b'</script>",
    ])
    func aBarePageWithoutSignsIsNoChallenge(_ text: String) {
        #expect(!isLikely(text))
    }

    @Test func aListKeptInAScriptElementIsText() {
        let list = "<script type=\"text/xml\"><datastore><record><![CDATA[<li>2025年度报告</li>]]></record></script>"
        #expect(!isLikely("<script>$_ts.cd='x'</script>" + list))
    }
}
