extension CheckedReport.Omission {
    /// What was not judged, and why, in words.
    package var words: LocalizedText {
        switch self {
        case .partlyRead:
            LocalizedText(
                chinese: "页面有未能读取的部分（分页、图片或超出限度），未读到的内容不作“缺少”认定。",
                english:
                    "A part of the page was not read (further pages, pictures, a limit); nothing in it is called missing."
            )
        case .tablesAlone:
            LocalizedText(
                chinese: "只提交了表格，只核对了表格本身，未判断报告的各部分是否齐全。",
                english:
                    "Tables alone were handed in: they were checked by themselves, and nothing is said of the parts of the report."
            )
        case .unlisted(let name):
            LocalizedText(
                chinese: "监测名单上没有“\(VisibleText.clean(name, limit: 120))”，标题中的机关名称未与其核对。",
                english:
                    "“\(VisibleText.clean(name, limit: 120))” is not on the watched list; the organ in the title was not held against it."
            )
        case .kind:
            LocalizedText(
                chinese: "机关名称不能表明其类别，只判断了各类机关共同的要求。",
                english: "The name does not tell the kind of agency; only what holds for every kind was judged."
            )
        case .lateness:
            LocalizedText(
                chinese: "未指明机关类别，未判断是否按期公布。",
                english: "Without the kind of agency nothing is said about the due date."
            )
        case .publicationDate:
            LocalizedText(
                chinese: "没有能够确定的公布日期，未判断是否按期公布。",
                english: "It bears no certain date of publication; nothing is said about the due date."
            )
        case .titles(let shown, let label):
            LocalizedText(
                chinese: "页面上的标题“\(shown)”与网页标签中的标题“\(label)”不一致，正文不能印证页面上的标题，未按标题判断年度和机关。",
                english:
                    "The title on the page, “\(shown)”, differs from that in its label, “\(label)”, and the text does not bear it out; neither year nor agency was judged by a title."
            )
        case .yearBefore, .otherYear, .sameReport, .otherAgency: wordsOfYearBefore
        case .memory(let gap): gap.words
        case .figures(let rows):
            LocalizedText(
                chinese: "\(rows.joined(separator: "、"))的数字未能读出，涉及的合计未核对。",
                english:
                    "Figures of \(rows.joined(separator: ", ")) could not be read; sums that need them were not checked."
            )
        case .labels(let rows):
            LocalizedText(
                chinese: "没有一行的名称与\(rows.joined(separator: "、"))相符，可能写法有出入；该行数字和涉及的合计未核对。",
                english:
                    "No row is named as \(rows.joined(separator: ", ")) is; it may be written otherwise. Its figures, and sums that need them, were not checked."
            )
        case .tables(let names):
            LocalizedText(
                chinese: "\(names.joined(separator: "、"))的内容未能读出，未核对其数据。",
                english:
                    "The tables \(names.joined(separator: ", ")) could not be read; their figures were not checked."
            )
        }
    }

    private var wordsOfYearBefore: LocalizedText {
        switch self {
        case .otherYear(let year):
            LocalizedText(
                chinese: "所给上一年度报告为\(year)年，或年度不能确定，未与其核对。",
                english:
                    "The report given as that of the year before is on \(year), or a year is not certain; nothing was held against it."
            )
        case .sameReport:
            LocalizedText(
                chinese: "所给上一年度报告与本报告是同一份，未作核对。",
                english: "The report given as that of the year before is this one; nothing was held against it."
            )
        case .otherAgency(let name):
            LocalizedText(
                chinese: "所给上一年度报告是“\(name)”的报告，未与其核对。",
                english: "The report given as that of the year before is that of \(name); nothing was held against it."
            )
        default:
            LocalizedText(
                chinese: "未提供上一年度报告，未核对结转、存量与雷同。",
                english: "Without the report of the year before, carry-over, stocks and copied text were not checked."
            )
        }
    }

    /// What whoever types the command gives so that it can be judged; nil where nothing helps.
    package var remedy: String? {
        switch self {
        case .kind, .lateness: "--agency-kind"
        case .yearBefore, .sameReport, .otherAgency, .otherYear: "--previous"
        case .unlisted, .publicationDate, .titles, .memory, .partlyRead, .tablesAlone, .figures, .labels, .tables: nil
        }
    }
}

extension ReportMemory.Gap {
    /// Why nothing that is remembered was held against the report, in words.
    package var words: LocalizedText {
        switch self {
        case .noAgency:
            LocalizedText(
                chinese: "没有指明监测名单中的机关，未与上一年度报告核对结转、存量与雷同。",
                english: "No agency of the watched list was named; carry-over, stocks and copied text were not checked."
            )
        case .notRead(let year):
            LocalizedText(
                chinese: "监测程序没有读到该机关\(year)年度报告，未核对结转、存量与雷同。",
                english:
                    "The monitor has not read the agency's report on \(year); carry-over, stocks and copied text were not checked."
            )
        case .otherAgency(let name):
            LocalizedText(
                chinese: "报告标题中的机关是“\(name)”，不是所选机关，未与上一年度报告核对。",
                english:
                    "The title names \(name), which is not the agency that was named; nothing was held against last year's report."
            )
        case .yearUncertain:
            LocalizedText(
                chinese: "不能确定这份报告的年度，未与上一年度报告核对。",
                english: "It is not certain which year the report is on; nothing was held against last year's report."
            )
        }
    }
}
