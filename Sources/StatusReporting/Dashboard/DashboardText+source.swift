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

    // Signs.
    var signs: String { language.pick("读取所见", "What it showed") }
    var entityTag: String { language.pick("版本标识", "ETag") }
    var lastModified: String { language.pick("服务器所称修改时间", "Last-Modified") }
    var askedByValidators: String { language.pick("下次是否有条件请求", "Asked for only if changed") }
    var digest: String { language.pick("内容指纹", "Digest of the body") }
    var listName: String { language.pick("栏目名称", "It calls itself") }
    var listOwner: String { language.pick("所称主办", "It says it belongs to") }
    var listRead: String { language.pick("列表最近读取", "List last read") }
    var rowsByDate: String { language.pick("条目", "Rows") }
    var usualRows: String { language.pick("通常条目数", "Rows that it usually has") }
    var newestRow: String { language.pick("最新条目日期", "Newest date of a row") }
    var laterRows: String { language.pick("晚于读取日的日期", "Dates that were still to come") }
    var showsItsDuty: String { language.pick("所列是否为应监测的文件", "Shows documents of its duty") }
    var saysBlank: String { language.pick("空栏目说明", "It says that it holds nothing") }
    var collapsedSince: String { language.pick("条目骤减始于", "Few of its rows since") }
    var leadsUsually: String { language.pick("通常转到", "It usually leads to") }
    var leadsNow: String { language.pick("现在转到", "It leads to now") }
    var replacedBy: String { language.pick("所在位置的内容", "In its place stands") }
    var comma: String { language.pick("、", ", ") }
    var examined: String { language.pick("查看过的文件", "Documents that were looked at") }
    var indexNumber: String { language.pick("索引号", "Index number") }
    var lookedAt: String { language.pick("查看时间", "Looked at") }
    var cameOut: String { language.pick("结果", "What came of it") }

    func validatorsDistrusted(_ until: String) -> String {
        language.pick("否，\(until) 前整页重读", "no, asked for in full until \(until)")
    }

    /// How many rows bear a date, and how many do not.
    func rows(_ record: ListRecord) -> String {
        let (dated, undated) = (record.datedRows, record.undatedRows)
        let (yearless, repeated) = (record.rowsWithoutYear, record.repeatedRows)
        return language.pick(
            "有日期 \(dated)，无日期 \(undated)，缺年份 \(yearless)，重复 \(repeated)",
            "\(dated) with a date, \(undated) without, \(yearless) without a year, \(repeated) twice"
        )
    }

    func pageJudged(findings: Int) -> String {
        language.pick("页面本身的问题 \(findings) 个，查看于", "Found wrong with the page itself: \(findings); looked at")
    }

    func documentJudged(findings: Int) -> String {
        language.pick(
            findings == 0 ? "未发现问题" : "问题 \(findings) 个",
            findings == 0 ? "nothing wrong" : "\(findings) wrong"
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
