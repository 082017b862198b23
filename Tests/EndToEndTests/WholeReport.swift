/// A report of the bureau that is right in every part, as the page of a site.
struct WholeReport {
    let year: Int
    /// Further words of section one.
    let note: String
    /// The part that is left out.
    let omitted: Int?

    var title: String { "云泽市教育局\(year)年政府信息公开工作年度报告" }

    var body: String {
        "<h1>\(title)</h1><p>发布日期：\(year + 1)-01-20</p><div class=\"TRS_Editor\">\(present.joined())</div>"
    }

    private var present: [String] { sections.enumerated().filter { $0.offset != omitted }.map(\.element) }

    private var sections: [String] {
        [
            "<p>本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。</p>",
            """
            <p>一、总体情况</p><p>主动公开：更新栏目，发布信息。依申请公开：按期答复。政府信息管理：逐件审查。平台建设：维护网站专栏。\
            监督保障：开展培训，接受考核和社会评议，没有责任追究的情形。\(note)</p>
            """,
            "<p>二、主动公开政府信息情况</p>" + secondTable, "<p>三、收到和处理政府信息公开申请情况</p>" + thirdTable,
            "<p>四、政府信息公开行政复议、行政诉讼情况</p>" + fourthTable,
            "<p>五、存在的主要问题及改进情况</p><p>主要问题是解读形式单一；改进的办法是增加图表和问答。</p>", "<p>六、其他需要报告的事项</p><p>本年度未收取信息处理费。</p>",
        ]
    }

    private static func row(_ cells: [String]) -> String { "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>" }

    private static func wide(_ text: String) -> String { "<tr><td colspan=\"4\">\(text)</td></tr>" }

    private var secondTable: String {
        let decisions = ["信息内容", "本年处理决定数量"]
        let rows =
            [Self.wide("第二十条第（一）项"), Self.row(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"])]
            + [Self.row(["规章", "0", "0", "0"]), Self.row(["行政规范性文件", "1", "0", "\(year - 2015)"])]
            + [Self.wide("第二十条第（五）项"), Self.row(decisions), Self.row(["行政许可", "12"])]
            + [Self.wide("第二十条第（六）项"), Self.row(decisions), Self.row(["行政处罚", "3"]), Self.row(["行政强制", "0"])]
            + [Self.wide("第二十条第（八）项"), Self.row(["信息内容", "本年收费金额（单位：万元）"]), Self.row(["行政事业性收费", "0"])]
        return "<table>\(rows.joined())</table>"
    }

    private static let results: [(group: String, labels: [String])] = [
        (
            "（三）不予公开",
            [
                "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
                "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
            ]
        ), ("（四）无法提供", ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]),
        (
            "（五）不予处理",
            ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"]
        ),
        (
            "（六）其他处理",
            [
                "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
            ]
        ),
    ]

    private var thirdTable: String {
        let two = Self.cells(2)
        let none = Self.cells(0)
        var rows = [
            "<tr><td colspan=\"3\" rowspan=\"3\">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=\"7\">申请人情况</td></tr>",
            "<tr><td rowspan=\"2\">自然人</td><td colspan=\"5\">法人或其他组织</td><td rowspan=\"2\">总计</td></tr>",
            Self.row(["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]),
            "<tr><td colspan=\"3\">一、本年新收政府信息公开申请数量</td>\(two)</tr>",
            "<tr><td colspan=\"3\">二、上年结转政府信息公开申请数量</td>\(none)</tr>",
            "<tr><td rowspan=\"22\">三、本年度办理结果</td><td colspan=\"2\">（一）予以公开</td>\(two)</tr>",
            "<tr><td colspan=\"2\">（二）部分公开（区分处理的，只计这一情形，不计其他情形）</td>\(none)</tr>",
        ]
        for (group, labels) in Self.results {
            rows += labels.enumerated().map { index, label in
                let first = index == 0 ? "<td rowspan=\"\(labels.count)\">\(group)</td>" : ""
                return "<tr>\(first)<td>\(label)</td>\(none)</tr>"
            }
        }
        rows += [
            "<tr><td colspan=\"2\">（七）总计</td>\(two)</tr>", "<tr><td colspan=\"3\">四、结转下年度继续办理</td>\(none)</tr>",
        ]
        return "<table>\(rows.joined())</table>"
    }

    /// The cells of a row in which only natural persons apply.
    private static func cells(_ number: Int) -> String {
        [number, 0, 0, 0, 0, 0, number].map { "<td>\($0)</td>" }.joined()
    }

    private var fourthTable: String {
        let labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        return "<table><tr><td colspan=\"5\" rowspan=\"2\">行政复议</td><td colspan=\"10\">行政诉讼</td></tr>"
            + "<tr><td colspan=\"5\">未经复议直接起诉</td><td colspan=\"5\">复议后起诉</td></tr>"
            + Self.row(labels + labels + labels)
            + Self.row(Array(repeating: "0", count: 15)) + "</table>"
    }
}
