/// The rows and cells of one table in the order in which a browser prints them; those of tables inside it left out.
struct MarkupRows {
    struct Row {
        let node: Int
        /// The `thead`, `tbody` or `tfoot` around it, or -1: spans end where it ends (HTML standard, 4.9.12).
        let section: Int
    }

    private let document: HTMLDocument
    private(set) var nodes: [Row] = []

    init(of table: Int, in document: HTMLDocument) {
        self.document = document
        var head: [Row] = []
        var foot: [Row] = []
        var firstHead = -1
        var firstFoot = -1
        var section = -1
        var node = table + 1
        while node < document.end(of: table) {
            let element = document.nodes[node]
            if section >= 0, node >= document.end(of: section) { section = -1 }
            let isSkipped = element.flags.contains(.hidden) || element.tag == .table
            if !isSkipped, element.tag == .thead || element.tag == .tbody || element.tag == .tfoot {
                section = node
                if element.tag == .thead, firstHead < 0 { firstHead = node }
                if element.tag == .tfoot, firstFoot < 0 { firstFoot = node }
            }
            if !isSkipped, element.tag == .tr {
                let row = Row(node: node, section: section)
                // The first head is printed at the top and the first foot at the bottom, wherever they stand.
                if section >= 0, section == firstHead {
                    head.append(row)
                } else if section >= 0, section == firstFoot {
                    foot.append(row)
                } else {
                    nodes.append(row)
                }
            }
            node = isSkipped || element.tag == .tr ? max(document.end(of: node), node + 1) : node + 1
        }
        if !head.isEmpty || !foot.isEmpty { nodes = head + nodes + foot }
    }

    /// The visible cells of a row.
    func cells(of row: Int) -> [Int] {
        var cells: [Int] = []
        var node = row + 1
        while node < document.end(of: row) {
            let element = document.nodes[node]
            let isCell = element.tag == .td || element.tag == .th
            if isCell, !element.flags.contains(.hidden) { cells.append(node) }
            node = isCell || element.tag == .table ? max(document.end(of: node), node + 1) : node + 1
        }
        return cells
    }
}
