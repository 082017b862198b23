/// Table two: 主动公开政府信息情况.
struct SecondTable {
    let figures: ReportFigures
    let markup: TableMarkup

    func text() -> String {
        let blocks = figures.form == .form2021 ? form2021 : trial
        let width = 4
        if markup.isSplit {
            return Markup.lines(blocks.map { block in markup.table(rows(of: block, width: width)) })
        }
        return markup.table(blocks.flatMap { rows(of: $0, width: width) })
    }

    private struct Block {
        var heading: String
        var columns: [String]
        var rows: [(label: String, id: String)]
    }

    private func rows(of block: Block, width: Int) -> [String] {
        // The last column of a narrow block reaches the edge of the table.
        let heading = markup.cell(block.heading, columns: width)
        let labels = block.columns.enumerated().map { index, label in
            markup.cell(label, columns: index == block.columns.count - 1 ? width - index : 1)
        }
        let lines = block.rows.map { label, id in
            let values = figures.rows[id] ?? []
            let last = values.count - 1
            let cells = values.enumerated().map { index, value in
                markup.figure(value, columns: index == last ? width - 1 - last : 1)
            }
            return markup.cell(label) + cells.joined()
        }
        return [heading, labels.joined()] + lines
    }

    private var form2021: [Block] {
        [
            Block(
                heading: "第二十条第（一）项",
                columns: ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
                rows: [("规章", "t2.regulations"), ("行政规范性文件", "t2.normative_documents")]
            ),
            Block(heading: "第二十条第（五）项", columns: ["信息内容", "本年处理决定数量"], rows: [("行政许可", "t2.licensing")]),
            Block(
                heading: "第二十条第（六）项",
                columns: ["信息内容", "本年处理决定数量"],
                rows: [("行政处罚", "t2.penalties"), ("行政强制", "t2.coercion")]
            ),
            Block(heading: "第二十条第（八）项", columns: ["信息内容", "本年收费金额（单位：万元）"], rows: [("行政事业性收费", "t2.fees")]),
        ]
    }

    private var trial: [Block] {
        let decisions = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]
        return [
            Block(
                heading: "第二十条第（一）项",
                columns: ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
                rows: [("规章", "t2.regulations"), ("规范性文件", "t2.normative_documents")]
            ),
            Block(
                heading: "第二十条第（五）项",
                columns: decisions,
                rows: [("行政许可", "t2.licensing"), ("其他对外管理服务事项", "t2.other_services")]
            ),
            Block(
                heading: "第二十条第（六）项",
                columns: decisions,
                rows: [("行政处罚", "t2.penalties"), ("行政强制", "t2.coercion")]
            ),
            Block(heading: "第二十条第（八）项", columns: Array(decisions[..<3]), rows: [("行政事业性收费", "t2.fees")]),
            Block(heading: "第二十条第（九）项", columns: ["信息内容", "采购项目数量", "采购总金额"], rows: [("政府集中采购", "t2.procurement")]),
        ]
    }
}
