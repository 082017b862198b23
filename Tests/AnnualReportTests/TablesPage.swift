import Supervision
import TestSupport

/// The page of a report of an invented agency, with tables printed in one of the many markups of real pages.
struct TablesPage {
    var year = 2023
    var agency = "云川县教育局"
    var forms = [StatutoryForms.t2, StatutoryForms.t3, StatutoryForms.t4]
    var figures = StatutoryFigures()
    var markup = StatutoryTableMarkup()
    /// In place of a table, by its id.
    var replaced: [String: String] = [:]

    /// Figures whose sums come out.
    init(seed: UInt64, isTrial: Bool = false) {
        if isTrial {
            forms = [StatutoryForms.t2Trial, StatutoryForms.t3Trial, StatutoryForms.t4]
            year = 2020
        }
        var generator = SeededGenerator(seed: seed)
        figures = Self.balanced(forms, using: &generator)
    }

    /// The rows of `random`, with the total and what is carried out made to fit.
    static func balanced(_ forms: [TableForm], using generator: inout SeededGenerator) -> StatutoryFigures {
        var figures = StatutoryFigures.random(forms, using: &generator)
        guard let form = forms.first(where: { $0.layout == .matrix }) else { return figures }
        let ends: Set = ["t3.new", "t3.carried_in", "t3.total", "t3.carried_out"]
        let results = form.rows.map(\.id).filter { !ends.contains($0) }
        let width = form.columns.count
        let total = (0..<width).map { column in results.reduce(0) { $0 + (figures.rows[$1]?[column] ?? 0) } }
        let left = (0..<width - 1).map { _ in Int.random(in: 0..<4, using: &generator) }
        let carriedOut = left + [left.reduce(0, +)]
        figures.rows["t3.total"] = total
        figures.rows["t3.carried_out"] = carriedOut
        figures.rows["t3.carried_in"] = Array(repeating: 0, count: width)
        figures.rows["t3.new"] = (0..<width).map { total[$0] + carriedOut[$0] }
        return figures
    }

    private func table(_ id: String) -> String {
        if let text = replaced[id] { return text }
        return forms.first { $0.table == id }.map { markup.markup(of: $0, figures) } ?? ""
    }

    var html: String {
        """
        <html><head><title>\(agency)\(year)年政府信息公开工作年度报告</title></head><body>
        <h1>\(agency)\(year)年政府信息公开工作年度报告</h1><div>发布时间：\(year + 1)-01-20 09:30</div>
        <p>根据《中华人民共和国政府信息公开条例》有关规定，现公布\(agency)\(year)年政府信息公开工作年度报告。\
        本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。</p>
        <h2>一、总体情况</h2><p>\(year)年，我局认真落实条例要求，主动公开行政许可、行政处罚等信息，规范办理依申请公开，\
        加强政府信息管理，维护政府信息公开平台，强化监督保障，全年未发生责任追究情形，社会评议结果良好。</p>
        <h2>二、主动公开政府信息情况</h2>\(table("t2"))
        <h2>三、收到和处理政府信息公开申请情况</h2>\(table("t3"))
        <h2>四、政府信息公开行政复议、行政诉讼情况</h2>\(table("t4"))
        <h2>五、存在的主要问题及改进情况</h2><p>一是公开内容还不够丰富，二是业务人员能力有待提高。\
        下一步，我局将加强培训，及时更新公开内容，提高公开质量。</p>
        <h2>六、其他需要报告的事项</h2><p>本年度未收取信息处理费。没有其他需要报告的事项。</p>
        </body></html>
        """
    }

    func judged(kind: AgencyKind = .localDept) throws -> Judged { try Judged(html, kind: kind) }
}

extension Judged {
    /// The ids of the rules about tables that are broken, sorted.
    var tableRules: [String] {
        rules.filter { rule in
            [
                "report-table", "report-t3", "report-t4", "report-wrong-format", "report-format",
                "report-negative", "report-fee-unit",
            ].contains { rule.hasPrefix($0) } && rule != "report-fee-not-stated"
        }
    }
}
