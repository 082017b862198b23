import Supervision

/// Reads tables that are built of boxes: a container whose children are rows, whose children are cells (`div` rows of
/// `span` cells, a `ul` of `li` cells for each row).
///
/// Only children and grandchildren are looked at, so that every node is looked at twice at most.
struct BoxGridReader {
    let document: HTMLDocument

    /// A cell holds no more text than this, in bytes, and no more nodes.
    private static let cellBytes = 240
    private static let cellNodes = 12

    /// The rows of `container`; nil for a container that is no table.
    func rows(of container: Int) -> [TableGridBuilder.Row]? {
        guard isOfBoxes(document.nodes[container].tag), let children = boxes(in: container), children.count >= 3,
            children.count <= 500
        else { return nil }
        var rows: [TableGridBuilder.Row] = []
        var rowsOfFigures = 0
        for child in children {
            guard let cells = cells(of: child) else { return nil }
            rows.append(TableGridBuilder.Row(cells: cells))
            if cells.count > 1, let last = cells.last, FigureReader.isFigure(last.content.text) { rowsOfFigures += 1 }
        }
        // Headings and titles stand between the rows of figures; words alone are a text.
        return rowsOfFigures * 4 >= rows.count ? rows : nil
    }

    private func isOfBoxes(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .div, .ul, .ol, .section, .li, .td, .center, .dl: true
        default: false
        }
    }

    /// The visible elements directly in `node`; nil where text stands beside them.
    private func boxes(in node: Int) -> [Int]? {
        var boxes: [Int] = []
        var child = node + 1
        while child < document.end(of: node) {
            let element = document.nodes[child]
            if element.tag == .text, !TextLine(document.bytes.span.extracting(document.textRange(child))).isEmpty {
                return nil
            }
            if element.tag == .table || element.tag == .img { return nil }
            if element.tag.isElement, !element.tag.isSilent, !element.flags.contains(.hidden) { boxes.append(child) }
            child = max(document.end(of: child), child + 1)
        }
        return boxes
    }

    /// The cells of a row: its boxes, or all of it where it is text; nil where it holds more than a row does.
    private func cells(of row: Int) -> [TableGridBuilder.Cell]? {
        guard document.nodes[row].tag != .table else { return nil }
        let boxes = boxes(in: row) ?? []
        guard !boxes.isEmpty, boxes.count <= 40 else {
            return boxes.isEmpty ? cell(row).map { [$0] } : nil
        }
        var cells: [TableGridBuilder.Cell] = []
        for box in boxes {
            guard let cell = cell(box) else { return nil }
            cells.append(cell)
        }
        return cells
    }

    private func cell(_ node: Int) -> TableGridBuilder.Cell? {
        guard document.end(of: node) - node <= Self.cellNodes else { return nil }
        let cell = TableCellReader(document: document, node: node).read()
        guard cell.content.text.utf8.count <= Self.cellBytes else { return nil }
        return TableGridBuilder.Cell(content: cell.content)
    }
}
