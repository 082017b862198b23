import Supervision

extension DashboardText {
    /// What is wrong with the monitor itself: a label and what it stands for, the gravest first.
    func notices(of monitor: MonitorStatus) -> [(label: String, detail: String)] {
        let failures = monitor.configNotApplied.map { "\($0.key): \($0.error[language])" }
        let notices = [
            (configurationRefused, monitor.configError?[language]),
            (settingsNotApplied, failures.isEmpty ? nil : failures.joined(separator: language.pick("；", "; "))),
            (
                settingsPendingRestart,
                monitor.configPendingRestart.isEmpty ? nil : monitor.configPendingRestart.joined(separator: ", ")
            ),
            (storageFailing, monitor.storageError?[language]),
            (clockDoubted, monitor.clock?[language]),
        ]
        return notices.compactMap { label, detail in detail.map { (label, $0) } }
    }

    private var clockDoubted: String {
        language.pick("系统时钟不可信，暂不判断任何期限：", "The clock is not believed, no deadline is judged:")
    }

    private var settingsNotApplied: String {
        language.pick("以下设置未能生效，仍用原值：", "Not put in force, the value before stays:")
    }

    private var settingsPendingRestart: String {
        language.pick("以下设置须重新启动后生效：", "Waiting for a restart:")
    }
}
