/// Pages of shields that want proof of a browser.
enum ChallengeMarkup {
    static func fill(_ draft: inout PageDraft, _ family: NoPageFamily, _ dice: inout Dice) {
        switch family {
        case .ruishu:
            draft.head =
                "<meta content=\"\(dice.hex(40))\" r=\"m\"><script r=\"m\">$_ts=window['$_ts'];if(!$_ts)$_ts={};"
                + "$_ts.nsd=\(dice.digits(5));$_ts.cd=\"\(dice.hex(900))\";if($_ts.lcd)$_ts.lcd();</script>"
                + "<script src=\"/\(dice.hex(12))/\(dice.hex(8)).js\" r=\"m\"></script>"
            draft.main = "<script r=\"m\">_$\(dice.hex(2))();</script>"
        case .jiasule:
            draft.main =
                "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('_clearance_s')+('=')+(+!![])+'\(dice.digits(10))|-1|'"
                + "+('\(dice.hex(16))')+';max-age=3600;path=/';location.href=location.pathname+location.search</script>"
        case .jiasuleLong:
            draft.main =
                "<script>var _0x\(dice.hex(4))=['\(dice.hex(3000))'];function go(a){document.cookie=a['tn']+'='+a['bts'];}"
                + "go({\"bts\":[\"\(dice.digits(10))\"],\"chars\":\"\(dice.hex(8))\",\"ct\":\"\(dice.hex(40))\",\"ha\":\"sha1\",\"tn\":\"__jsl_clearance_s\",\"vt\":\"3600\",\"wt\":\"1500\"})</script>"
        case .firewall:
            draft.windowTitle = dice.one(of: ["访问被拦截", "拦截提示", "405", "访问禁止"])
            draft.main =
                "<div class=\"box\"><h2>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</h2>"
                + "<p>您的请求ID是: <b>\(dice.hex(32))</b></p><p>您的访问被拦截，如有疑问请联系网站管理员。</p></div>"
        default:
            draft.windowTitle = dice.one(of: ["安全验证", "人机验证", "验证"])
            draft.main =
                "<div id=\"slider\"></div><p>请完成验证后继续访问</p><p>为了您的访问安全，请拖动滑块完成安全验证</p>"
                + "<script src=\"/captcha/slider.js?v=\(dice.hex(8))\"></script>"
        }
    }
}
