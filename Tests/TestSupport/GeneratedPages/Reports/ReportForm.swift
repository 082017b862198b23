/// The two forms of the statutory tables: the rows of table three, as printed.
enum ReportForm: CaseIterable {
    case trial2019, form2021

    static func of(year: Int) -> ReportForm? {
        year >= 2021 ? .form2021 : year >= 2019 ? .trial2019 : nil
    }

    struct Row {
        var id: String
        /// The group that spans several rows; nil for a row of its own.
        var group: String?
        var label: String
    }

    /// The rows between 上年结转 and 结转下年度.
    var results: [Row] {
        let refused = [
            "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
            "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
        ]
        let unavailable = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]
        let unprocessed = [
            "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
        ]
        let other = [
            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
        ]
        return [
            Row(id: "t3.granted", label: "（一）予以公开"),
            Row(id: "t3.partial", label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
        ] + Self.rows("t3.refused", "（三）不予公开", refused) + Self.rows("t3.unavailable", "（四）无法提供", unavailable)
            + Self.rows("t3.unprocessed", "（五）不予处理", unprocessed)
            + (self == .form2021
                ? Self.rows("t3.other", "（六）其他处理", other) : [Row(id: "t3.other", label: "（六）其他处理")])
            + [Row(id: "t3.total", label: "（七）总计")]
    }

    private static func rows(_ id: String, _ group: String, _ labels: [String]) -> [Row] {
        labels.enumerated().map { Row(id: "\(id).\($0 + 1)", group: group, label: $1) }
    }
}
