import Supervision

/// A table of particulars: `索引号 | X | 发布机构 | Y`.
struct LabelTable {
    let document: HTMLDocument
    let table: Int

    private static let mostRows = 60
    private static let mostCells = 8

    private struct Row {
        var labels: [PageLabel] = []
        /// Whether the row is none of labels and values.
        var isOther = false
        /// Whether a colon, or a value that can be no label, shows what is the label.
        var isCertain = false
    }

    /// Nothing where the table is of another kind: one of columns, or one that lays the page out.
    func labels() -> [PageLabel] {
        let rows = MarkupRows(of: table, in: document)
        guard (1...Self.mostRows).contains(rows.nodes.count), !holdsTable() else { return [] }
        let read = rows.nodes.map { row(rows.cells(of: $0.node)) }
        let named = read.filter { !$0.labels.isEmpty }
        guard !named.isEmpty, read.count(where: \.isOther) * 3 <= named.count, named.contains(where: \.isCertain) else {
            return []
        }
        return named.flatMap(\.labels)
    }

    private func holdsTable() -> Bool {
        (table + 1..<max(table + 1, document.end(of: table))).contains { document.nodes[$0].tag == .table }
    }

    private func row(_ cells: [Int]) -> Row {
        var row = Row()
        // A row of one cell is a heading, or holds label and value in one.
        guard cells.count > 1 else {
            row.labels = cells.first.map { inOne($0) } ?? []
            row.isCertain = !row.labels.isEmpty
            return row
        }
        let isHead = cells.allSatisfy { document.nodes[$0].tag == .th }
        guard cells.count <= Self.mostCells, !isHead else { return Row(isOther: true) }
        var index = 0
        while index < cells.count {
            if let label = LabelName.whole(text(cells[index])) {
                let value = index + 1 < cells.count ? text(cells[index + 1]) : ""
                row.isCertain = row.isCertain || label.hasColon || !value.isEmpty && LabelName.whole(value) == nil
                row.labels.append(PageLabel(name: label.name, value: value))
                index += 2
                continue
            }
            let labels = inOne(cells[index])
            if labels.isEmpty, !text(cells[index]).isEmpty { return Row(isOther: true) }
            row.isCertain = row.isCertain || !labels.isEmpty
            row.labels += labels
            index += 1
        }
        return row
    }

    /// Labels that stand with their values in one cell.
    private func inOne(_ cell: Int) -> [PageLabel] {
        var labels: [PageLabel] = []
        PrintedLines(document).forEach(in: cell..<document.end(of: cell)) { nodes in
            labels += LabelLine(nodes.map { (PrintedLines(document).line(of: [$0]).string, false) }).labels()
            return labels.count < 10
        }
        return labels
    }

    private func text(_ cell: Int) -> String {
        PrintedLines(document).text(in: cell..<document.end(of: cell), upTo: 1_200).split(separator: "\n")
            .joined(separator: " ")
    }
}
