import Supervision

/// The cells of the statutory tables as the forms print them.
enum StatutoryTableCells {
    typealias Cell = StatutoryTableMarkup.Cell
    typealias Parts = (heading: [[Cell]], body: [[Cell]])

    private static func figures(_ row: TableForm.Row, _ figures: StatutoryFigures) -> [Cell] {
        (figures.rows[row.id] ?? []).map { Cell(text: String($0), isFigure: true) }
    }

    // MARK: Table two

    static func tableTwo(_ form: TableForm, _ figures: StatutoryFigures) -> Parts {
        let isTrial = form.rows.count > 6
        let blocks: [(String, [String], [String])] =
            isTrial
            ? [
                ("第二十条第（一）项", ["本年新制作数量", "本年新公开数量", "对外公开总数量"], ["t2.regulations", "t2.normative_documents"]),
                ("第二十条第（五）项", ["上一年项目数量", "本年增/减", "处理决定数量"], ["t2.licensing", "t2.other_services"]),
                ("第二十条第（六）项", ["上一年项目数量", "本年增/减", "处理决定数量"], ["t2.penalties", "t2.coercion"]),
                ("第二十条第（八）项", ["上一年项目数量", "本年增/减"], ["t2.fees"]),
                ("第二十条第（九）项", ["采购项目数量", "采购总金额"], ["t2.procurement"]),
            ]
            : [
                ("第二十条第（一）项", ["本年制发件数", "本年废止件数", "现行有效件数"], ["t2.regulations", "t2.normative_documents"]),
                ("第二十条第（五）项", ["本年处理决定数量"], ["t2.licensing"]),
                ("第二十条第（六）项", ["本年处理决定数量"], ["t2.penalties", "t2.coercion"]),
                ("第二十条第（八）项", ["本年收费金额（单位：万元）"], ["t2.fees"]),
            ]
        var rows: [[Cell]] = []
        for (title, columns, ids) in blocks {
            rows.append([Cell(text: title, columns: 4)])
            rows.append([Cell(text: "信息内容")] + spread(columns.map { Cell(text: $0) }))
            for row in form.rows where ids.contains(row.id) {
                rows.append([Cell(text: row.label)] + spread(self.figures(row, figures)))
            }
        }
        return (Array(rows.prefix(2)), Array(rows.dropFirst(2)))
    }

    /// Fills three columns; the last cell takes what is left.
    private static func spread(_ cells: [Cell]) -> [Cell] {
        var cells = cells
        if let last = cells.indices.last { cells[last].columns = 4 - cells.count }
        return cells
    }

    // MARK: Table three

    private static let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

    static func tableThree(_ form: TableForm, _ figures: StatutoryFigures, _ labels: StatutoryTableMarkup.Labels)
        -> Parts
    {
        let width =
            labels == .oneColumn || labels == .glued ? 1 : labels == .twoColumns ? 2 : labels == .numberApart ? 4 : 3
        let heading: [[Cell]] = [
            [Cell(text: note, columns: width, rows: 3), Cell(text: "申请人情况", columns: 7)],
            [
                Cell(text: "自然人", rows: 2), Cell(text: "法人或其他组织", columns: 5), Cell(text: "总计", rows: 2),
            ],
            ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map { Cell(text: $0) },
        ]
        var body: [[Cell]] = []
        var open: String?
        for row in form.rows {
            let group = group(of: row, form)
            if labels == .oneColumn, let group, group.name != open {
                body.append([Cell(text: group.name)] + Array(repeating: Cell(text: "", isFigure: true), count: 7))
            }
            let isFirst = group?.name != open
            open = group?.name
            body.append(
                label(row, group, labels, isFirst: isFirst, resultRows: form.rows.count - 3)
                    + self.figures(row, figures)
            )
        }
        return (heading, body)
    }

    private static func group(of row: TableForm.Row, _ form: TableForm) -> (name: String, rows: Int)? {
        let groups = [
            ("t3.refused.", "（三）不予公开"), ("t3.unavailable.", "（四）无法提供"), ("t3.unprocessed.", "（五）不予处理"),
            ("t3.other.", "（六）其他处理"),
        ]
        return groups.first { row.id.hasPrefix($0.0) }.map { group in
            (group.1, form.rows.count { $0.id.hasPrefix(group.0) })
        }
    }

    private static func label(
        _ row: TableForm.Row,
        _ group: (name: String, rows: Int)?,
        _ labels: StatutoryTableMarkup.Labels,
        isFirst: Bool,
        resultRows: Int
    ) -> [Cell] {
        let results = "三、本年度办理结果"
        let isResult = !["t3.new", "t3.carried_in", "t3.carried_out"].contains(row.id)
        switch labels {
        case .oneColumn: return [Cell(text: row.label)]
        case .glued: return [Cell(text: isResult ? results + (group?.name ?? "") + row.label : row.label)]
        case .repeated:
            if !isResult { return Array(repeating: Cell(text: row.label), count: 3) }
            return [Cell(text: results), Cell(text: group?.name ?? row.label), Cell(text: row.label)]
        case .twoColumns:
            if !isResult { return [Cell(text: row.label, columns: 2)] }
            let name = Cell(text: (isFirst ? group?.name ?? "" : "") + row.label)
            return row.id == "t3.granted" ? [Cell(text: results, rows: resultRows), name] : [name]
        case .spanned, .numberApart:
            let isApart = labels == .numberApart
            if !isResult { return [Cell(text: row.label, columns: isApart ? 4 : 3)] }
            var cells = row.id == "t3.granted" ? [Cell(text: results, rows: resultRows)] : []
            guard let group else { return cells + [Cell(text: row.label, columns: isApart ? 3 : 2)] }
            if isFirst { cells.append(Cell(text: group.name, rows: group.rows)) }
            guard isApart, let dot = row.label.firstIndex(of: ".") else { return cells + [Cell(text: row.label)] }
            return cells + [
                Cell(text: String(row.label[...dot])), Cell(text: String(row.label[row.label.index(after: dot)...])),
            ]
        }
    }

    // MARK: Table four

    static func tableFour(_ form: TableForm, _ figures: StatutoryFigures) -> Parts {
        let columns = form.columns.map(\.label)
        let heading: [[Cell]] = [
            [Cell(text: "行政复议", columns: 5), Cell(text: "行政诉讼", columns: 10)],
            columns.map { Cell(text: $0, rows: 2) } + [
                Cell(text: "未经复议直接起诉", columns: 5), Cell(text: "复议后起诉", columns: 5),
            ],
            (columns + columns).map { Cell(text: $0) },
        ]
        return (heading, [form.rows.flatMap { self.figures($0, figures) }])
    }
}
