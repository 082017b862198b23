import Supervision

/// What people have said, in words.
extension DashboardText {
    var seenByPerson: String { language.pick("人工查看", "Seen by a person") }

    var noBlindSpots: String { language.pick("所有受监测的页面均可读取。", "Every watched page can be read.") }

    var said: String { language.pick("人工处理", "What people say") }

    /// `张某于 2026-02-01 08:00 静默至 2026-03-01 08:00：整改中`. What a person wrote is on one line.
    func words(_ order: OrderMark, in civilTime: CivilTime) -> String {
        let (author, at) = (VisibleText.clean(order.author), Timestamp.local(order.at, in: civilTime))
        let until = order.until.map { Timestamp.local($0, in: civilTime) }
        let act = words(order.kind, until: until)
        let note = order.note.isEmpty ? "" : language.pick("：", ": ") + VisibleText.clean(order.note)
        return language.pick("\(author)于 \(at) \(act)", "\(act) by \(author) at \(at)") + note
    }

    private func words(_ kind: PersonOrder.Kind, until: String?) -> String {
        switch kind {
        case .silence:
            language.pick("静默至 \(until ?? "–")", "silenced until \(until ?? "–")")
        case .expire: language.pick("结束静默", "silence ended")
        case .acknowledge: language.pick("受理", "acknowledged")
        case .falseAlarm: language.pick("认定误报", "called a false alarm")
        case .accept: language.pick("确认列表无误", "list accepted")
        case .attest: language.pick("人工查看，所见", "seen")
        case .caseNote: language.pick("登记整改情况", "noted on the case")
        case .caseNotify: language.pick("通知整改", "agency notified")
        case .caseClose: language.pick("销号", "case closed")
        case .caseReopen: language.pick("重新列入整改", "case reopened")
        case .caseRecheck: language.pick("要求复查", "re-check asked for")
        case .caseImport: language.pick("导入台账", "ledger imported")
        }
    }
}
