import FoundationEssentials
import Supervision

/// The words of what people say on the pages.
extension DashboardText {
    var desk: String { language.pick("人工处理", "What people say") }
    var enter: String { language.pick("登录", "Enter") }
    var leave: String { language.pick("退出", "Leave") }
    var known: String { language.pick("已登录", "You are known") }
    var yourName: String { language.pick("姓名", "Your name") }
    var token: String { language.pick("口令", "Token") }
    var act: String { language.pick("处理", "What") }
    var say: String { language.pick("提交", "Submit") }
    var silenceDays: String { language.pick("静默天数", "Days of silence") }
    var enterToSay: String { language.pick("登录后可受理、静默、认定误报、登记整改", "Enter to acknowledge, silence or take it further") }
    var nothingToSay: String { language.pick("目前没有可作的处理。", "There is nothing to say of it now.") }
    var notTaken: String { language.pick("未能受理", "Not taken") }
    var deskMeaning: String {
        language.pick(
            "口令由运维人员保管（listen.token_file）。所作处理以所填姓名记入告警日志，长期保存。",
            "The operator has the token (listen.token_file). What you say is kept for ever under the name that you give."
        )
    }
    var deskClosed: String { language.pick("请先登录，登录已过期也须重新登录。", "Enter first; whoever entered long ago enters again.") }
    var foreignForm: String {
        language.pick("此表单不是由本页面发出的，或已过期。请重新打开页面再提交。", "The form is not of this page, or too old. Open the page again.")
    }
    var tooManyWait: String {
        language.pick("待处理的事项过多，请稍后再试。", "Too much waits for the monitor already; try again in a while.")
    }
    var foreignOrigin: String {
        language.pick("请求来自其他网站，不予受理。", "The request comes from another site and is not taken.")
    }
    var tokenInAddress: String {
        language.pick(
            "口令不能写在地址里：地址会留在日志和历史记录中。请在登录页填写，并更换此口令。",
            "A token never stands in an address, which is kept in logs and histories. Enter it in the form, and change it."
        )
    }

    func taken(_ number: Int) -> String {
        language.pick("已受理（第 \(number) 号），下次巡检时生效。", "Taken as order \(number); it holds from the next tick on.")
    }

    func asWhom(_ author: String) -> String { language.pick("署名：\(author)", "Signed: \(author)") }

    func youAre(_ author: String, until end: Date, in civilTime: CivilTime) -> String {
        let time = Timestamp.local(end, in: civilTime)
        return language.pick("\(author)，登录有效至 \(time)。", "\(author), until \(time).")
    }

    func name(_ act: DeskOrder.AlertAct) -> String {
        switch act {
        case .acknowledge: language.pick("受理", "Acknowledge")
        case .silence: language.pick("静默", "Silence")
        case .falseAlarm: language.pick("认定误报", "Call it a false alarm")
        }
    }

    func name(_ act: DeskOrder.CaseAct) -> String {
        switch act {
        case .note: language.pick("登记情况", "Note")
        case .notify: language.pick("登记已通知", "Agency notified")
        case .recheck: language.pick("要求复查", "Have it looked at again")
        case .close: language.pick("销号", "Close")
        case .reopen: language.pick("重新列入", "Reopen")
        }
    }

    func words(_ refusal: DeskSessions.Refusal) -> String {
        switch refusal {
        case .wrongToken: language.pick("口令不对。", "The token is wrong.")
        case .wait(let seconds):
            language.pick("口令错误次数过多，请 \(seconds) 秒后再试。", "Too many wrong tokens; try again in \(seconds) seconds.")
        case .noToken(let reason):
            language.pick("口令文件无法使用：", "The token cannot be read: ") + VisibleText.clean(reason[language], limit: 300)
        case .noName: language.pick("请填写姓名（不超过 40 字）。", "Say who you are, in 120 bytes at most.")
        }
    }

    func words(_ fault: DeskOrder.Fault) -> String {
        switch fault {
        case .unknownAct: language.pick("不能作此处理。", "That cannot be said of it.")
        case .noNote: language.pick("请填写说明。", "Say why.")
        case .noDays: language.pick("静默须为 1 到 366 天。", "A silence is for 1 to 366 days.")
        case .order: language.pick("姓名或说明过长。", "The name or the note is too long.")
        case .store(let reason):
            language.pick("无法保存：", "It cannot be kept: ") + VisibleText.clean(reason[language], limit: 300)
        }
    }
}
