import Supervision

/// The figures of a real report's tables, as they were written down, keyed by the rows' own ids.
struct LabelledFigures {
    private let lines: [[String]]

    init(_ lines: [[String]]) {
        self.lines = lines
    }

    private static let ids = [
        "规章": "t2.regulations", "行政规范性文件": "t2.normative_documents", "行政许可": "t2.licensing",
        "行政处罚": "t2.penalties", "行政强制": "t2.coercion", "行政事业性收费(万元)": "t2.fees", "new": "t3.new",
        "carried_in": "t3.carried_in", "granted": "t3.granted", "partial": "t3.partial", "total": "t3.total",
        "carried_out": "t3.carried_out", "复议": "t4.reconsideration", "未经复议直接起诉": "t4.litigation_direct",
        "复议后起诉": "t4.litigation_after",
    ]

    /// Expected cells, and those of the same rows in `report`.
    func cells(found report: Report) -> (expected: [String], found: [String]) {
        let read = report.tables.reduce(into: [String: [Figure]]()) { rows, table in
            rows.merge(table.rows) { first, _ in first }
        }
        var expected: [String] = []
        var found: [String] = []
        for line in lines where line.count > 2 {
            guard let id = Self.id(of: line[1]) else { continue }
            expected += Self.cells(id, line.dropFirst(2).map { $0 == "_" ? "" : $0 })
            found += Self.cells(id, (read[id] ?? []).map { $0.value == .blank ? "" : $0.text })
        }
        return (expected, found)
    }

    private static func id(of label: String) -> String? {
        if let id = ids[label] { return id }
        for (name, row) in [
            ("deny", "refused"), ("unable", "unavailable"), ("refuse", "unprocessed"), ("other", "other"),
        ]
        where label.hasPrefix(name) {
            return "t3.\(row).\(label.dropFirst(name.count))"
        }
        return nil
    }

    private static func cells(_ row: String, _ values: [String]) -> [String] {
        values.enumerated().map { "\(row)[\($0)] = \(FoldedText.fold($1))" }
    }
}
