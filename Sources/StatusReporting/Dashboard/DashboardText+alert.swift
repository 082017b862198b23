import FoundationEssentials
import Supervision

/// The words of the page of an alert.
extension DashboardText {
    var whyWeThinkSo: String { language.pick("事实与依据", "Why we think so") }
    var whatChanged: String { language.pick("改动内容", "What changed") }
    var history: String { language.pick("经过", "History") }
    var readings: String { language.pick("所据读取", "Read at") }
    var readThrough: String { language.pick("读取途径", "Read through") }
    var toldBy: String { language.pick("并入告警", "Told by") }
    var standsFor: String { language.pick("所含各项", "What it stands for") }
    var permanentLink: String { language.pick("固定链接", "Permanent link") }
    var time: String { language.pick("时间", "Time") }
    var told: String { language.pick("告知：", "told: ") }
    var notKept: String { language.pick("不再保留", "Not kept") }
    var endsWhen: String { language.pick("何时解除：", "Ends when: ") }
    var noHistory: String { language.pick("没有保存经过。", "No history is kept.") }

    func latest(_ count: Int, of total: Int) -> String {
        language.pick("共 \(total) 步，以下为最近 \(count) 步。", "The latest \(count) of \(total) steps.")
    }

    func words(_ fault: ArchiveReader.Fault) -> String {
        switch fault {
        case .busy:
            language.pick("查询经过的人太多，请稍后刷新。", "Too many readers ask for histories; load the page again in a while.")
        case .unreadable(let reason):
            language.pick("经过暂时读不出：", "The history cannot be read at present: ")
                + VisibleText.clean(reason[language], limit: 300)
        }
    }

    /// One instant, or the first and the last of several.
    func readings(_ range: ClosedRange<Date>, in civilTime: CivilTime) -> String {
        let (first, last) = (
            Timestamp.local(range.lowerBound, in: civilTime), Timestamp.local(range.upperBound, in: civilTime)
        )
        return first == last ? first : "\(first) – \(last)"
    }
}
