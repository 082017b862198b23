import Supervision

/// Judges whether a line can be the title of a document, and whether it is all of it.
struct HeadlineJudge {
    /// The names of the site and of its columns, which title no document.
    private let names: Set<String>
    private let sought: SoughtDocuments

    init(survey: PageSurvey, metadata: PageMetadata) {
        var names = Set([metadata.siteName, metadata.columnName].compactMap { $0 })
        // The last step of a trail may be the document itself.
        if let step = Breadcrumb(survey: survey).lastStep(), step.count <= 20, !step.utf8.contains(where: ASCII.isDigit)
        {
            names.insert(step)
        }
        self.names = names
        sought = survey.sought
    }

    /// Lines that templates print in the place of a title.
    private static let placeholders: Set<String> = [
        "首页", "正文", "内容", "内容页", "详情", "详情页", "详细内容", "详细信息", "信息详情", "文章内容", "文章详情", "文章正文", "新闻详情", "信息内容", "文章页",
        "细览", "细览页",
        "政务公开", "信息公开", "政府信息公开",
        "法定主动公开内容", "政府信息公开目录", "政府信息公开指南", "通知公告", "公示公告", "附件下载", "相关链接", "无标题文档", "标题", "打印", "分享",
    ]
    private static let siteEndings = [
        "人民政府", "政府网", "政府网站", "门户网站", "网站", "网", "门户", "平台", "管委会", "管理委员会", "首页", "主页", "欢迎您", "欢迎你", "专栏", "栏目",
    ]
    private static let organEndings = ["局", "厅", "委", "办公室", "委员会", "人民政府", "办事处", "中心", "管委会", "政府", "院", "队"]
    private static let documentEndings = [
        "报告", "总结", "通知", "公告", "通告", "公示", "汇报", "意见", "办法", "决定", "方案", "规定", "批复", "函", "细则", "解读", "说明", "要点",
        "计划", "情况",
        "报告》", "通知》", "报表", "目录", "指南", "通报", "令", "条例", "规划", "清单",
    ]

    /// Whether it has the length of a title.
    static func hasLength(_ text: String) -> Bool { (4...150).contains(text.count) && !text.contains("|") }

    static func isCut(_ text: String) -> Bool { text.hasSuffix("…") || text.hasSuffix("...") || text.hasSuffix("..") }

    /// Whether it names the site, a column or nothing at all rather than a document.
    func isGeneric(_ text: String) -> Bool {
        if names.contains(text) || Self.placeholders.contains(text) || text.count < 4 { return true }
        return sought.isColumnName(text) || Self.isSite(text)
    }

    /// Whether it ends as the names of sites do.
    static func isSite(_ text: String) -> Bool {
        text.count <= 24 && !text.utf8.contains(where: ASCII.isDigit) && siteEndings.contains { text.hasSuffix($0) }
    }

    /// Whether it is the name of an organ alone.
    static func isOrgan(_ text: String) -> Bool {
        (3...40).contains(text.count) && !text.utf8.contains(where: ASCII.isDigit)
            && organEndings.contains { text.hasSuffix($0) } && !text.contains(where: { "，。、：；《".contains($0) })
            && !text.contains("关于")
    }

    /// Whether a line can go on behind the name of an organ: it names none itself.
    static func beginsBehindOrgan(_ text: String) -> Bool {
        text.first.map(\.isNumber) ?? false || ["二", "关于", "政府信息公开", "信息公开", "政务公开"].contains { text.hasPrefix($0) }
    }

    /// Whether it ends as titles of documents do.
    static func isComplete(_ text: String, of sought: SoughtDocuments) -> Bool {
        let bare = text.hasSuffix("）") || text.hasSuffix(")") ? withoutRemark(text) : text
        return documentEndings.contains { bare.hasSuffix($0) } || sought.endWithName(bare)
    }

    /// Without a remark in brackets at the end: `工作总结（2024年）`.
    private static func withoutRemark(_ text: String) -> String {
        guard let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return text }
        return String(text[..<open])
    }

    /// Whether a line under a headline goes on with it: no particulars, and an end, or a subtitle.
    static func isContinuation(_ text: String, of sought: SoughtDocuments) -> Bool {
        if text.hasPrefix("——") || text.hasPrefix("--") { return (4...80).contains(text.count) }
        return (2...80).contains(text.count) && isComplete(text, of: sought) && !isParticular(text)
    }

    /// Whether a line begins with the number of a part.
    static func isNumbered(_ text: String) -> Bool {
        let marks = ["一、", "二、", "三、", "四、", "五、", "六、", "（一", "(一", "（二", "(二", "1.", "1、", "2.", "2、", "第一", "第二"]
        return marks.contains { text.hasPrefix($0) }
    }

    /// Whether a line holds a date, a source or the like.
    static func isParticular(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return ByLine.isOne(text) || DateLabel.first(in: bytes.span) != nil || HeaderDate.hasCompanion(bytes.span)
            || WrittenDate.whole(text) != nil
    }
}
