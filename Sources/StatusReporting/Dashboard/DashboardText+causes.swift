import Supervision

/// Why an alert changed or was told, in words.
extension DashboardText {
    func words(_ cause: AlertCause) -> String {
        if let readings = cause.readings { return words(cause.kind, readings) }
        return cause.before.flatMap { words(cause.kind, after: $0) } ?? words(cause.kind)
    }

    private func words(_ kind: AlertCause.Kind, _ readings: AlertCause.ReadingCount) -> String {
        let share = "\(readings.count)/\(readings.needed)"
        return switch kind {
        case .confirmed: language.pick("连续读取均见，已确认（\(share)）", "confirmed by readings in a row (\(share))")
        case .missed: language.pick("本次读取未见，尚未确认解除（\(share)）", "missed by a reading, not yet over (\(share))")
        case .gone: language.pick("连续读取均未见，已确认解除（\(share)）", "gone by readings in a row (\(share))")
        default: language.pick("已见，尚待确认（\(share)）", "seen, waiting to be confirmed (\(share))")
        }
    }

    private func words(_ kind: AlertCause.Kind, after before: String) -> String? {
        let severity = Severity(rawValue: before).map(name) ?? before
        return switch kind {
        case .graver: language.pick("程度加重，此前为“\(severity)”", "graver; it was \(severity)")
        case .milder: language.pick("程度减轻，此前为“\(severity)”", "less grave; it was \(severity)")
        case .newStage: language.pick("进入新阶段，此前为“\(before)”", "a new stage; it was \(before)")
        default: nil
        }
    }

    private func words(_ kind: AlertCause.Kind) -> String {
        switch kind {
        case .unconfirmed: language.pick("已见，尚待确认", "seen, waiting to be confirmed")
        case .confirmed: language.pick("已确认", "confirmed")
        case .established: language.pick("依据多次读取，无需再等", "rests on several readings already")
        case .newStage: language.pick("进入新阶段", "a new stage")
        case .graver: language.pick("程度加重", "graver")
        case .milder: language.pick("程度减轻", "less grave")
        case .reminderDue: language.pick("仍未解除，到期提醒", "still standing; a reminder was due")
        case .evidenceChanged: language.pick("所据事实有变", "stands on other facts")
        case .seenAgain: language.pick("解除未经确认，又见此情况", "there again before its end was confirmed")
        case .missed: language.pick("本次读取未见", "missed by a reading")
        case .gone: language.pick("已确认解除", "gone")
        case .notConfirmed: language.pick("未及确认即已消失", "gone before it was confirmed")
        case .unverifiable: language.pick("所据页面目前无法核实", "what it rests on cannot be read at present")
        case .sourceBack: language.pick("所据页面恢复可读，情况仍在", "readable again, and it still holds")
        case .ruleNotInForce: language.pick("该规则已停用", "the rule is no longer in force")
        case .notListed: language.pick("已不在监测名单", "no longer on the watchlist")
        case .expired: language.pick("解除已久，不再保留", "over for long enough")
        case .occurred: language.pick("一次性事项", "happened once")
        case .silenced: language.pick("已由人工静默", "silenced by a person")
        case .silenceOver: language.pick("静默已结束", "the silence is over")
        case .acknowledged: language.pick("已有人处理", "somebody attends to it")
        case .falseAlarm: language.pick("已由人工认定为误报", "called a false alarm")
        }
    }
}
