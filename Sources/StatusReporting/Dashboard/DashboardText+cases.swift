import Supervision

/// The words of rectification cases.
extension DashboardText {
    var alert: String { language.pick("告警", "Alert") }
    var provisional: String { language.pick("（暂定）", "(provisional)") }
    var responsible: String { language.pick("责任人", "Responsible") }
    var opened: String { language.pick("立案", "Opened") }
    var notified: String { language.pick("通知整改", "Notified") }
    var mended: String { language.pick("问题消失", "Gone since") }
    var step: String { language.pick("事项", "What happened") }
    var by: String { language.pick("经手人", "By") }
    var note: String { language.pick("说明", "Note") }

    /// What happened to a case.
    func words(_ kind: CaseStep.Kind) -> String {
        switch kind {
        case .opened: language.pick("发现", "found")
        case .graver: language.pick("程度加重", "graver")
        case .findingGone: language.pick("问题已不再出现", "what was found is gone")
        case .findingBack: language.pick("问题再次出现", "found again")
        case .unwatched: language.pick("不再监测，结果未知", "watched no longer; what became of it is unknown")
        case .dissolved:
            language.pick("不再归为一件，仍存在的问题各自立项", "one matter no longer; what still stands has cases of its own")
        case .recheckBegun: language.pick("复查", "looked at again")
        case .stillFound: language.pick("复查时问题仍在", "still there when looked at again")
        case .overdue: language.pick("逾期未整改", "overdue")
        case .closed: language.pick("销号", "closed")
        case .reopened: language.pick("重新列入", "reopened")
        case .notified: language.pick("通知整改", "agency notified")
        case .noted: language.pick("登记", "noted")
        case .falseAlarm: language.pick("认定误报", "called a false alarm")
        }
    }
}
