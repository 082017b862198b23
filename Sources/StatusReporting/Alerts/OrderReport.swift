package import FoundationEssentials
package import Supervision

/// What a command answers to whoever has given an order, or asks for silences, in words.
package struct OrderReport: Sendable {
    let text: DashboardText
    let civilTime: CivilTime

    /// - Parameter civilTime: In whose zone times are shown.
    package init(in language: Language, civilTime: CivilTime) {
        text = DashboardText(language)
        self.civilTime = civilTime
    }

    /// What the monitor made of an order that was given.
    ///
    /// - Parameter isMonitorRunning: Whether a monitor works on the store that the order waits in.
    package func answer(to order: PersonOrder, isMonitorRunning: Bool) -> String {
        guard let outcome = order.outcome else { return waiting(order, isMonitorRunning) }
        return outcome == .applied ? applied(order) : refusal(outcome, of: order)
    }

    /// Silences, one a line: number, until when, who, what is meant, why.
    package func list(_ silences: [PersonOrder], at now: Date) -> String {
        guard !silences.isEmpty else { return text.language.pick("没有静默。", "No silences.") }
        return silences.map { line(of: $0, at: now) }.joined(separator: "\n")
    }

    private func line(of silence: PersonOrder, at now: Date) -> String {
        let parts = [
            "\(silence.id)", standing(of: silence, at: now), end(of: silence),
            VisibleText.clean(silence.author), VisibleText.clean(silence.matchers?.description ?? "*"),
            VisibleText.clean(silence.note),
        ]
        return parts.joined(separator: "  ")
    }

    private func standing(of silence: PersonOrder, at now: Date) -> String {
        if let outcome = silence.outcome, outcome != .applied { return text.language.pick("未采纳", "refused") }
        guard silence.takenAt != nil else { return text.language.pick("待生效", "waiting") }
        let isOver = silence.endedAt != nil || silence.until.map { $0 <= now } == true
        return isOver ? text.language.pick("已结束", "over") : text.language.pick("生效中", "holds")
    }

    private func end(of silence: PersonOrder) -> String {
        if let end = silence.endedAt ?? silence.until { return Timestamp.local(end, in: civilTime) }
        return silence.lasting.map { "\(Int($0)) s" } ?? "–"
    }

    // MARK: Answers

    private func waiting(_ order: PersonOrder, _ isMonitorRunning: Bool) -> String {
        isMonitorRunning
            ? text.language.pick(
                "第\(order.id)号指令已存，监测程序尚未处理；处理后即生效。",
                "Order \(order.id) is kept; the monitor has not taken it yet, and it takes effect when it does."
            )
            : text.language.pick(
                "第\(order.id)号指令已存；监测程序未在运行，下次启动时生效。",
                "Order \(order.id) is kept; no monitor is running, and it takes effect when one is started."
            )
    }

    private func applied(_ order: PersonOrder) -> String {
        let (id, target) = (order.id, VisibleText.clean(order.target ?? ""))
        let count = order.affected ?? 0
        switch order.kind {
        case .silence:
            let (until, what) = (end(of: order), VisibleText.clean(order.matchers?.description ?? "*"))
            return text.language.pick(
                "第\(id)号静默已生效，至 \(until)：\(what)；现有 \(count) 条告警不再告知，仍可查看。",
                "Silence \(id) holds until \(until): \(what); \(count) standing alerts are not told, and stay visible."
            )
        case .expire: return text.language.pick("第\(target)号静默已结束。", "Silence \(target) is over.")
        case .acknowledge:
            return text.language.pick(
                "\(target)：已记为受理；程度改变或解除之前不再提醒。",
                "\(target): acknowledged; it is not repeated until it is over or of another severity."
            )
        case .falseAlarm:
            return text.language.pick(
                "\(target)：已记为误报；所据事实不变则不再告知。",
                "\(target): called a false alarm; it is not told while it rests on the same evidence."
            )
        case .accept:
            return text.language.pick(
                "\(target)：下次检查时重新学习该列表。",
                "\(target): the list is learnt anew at the next check."
            )
        case .attest:
            return text.language.pick("\(target)：已记为人工查看。", "\(target): kept as a reading by a person.")
        case .caseNote, .caseNotify, .caseClose, .caseReopen, .caseRecheck, .caseImport:
            let subject = order.target == nil ? text.language.pick("\(count)项", "\(count) cases") : target
            return text.language.pick("\(subject)：已登记。", "\(subject): kept.")
        }
    }

    private func refusal(_ outcome: PersonOrder.Outcome, of order: PersonOrder) -> String {
        let lead = text.language.pick("第\(order.id)号指令未采纳：", "Order \(order.id) was refused: ")
        return lead + words(outcome)
    }

    /// Why an order is not carried out.
    package func words(_ outcome: PersonOrder.Outcome) -> String {
        switch outcome {
        case .unknownCase: text.language.pick("没有这样的整改事项", "there is no such case")
        case .caseEnded: text.language.pick("该整改事项已销号或已记为误报", "the case is closed, or was called a false alarm")
        case .caseOpen: text.language.pick("该整改事项尚未销号", "the case is open already")
        case .caseSuperseded:
            text.language.pick("同一问题其后再次发现，已另立事项", "the same was found again since and has a case of its own")
        case .implausibleDue:
            text.language.pick(
                "整改期限早于该事项的发现日期，或晚于其后十年",
                "the due day lies before the case was opened, or more than ten years after"
            )
        case .caseChanged:
            text.language.pick("该整改事项其间已有变动，请先查看", "the case has changed meanwhile; look at it first")
        case .applied: text.language.pick("已生效", "applied")
        case .unknownAlert: text.language.pick("没有这样的告警", "there is no such alert")
        case .notStanding:
            text.language.pick("该告警已解除，或尚未确认、未曾告知", "the alert is over, or not confirmed and told to nobody yet")
        case .unknownSource: text.language.pick("没有监测这样的页面", "no such source is watched")
        case .readable:
            text.language.pick("该页面可以读取，或尚未检查，无须人工代读", "the source can be read, or was not looked at yet")
        case .unknownSilence: text.language.pick("没有这样的静默", "there is no such silence")
        case .alreadyOver: text.language.pick("该静默已经结束", "the silence is over already")
        case .inThePast: text.language.pick("结束时间已过", "its end lies in the past")
        case .endless: text.language.pick("没有结束时间", "it has no end")
        case .tooLong: text.language.pick("最长 366 天", "366 days at most")
        case .tooMany:
            text.language.pick(
                "生效中的静默已达 \(OrderLimits.silences) 个",
                "\(OrderLimits.silences) silences hold already, which is the most"
            )
        case .malformed:
            text.language.pick(
                "姓名（至多 \(OrderLimits.author) 字节）、理由（至多 \(OrderLimits.note) 字节）或匹配条件缺失或过长",
                "name (\(OrderLimits.author) bytes at most), reason (\(OrderLimits.note)) or matchers are missing or too long"
            )
        }
    }
}
