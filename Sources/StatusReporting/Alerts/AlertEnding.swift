import Supervision

/// What would end an alert, or has ended it, in words.
struct AlertEnding {
    let alert: Alert?
    /// How many readings in a row without the finding end an alert; nil where the configuration is not at hand.
    let successes: Int?

    func words(in language: Language) -> String {
        let text = DashboardText(language)
        guard let alert else {
            return text.language.pick("已经结束，不再保留。", "It is over, and no longer kept.")
        }
        switch alert.state {
        case .pending:
            return text.language.pick(
                "再次读取仍见即告警；再次读取未见即撤销，不作告知。",
                "Further readings that show it confirm it; a reading that does not drops it, and nobody is told."
            )
        case .firing, .silenced: return firing(alert, text)
        case .inhibited:
            return text.language.pick("页面恢复可读之前既不维持也不解除。", "Nothing, until what it rests on can be read again; then: ")
                + firing(alert, text)
        case .resolved: return text.language.pick("已经解除。", "It has ended.")
        }
    }

    private func firing(_ alert: Alert, _ text: DashboardText) -> String {
        if alert.finding.isEstablished {
            return text.language.pick("下一次判断不再成立即解除。", "The first evaluation that does not find it ends it.")
        }
        guard let successes else {
            return text.language.pick(
                "连续读取均未见此情况（次数为配置项 alerts.confirm.successes）即解除。",
                "As many readings in a row without it as alerts.confirm.successes says."
            )
        }
        let left = max(0, successes - alert.confirmations)
        return text.language.pick(
            "连续 \(successes) 次读取均未见此情况即解除，尚需 \(left) 次。",
            "\(successes) readings in a row without it end it; \(left) still needed."
        )
    }
}
