import Supervision

/// The words of what is remembered of a watched page.
extension DashboardText {
    var remembered: String { language.pick("已知内容", "What is known of it") }
    var readWhole: String { language.pick("最近一次完整读取", "Last read whole") }
    var readWholeBefore: String { language.pick("再前一次完整读取", "Read whole before that") }
    var isWhole: String { language.pick("上次是否读全", "Whole at the last reading") }
    var firstReadWhole: String { language.pick("首次完整读取", "First read whole") }
    var listedReports: String { language.pick("列表中的文件", "Documents in the list") }
    var doubtfulRows: String { language.pick("存疑条目", "Rows in doubt") }
    var titleColumn: String { language.pick("标题", "Title") }
    var listDate: String { language.pick("列表日期", "Date in the list") }
    var listed: String { language.pick("在列", "listed") }
    var withdrawn: String { language.pick("已撤下", "withdrawn") }

    var whyDoubtful: String {
        language.pick(
            "可能是所监测的文件，但标题不能表明机关或年度；在此期间不认定缺少。",
            "They may be documents that are watched for, but their titles do not tell whose or of which year; nothing is called missing meanwhile."
        )
    }

    func probes(_ count: Int, failed: Int) -> String {
        language.pick("访问 \(count) 次，失败 \(failed) 次", "asked \(count) times, failed \(failed) times")
    }

    func firstOf(_ count: Int) -> String {
        language.pick("仅显示前 \(count) 项。", "The first \(count) are shown.")
    }

    func newestOf(_ count: Int) -> String {
        language.pick("仅显示较新的 \(count) 项。", "The newest \(count) are shown.")
    }
}
