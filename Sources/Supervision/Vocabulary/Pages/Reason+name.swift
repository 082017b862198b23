extension Reason {
    /// The reason as people read it; a word that is on no list stands for itself.
    package func name(in language: Language) -> String {
        if let name = Self.names[self] { return name[language] }
        return switch self {
        case .http(let status): language.pick("服务器返回状态\(status)", "the server answers \(status)")
        case .attachment(let reason?):
            language.pick("附件未能取得：", "the file could not be had: ") + reason.name(in: language)
        default: shownText
        }
    }

    /// The reason in every language.
    package var words: LocalizedText { LocalizedText(chinese: name(in: .chinese), english: name(in: .english)) }

    private static let names: [Reason: LocalizedText] = {
        let groups: [[(Reason, String, String)]] = [
            ofPages, ofFetching, ofFiles, ofObligations, ofColumns, ofDocuments,
        ]
        let named = groups.joined().map { ($0.0, LocalizedText(chinese: $0.1, english: $0.2)) }
        return Dictionary(named) { first, _ in first }
    }()

    private static let ofPages: [(Reason, String, String)] = [
        (.word(.scriptOnly), "内容只由脚本显示", "shown by scripts only"),
        (.word(.challengePage), "返回的是验证页面", "a challenge page"),
        (.word(.notModified), "服务器只答复“未改动”", "the server says no more than that nothing changed"),
        (.word(.scriptLink), "链接只能由脚本打开", "a link that only a script follows"),
        (.word(.readingTooSlow), "读取耗时过长", "reading took too long"),
        (.word(.leftForNextCheck), "留待下次检查", "left for the next check"),
        (.word(.file), "是文件而不是网页", "a file and no page"),
        (.word(.disallowedByRobots), "网站的爬虫规则不允许访问", "what the site says to robots does not allow it"),
        (.word(.softNotFound), "页面称内容不存在", "a page that says that there is none"),
        (.word(.loginForm), "需要登录", "a login is wanted"),
        (.word(.noRows), "未读到条目", "no row could be read"),
        (.word(.dataAnswerRefused), "未取得列表数据", "the data of the list did not come"),
        (.word(.dataAnswerUnproven), "不能确认列表数据属于本栏目", "nothing shows that the data belong to the column"),
        (.word(.illegibleTitles), "条目标题无法辨读", "titles that cannot be read"),
        (.shows(.list), "是列表页", "a list"), (.shows(.article), "是一般文章", "an article"),
        (.shows(.report), "是报告", "a report"), (.shows(.challenge), "返回的是验证页面", "a challenge page"),
        (.shows(.notFound), "页面不存在", "page not found"),
        (.shows(.scriptOnly), "内容只由脚本显示", "shown by scripts only"),
        (.shows(.empty), "空白页面", "an empty page"), (.shows(.other), "不是所要的页面", "another kind of page"),
    ]

    private static let ofFetching: [(Reason, String, String)] = [
        (.failed(.invalidAddress), "网址无效", "the address is none"),
        (.failed(.nameNotResolved), "域名无法解析", "the host's name is not known"),
        (.failed(.connectionFailed), "无法连接", "no connection"),
        (.failed(.tlsFailed), "安全连接失败", "no secure connection"),
        (.failed(.tlsTooOld), "安全连接过旧", "too old a secure connection"),
        (.failed(.timedOut), "访问超时", "no answer in time"),
        (.failed(.forbiddenAddress), "网址指向内部网络", "an address of a private network"),
        (.failed(.tooManyRedirects), "跳转次数过多", "too many redirects"),
        (.failed(.bodyTooLarge), "页面过大", "the answer is too large"),
        (.failed(.headersTooLarge), "答复头部过大", "the head of the answer is too large"),
        (.failed(.truncated), "答复中断", "the answer breaks off"),
        (.failed(.badEncoding), "压缩内容损坏", "the answer cannot be decompressed"),
        (.failed(.protocolError), "答复不合协议", "the answer breaks the protocol"),
        (.failed(.notFound), "页面不存在", "the page is not there"),
        (.failed(.httpStatus), "服务器返回错误状态", "the server answers with an error"),
        (.failed(.cancelled), "访问已中止", "given up"),
    ]

    private static let ofFiles: [(Reason, String, String)] = [
        (.file(.unknownFormat), "附件格式不能识别", "a file of a format that is not known"),
        (.file(.noText), "附件是扫描件，没有文字", "a scan without text"),
        (.file(.damaged), "附件损坏", "a damaged file"), (.file(.encrypted), "附件已加密", "an encrypted file"),
        (.file(.tooLarge), "附件过大", "a file that is too large"),
        (.file(.timedOut), "读取附件超时", "reading the file took too long"),
        (.file(.readerMissing), "本机缺少读取附件的程序", "the program that reads such files is missing"),
        (.attachment(nil), "附件未能取得", "the file could not be had"),
    ]

    private static let ofObligations: [(Reason, String, String)] = [
        (.word(.noDuty), "没有对应的公开义务", "no duty asks for it"), (.word(.noText), "几乎没有文字", "hardly any text"),
        (.word(.yearUnclear), "报告年度不明", "the year is not clear"),
        (.word(.noSource), "未列出可查的页面", "no page is listed where it could stand"),
        (.word(.neverChecked), "尚未检查", "never checked"),
        (.word(.awaitingReading), "待按现行规则重新读取", "to be read by the rules now in force"),
        (.word(.awaitingConfirmation), "待再次读取确认", "to be confirmed by another reading"),
        (.word(.clockImplausible), "本机时钟不可信", "the monitor's own clock is not believed"),
        (.word(.unreadable), "无法读取", "unreadable"), (.word(.listNotWhole), "列表未能读全", "the list was not read whole"),
        (.word(.rowOfUnclearAgency), "有条目不能确定归属", "a row that may be its report"),
        (.word(.outsideLifetime), "该机关当年不存续", "the agency was not there in that year"),
        (.word(.publicationDateUndetermined), "公布日期不能确定", "the date of publication is not certain"),
    ]

    private static let ofColumns: [(Reason, String, String)] = [
        (.word(.noNewRows), "没有新条目", "no new rows"), (.word(.rowsWithoutDates), "条目不带日期", "rows without dates"),
        (.word(.sourceUnreadable), "页面无法访问或读不出列表", "the page cannot be reached or read"),
        (.word(.sourceBlocked), "页面拒绝本机访问", "the page refuses this monitor"),
        (.word(.listCollapsed), "列表条目骤减", "most rows of the list are gone"),
        (.word(.moved), "网址已跳转到别处", "the address leads elsewhere"),
        (.word(.replaced), "网址上已是另一页面", "another page stands at the address"),
        (.word(.noReportList), "看不出是报告列表", "nothing shows that it is the list of reports"),
        (.word(.anotherDocument), "原处已是另一文件", "another document stands in its place"),
        (.word(.indicative), "次数过少，仅供参考", "too few visits to judge"),
    ]

    private static let ofDocuments: [(Reason, String, String)] = [
        (.word(.absent), "没有", "absent"), (.word(.blank), "空缺", "blank"), (.word(.number), "没有文号", "without a number"),
        (.word(.duplicateIndex), "索引号重复", "an index number that another document bears"),
        (.word(.unlinked), "没有链接通向", "nothing leads to it"), (.word(.emptyList), "空列表", "an empty list"),
        (.word(.siteCode), "网站标识码是别的网站的", "the identification code of another site"),
        (.word(.siteCodeForm), "网站标识码格式不符", "an identification code of another form"),
        (.word(.foreignSite), "是别的网站", "another site"), (.word(.hijacked), "疑被篡改", "it may have been hijacked"),
        (.word(.within), "按期", "in time"), (.word(.late), "逾期", "late"),
        (.word(.backfilled), "事后补发", "published in arrears"), (.word(.reversed), "先后颠倒", "in the wrong order"),
    ]
}
