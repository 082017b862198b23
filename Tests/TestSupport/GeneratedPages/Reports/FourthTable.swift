/// Table four: one row of fifteen figures.
struct FourthTable {
    let figures: ReportFigures
    let markup: TableMarkup

    func text() -> String {
        let labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        let ids = ["t4.reconsideration", "t4.litigation_direct", "t4.litigation_after"]
        let line = ids.map { markup.figures(figures.rows[$0] ?? []) }.joined()
        return markup.table([
            markup.cell("行政复议", columns: 5, rows: 2) + markup.cell("行政诉讼", columns: 10),
            markup.cell("未经复议直接起诉", columns: 5) + markup.cell("复议后起诉", columns: 5),
            (labels + labels + labels).map { markup.cell($0) }.joined(), line,
        ])
    }
}
