import Supervision

/// A report of an invented bureau with one sentence to be judged, and tables to hold it against.
struct FiguresPage {
    /// The sentence stands in the part 总体情况, or in that of table three or four.
    var overview = ""
    var requests = ""
    var reviews = ""
    var problems = "公开内容还不够全面，下一步将加强培训。"
    var other = "本年度未收取信息处理费。"
    var year = 2025
    /// Totals of table three by row; rows that are not named are zero.
    var table3: [String: Int] = FiguresPage.requests
    /// Reviews, suits without and after review: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计 of each.
    var table4 = Array(repeating: 0, count: 15)

    /// 20 new and 3 carried in; 22 completed, and 1 carried out.
    static let requests = [
        "t3.new": 20, "t3.carried_in": 3, "t3.granted": 9, "t3.partial": 4, "t3.refused.5": 2, "t3.refused.6": 1,
        "t3.unavailable.1": 3, "t3.unprocessed.1": 2, "t3.other.3": 1, "t3.total": 22, "t3.carried_out": 1,
    ]

    /// Two reviews, one direct suit and one after review.
    static let reviewed = [1, 0, 1, 0, 2, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1]

    func html() throws -> String {
        let forms = try Judged.book.get().duties[0].duty.tableForms
        let form = forms.first { $0.table == "t3" && $0.reportYears.contains(year) }
        return """
            <html><head><title>云川县教育局\(year)年政府信息公开工作年度报告</title></head><body>
            <h1>云川县教育局\(year)年政府信息公开工作年度报告</h1><p>发布时间：\(year + 1)-01-20</p>
            <p>一、总体情况</p><p>\(overview)</p>
            <p>二、主动公开政府信息情况</p>
            <p>三、收到和处理政府信息公开申请情况</p><p>\(requests)</p>
            \(form.map(requestTable) ?? "")
            <p>四、政府信息公开行政复议、行政诉讼情况</p><p>\(reviews)</p>
            \(reviewTable)
            <p>五、存在的主要问题及改进情况</p><p>\(problems)</p>
            <p>六、其他需要报告的事项</p><p>\(other)</p></body></html>
            """
    }

    private func requestTable(_ form: TableForm) -> String {
        let head = form.columns.map { "<td>\($0.label)</td>" }.joined()
        let rows = form.rows.map { row in
            let total = table3[row.id] ?? 0
            let cells = "<td>\(total)</td>" + String(repeating: "<td>0</td>", count: 5) + "<td>\(total)</td>"
            return "<tr><td>\(row.label)</td>\(cells)</tr>"
        }
        return "<table><tr><td>申请人情况</td>\(head)</tr>\(rows.joined())</table>"
    }

    private var reviewTable: String {
        let labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map { "<td>\($0)</td>" }.joined()
        return """
            <table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
            <tr><td colspan="5"></td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
            <tr>\(labels)\(labels)\(labels)</tr>
            <tr>\(table4.map { "<td>\($0)</td>" }.joined())</tr></table>
            """
    }
}

extension Judged {
    /// What the rules about numbers say of `sentence` in the overview of a report.
    static func numberRules(in sentence: String, year: Int = 2025) throws -> [String] {
        try numberRules(of: FiguresPage(overview: sentence, year: year))
    }

    static func numberRules(of page: FiguresPage, kind: AgencyKind = .localDept) throws -> [String] {
        try Judged(page.html(), kind: kind).rules.filter { figureRules.contains($0) }
    }

    private static let figureRules: Set = [
        "report-sum-mismatch-text", "report-declared-count-mismatch", "report-completed-over-accepted",
        "report-text-table-mismatch", "report-review-zero-but-text",
    ]
}
