package import Supervision

/// The statutory tables as the built-in rule pack describes them, for tests that read no configuration.
///
/// `StatutoryFormTests` holds the two together.
package enum StatutoryForms {
    package static let all = [t2Trial, t2, t3, t3Trial, t4]

    package static let t2Trial = TableForm(
        id: "t2-2019",
        table: "t2",
        reportYears: YearRange(first: 2019, last: 2020),
        layout: .labelled,
        columns: [
            column("made", "本年新制作数量", ["新制作", "新制发", "制作数量", "制发数量"]),
            column("published", "本年新公开数量", ["新公开", "年公开"]),
            column("all", "对外公开总数量", ["对外公开", "公开总数"]),
            column("items", "上一年项目数量", ["上一年项目", "上年项目", "上一年度项目", "上年度项目"]),
            column("change", "本年增/减", ["本年增", "年度增", "增减", "增加减少"]),
            column("decisions", "处理决定数量", ["处理决定"]),
            column("purchases", "采购项目数量", ["采购项目", "项目数量", "采购数量"]),
            column("amount", "采购总金额", ["采购总金额", "采购金额", "总金额"]),
        ],
        rows: [
            row("t2.regulations", "规章", regulationWords, isExact: true, figures: 3),
            row("t2.normative_documents", "规范性文件", ["规范性文件"], figures: 3),
            row("t2.licensing", "行政许可", ["行政许可"], figures: 3),
            row("t2.other_services", "其他对外管理服务事项", ["其他对外管理服务"], figures: 3),
            row("t2.penalties", "行政处罚", ["行政处罚"], figures: 3),
            row("t2.coercion", "行政强制", ["行政强制"], figures: 3),
            row("t2.fees", "行政事业性收费", ["行政事业性收费"], figures: 2),
            row("t2.procurement", "政府集中采购", ["政府集中采购"], figures: 2),
        ],
        fingerprint: [
            ["规章", "规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购"],
            ["新制作数量", "新公开数量", "上一年项目数量", "采购项目数量"],
        ],
        title: "表二",
        part: "s2"
    )

    package static let t2 = TableForm(
        id: "t2-2021",
        table: "t2",
        reportYears: YearRange(first: 2021),
        layout: .labelled,
        columns: [
            column("made", "本年制发件数", ["制发", "制定", "制作"]),
            column("repealed", "本年废止件数", ["废止", "失效"]),
            column("valid", "现行有效件数", ["现行有效", "有效件数", "有效数"]),
            column("decisions", "本年处理决定数量", ["处理决定"]),
            column("amount", "本年收费金额（单位：万元）", ["收费金额", "收费总金额", "收费数额", "收费总额", "年收费"]),
        ],
        rows: [
            row("t2.regulations", "规章", regulationWords, isExact: true, figures: 3),
            row("t2.normative_documents", "行政规范性文件", ["规范性文件"], figures: 3),
            row("t2.licensing", "行政许可", ["行政许可"], figures: 1),
            row("t2.penalties", "行政处罚", ["行政处罚"], figures: 1),
            row("t2.coercion", "行政强制", ["行政强制"], figures: 1),
            row("t2.fees", "行政事业性收费", ["行政事业性收费"], figures: 1),
        ],
        fingerprint: [
            ["规章", "规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"],
            ["制发件数", "处理决定数量", "收费金额", "信息内容"],
        ],
        title: "表二",
        part: "s2"
    )

    package static let t3 = TableForm(
        id: "t3-2021",
        table: "t3",
        reportYears: YearRange(first: 2021),
        layout: .matrix,
        columns: applicants,
        rows: results + [
            row("t3.other.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", ["逾期不补正"]),
            row("t3.other.2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", ["收费通知", "缴纳费用"]),
            row("t3.other.3", "3.其他", ["其他", "其它", "其他处理其他"], isExact: true),
        ] + ends,
        fingerprint: [["自然人"], ["予以公开"], ["结转"]],
        title: "表三",
        part: "s3"
    )

    package static let t3Trial = TableForm(
        id: "t3-2019",
        table: "t3",
        reportYears: YearRange(first: 2019, last: 2020),
        layout: .matrix,
        columns: applicants,
        rows: results + [row("t3.other", "（六）其他处理", ["其他处理"])] + ends,
        fingerprint: [["自然人"], ["予以公开"], ["结转"]],
        title: "表三",
        part: "s3"
    )

    package static let t4 = TableForm(
        id: "t4-2019",
        table: "t4",
        reportYears: YearRange(first: 2019),
        layout: .line,
        columns: [
            column("upheld", "结果维持"), column("corrected", "结果纠正"), column("other", "其他结果", ["其他结果", "其它结果"]),
            column("pending", "尚未审结", ["尚未审结", "未审结"]), column("total", "总计", totals),
        ],
        rows: [
            row("t4.reconsideration", "行政复议", ["行政复议"]),
            row("t4.litigation_direct", "未经复议直接起诉", ["未经复议直接起诉"]),
            row("t4.litigation_after", "复议后起诉", ["复议后起诉", "行政诉讼复议后起诉"]),
        ],
        fingerprint: [["结果维持"], ["尚未审结"]],
        title: "表四",
        part: "s4"
    )

    private static let regulationWords = ["规章", "部门规章", "政府规章", "地方政府规章"]

    private static let applicants = [
        column("natural_person", "自然人"), column("business", "商业企业"), column("research", "科研机构"),
        column("charity", "社会公益组织"), column("legal_service", "法律服务机构"), column("other", "其他", ["其他", "其它"]),
        column("total", "总计", totals),
    ]

    private static let results = [
        row("t3.new", "一、本年新收政府信息公开申请数量", ["本年新收", "本年度新收", "新收政府信息公开申请"]),
        row("t3.carried_in", "二、上年结转政府信息公开申请数量", ["上年结转", "上年度结转", "上一年结转", "上一年度结转"]),
        row("t3.granted", "（一）予以公开", ["予以公开"]),
        row("t3.partial", "（二）部分公开", ["部分公开"]),
        row("t3.refused.1", "1.属于国家秘密", ["国家秘密"]),
        row("t3.refused.2", "2.其他法律行政法规禁止公开", ["法律行政法规禁止", "法规禁止公开"]),
        row("t3.refused.3", "3.危及“三安全一稳定”", ["三安全一稳定"]),
        row("t3.refused.4", "4.保护第三方合法权益", ["第三方合法权益"]),
        row("t3.refused.5", "5.属于三类内部事务信息", ["内部事务信息"]),
        row("t3.refused.6", "6.属于四类过程性信息", ["过程性信息"]),
        row("t3.refused.7", "7.属于行政执法案卷", ["行政执法案卷"]),
        row("t3.refused.8", "8.属于行政查询事项", ["行政查询事项"]),
        row("t3.unavailable.1", "1.本机关不掌握相关政府信息", ["不掌握相关政府信息", "不掌握"]),
        row("t3.unavailable.2", "2.没有现成信息需要另行制作", ["没有现成信息"]),
        row("t3.unavailable.3", "3.补正后申请内容仍不明确", ["补正后申请内容", "仍不明确"]),
        row("t3.unprocessed.1", "1.信访举报投诉类申请", ["信访举报投诉"]),
        row("t3.unprocessed.2", "2.重复申请", ["重复申请"]),
        row("t3.unprocessed.3", "3.要求提供公开出版物", ["公开出版物"]),
        row("t3.unprocessed.4", "4.无正当理由大量反复申请", ["大量反复申请"]),
        row("t3.unprocessed.5", "5.要求行政机关确认或重新出具已获取信息", ["确认或重新出具"]),
    ]

    private static let ends = [
        row("t3.total", "（七）总计", ["总计", "合计"], isExact: true),
        row("t3.carried_out", "四、结转下年度继续办理", ["结转下年", "结转下一年", "下年度继续办理"]),
    ]

    private static let totals = ["总计", "合计", "小计", "共计", "总数"]

    private static func column(_ id: String, _ label: String, _ words: [String]? = nil) -> TableForm.Column {
        TableForm.Column(id: id, label: label, words: words)
    }

    private static func row(
        _ id: String,
        _ label: String,
        _ words: [String],
        isExact: Bool = false,
        figures: Int? = nil
    ) -> TableForm.Row {
        TableForm.Row(id: id, label: label, words: words, isExact: isExact, figures: figures)
    }
}
