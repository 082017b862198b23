import Supervision

/// The words of drafts that people hand in, and of the page for an agency's own site.
extension DashboardText {
    var checkDraft: String { language.pick("发布前审核", "Check a draft") }
    var handIn: String { language.pick("提交待发布的年度报告", "Hand in an annual report before publishing it") }
    var draft: String { language.pick("所交文件", "the file") }
    var pasted: String { language.pick("所粘贴的内容", "what was pasted") }
    var draftFile: String { language.pick("文件（HTML、DOCX、PDF、TXT）", "File (HTML, DOCX, PDF, TXT)") }
    var orPaste: String { language.pick("或者粘贴正文、表格（可从电子表格复制）", "Or paste text, or a table out of a spreadsheet") }
    var whoseDraft: String { language.pick("机关（编号或名称）", "Agency (id or name)") }
    var draftYear: String { language.pick("报告年度（可不填）", "Report year (optional)") }
    var review: String { language.pick("审核", "Check") }
    var noDraft: String { language.pick("请选择文件，或者粘贴内容。", "Choose a file, or paste something.") }
    var noDraftYear: String {
        language.pick("报告年度应为 2008 至 2100 之间的数字。", "The report year is a number from 2008 to 2100.")
    }
    var notReviewed: String { language.pick("没有审核：", "Nothing was checked: ") }
    var draftFormUnclear: String {
        language.pick("表单不完整，未能读取，请重新打开页面再提交。", "The form could not be read. Open the page again and hand it in.")
    }
    var tooManyDrafts: String {
        language.pick("正在审核的文件过多，请稍后再试。", "Too many drafts are being checked; try again in a while.")
    }

    func draftTooLarge(megabytes: Int) -> String {
        language.pick(
            "文件过大：至多 \(megabytes) MiB，未作读取。",
            "The file is too large: more than \(megabytes) MiB is not read."
        )
    }

    func draftMeaning(megabytes: Int) -> String {
        language.pick(
            "按监测所用的规则审核，并与监测程序读到的该机关上一年度报告核对。文件至多 \(megabytes) MiB，只在内存中审核，不保存，不记入日志。",
            "It is checked by the rules of the monitor, and held against the agency's report of last year as the monitor read it. At most \(megabytes) MiB; it is checked in memory, and neither stored nor logged."
        )
    }

    func words(_ failure: DraftFailure) -> String {
        switch failure {
        case .tooSlow:
            language.pick(
                "审核用时过长，已停止。文件可能过大或已损坏，请改用网页或 DOCX。",
                "The check took too long and was stopped. The file may be too large or damaged; try a page or a DOCX."
            )
        case .failed(let detail):
            language.pick(
                "审核程序没有得出结果（\(detail[language])），文件可能已损坏。监测不受影响。",
                "The check came to nothing (\(detail[language])); the file may be damaged. The monitor is not affected."
            )
        }
    }

    // MARK: The page for an agency's own site

    var plainPage: String { language.pick("供本机关网站引用", "for the agency's own site") }

    func lastRead(_ time: String) -> String { language.pick("最近一次读取：\(time)", "Last read: \(time)") }
    var neverRead: String { language.pick("尚未读取", "Not read yet") }
    /// - Parameter isSeenWhole: Whether every page was read, and nothing that is owed is unknown.
    func state(of agency: AgencyStatus, isSeenWhole: Bool) -> String {
        let unseen = isSeenWhole ? "" : " " + notSeenWhole
        guard let worst = agency.worstSeverity, worst > .info else {
            return isSeenWhole
                ? language.pick("目前没有发现需要改正的问题。", "Nothing is known that has to be put right.") : notSeenWhole
        }
        return language.pick(
            "目前有需要处理的问题，最高级别：\(name(worst))。",
            "Something has to be put right; the gravest is: \(name(worst))."
        ) + unseen
    }

    private var notSeenWhole: String {
        language.pick(
            "有页面未能读取，或有义务无法判断：没有读到的，不能说有问题，也不能说没有问题。",
            "Some pages could not be read, or it is unknown whether something was published: of what was not seen nothing is said, good or bad."
        )
    }
}
