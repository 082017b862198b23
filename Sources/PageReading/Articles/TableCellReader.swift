import Supervision

/// Reads what one cell of a table holds and how far it reaches.
struct TableCellReader {
    let document: HTMLDocument
    /// The node of the cell.
    let node: Int

    func read() -> TableGridBuilder.Cell {
        let range = node..<document.end(of: node)
        let hasImage = range.contains {
            document.nodes[$0].tag == .img && !document.nodes[$0].flags.contains(.hidden)
        }
        return TableGridBuilder.Cell(
            content: TableCell(text(), hasImage: hasImage),
            columns: span(.colspan),
            rows: span(.rowspan)
        )
    }

    /// The visible text of the cell, on one line.
    private func text() -> String {
        var line = TextLine()
        var index = node + 1
        while index < document.end(of: node) {
            let element = document.nodes[index]
            if element.tag.isSilent || element.flags.contains(.hidden) {
                index = max(document.end(of: index), index + 1)
                continue
            }
            if element.tag == .text {
                line.append(document.bytes.span.extracting(document.textRange(index)))
            } else if element.tag == .br || element.tag.isBlock || dividesNumber(at: index, after: line) {
                line.breakLine()
            }
            index += 1
        }
        return line.string
    }

    /// Whether an element without meaning of its own begins between two digits: most often the number of a footnote,
    /// which must not become part of the figure before it.
    private func dividesNumber(at node: Int, after line: TextLine) -> Bool {
        guard document.nodes[node].tag == .other, let last = line.bytes.last, ASCII.isDigit(last) else { return false }
        let next = node + 1
        guard next < document.end(of: node), document.nodes[next].tag == .text else { return false }
        let text = document.textRange(next)
        return !text.isEmpty && ASCII.isDigit(document.bytes[text.lowerBound])
    }

    /// The span that the attribute claims (HTML standard, 4.9.11): 1 where it is absent or none; a row span of zero
    /// reaches to the end of its section.
    private func span(_ name: HTMLAttribute.Name) -> Int {
        guard let range = document.value(name, of: node) else { return 1 }
        let text = document.bytes.span.extracting(range)
        guard let run = Numerals.run(in: text, at: text.skippingSpaces(from: 0)) else { return 1 }
        if run.value == 0 { return name == .rowspan ? Int.max : 1 }
        return min(run.value, name == .rowspan ? 65_534 : 1_000)
    }
}
