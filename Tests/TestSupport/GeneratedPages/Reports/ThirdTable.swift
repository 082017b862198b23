/// Table three: 收到和处理政府信息公开申请情况.
struct ThirdTable {
    let figures: ReportFigures
    let markup: TableMarkup

    func text() -> String {
        markup.table(markup.isFlat ? heading(labels: 1) + flat : heading(labels: 3) + spanning)
    }

    private func heading(labels: Int) -> [String] {
        let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
        let organs = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map { markup.cell($0) }.joined()
        return [
            markup.cell(note, columns: labels, rows: 3) + markup.cell("申请人情况", columns: 7),
            markup.cell("自然人", rows: 2) + markup.cell("法人或其他组织", columns: 5) + markup.cell("总计", rows: 2), organs,
        ]
    }

    private func values(_ id: String) -> String { markup.figures(figures.rows[id] ?? []) }

    private var spanning: [String] {
        let results = figures.form.results
        var rows = [
            markup.cell("一、本年新收政府信息公开申请数量", columns: 3) + values("t3.new"),
            markup.cell("二、上年结转政府信息公开申请数量", columns: 3) + values("t3.carried_in"),
        ]
        for (index, row) in results.enumerated() {
            var line = index == 0 ? markup.cell("三、本年度办理结果", rows: results.count) : ""
            if let group = row.group {
                let isFirst = index == 0 || results[index - 1].group != group
                if isFirst { line += markup.cell(group, rows: results.count { $0.group == group }) }
                line += markup.cell(row.label)
            } else {
                line += markup.cell(row.label, columns: 2)
            }
            rows.append(line + values(row.id))
        }
        return rows + [markup.cell("四、结转下年度继续办理", columns: 3) + values("t3.carried_out")]
    }

    /// One column of labels; groups are rows without figures.
    private var flat: [String] {
        let results = figures.form.results
        let empty = [String](repeating: "", count: 7)
        var rows = [
            markup.cell("一、本年新收政府信息公开申请数量") + values("t3.new"),
            markup.cell("二、上年结转政府信息公开申请数量") + values("t3.carried_in"),
            markup.cell("三、本年度办理结果") + markup.figures(empty),
        ]
        for (index, row) in results.enumerated() {
            if let group = row.group, index == 0 || results[index - 1].group != group {
                rows.append(markup.cell(group) + markup.figures(empty))
            }
            rows.append(markup.cell(row.label) + values(row.id))
        }
        return rows + [markup.cell("四、结转下年度继续办理") + values("t3.carried_out")]
    }
}
