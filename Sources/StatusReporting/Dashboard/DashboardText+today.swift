import Supervision

/// The words of the first page.
extension DashboardText {
    var overdueToday: String { language.pick("逾期未公开", "Overdue") }
    var fallsDue: String { language.pick("即将到期", "Falls due") }
    var goneReports: String { language.pick("被撤下的报告", "Reports that are gone") }
    var blindSpots: String { language.pick("监测盲区（读不到的页面）", "Blind spots (pages that cannot be read)") }

    func newSince(_ day: CivilDate) -> String {
        language.pick("上一工作日（\(day)）以来", "Since the last working day (\(day))")
    }

    func begunAlerts(_ count: Int) -> String {
        language.pick("新增告警 \(count) 项", count == 1 ? "1 new alert" : "\(count) new alerts")
    }

    func endedAlerts(_ count: Int) -> String {
        language.pick("解除告警 \(count) 项", count == 1 ? "1 alert is over" : "\(count) alerts are over")
    }

    func openCases(_ count: Int) -> String {
        language.pick("未销号整改事项 \(count) 件", count == 1 ? "1 open case" : "\(count) open cases")
    }

    func overdueCases(_ count: Int) -> String {
        language.pick("其中逾期 \(count) 件", count == 1 ? "1 of them is overdue" : "\(count) of them are overdue")
    }
}
