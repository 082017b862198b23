/// A row of a grid as it is printed: the cells that begin in it, from left to right.
struct TableLine {
    struct Cell {
        let text: String
        /// The columns of the grid that it covers.
        let columns: Range<Int>
        let figure: Figure

        var isBlank: Bool { figure.value == .blank }
        /// Whether it is words: neither a figure nor text with a digit, such as `约12`, that stands for one.
        var isLabel: Bool {
            figure.value == .unreadable && !text.isEmpty && !text.unicodeScalars.contains(where: Self.isDigit)
        }
        var hasDigit: Bool { text.unicodeScalars.contains(where: Self.isDigit) }

        private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
            (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
        }
    }

    let cells: [Cell]

    /// Cells that cover none but the columns `spacers` are left out.
    init(_ row: [TableCell], without spacers: Set<Int> = []) {
        var cells: [Cell] = []
        for (start, cell) in row.enumerated() where cell.isOrigin {
            if spacers.contains(start), cell.text.isEmpty { continue }
            let end = row[(start + 1)...].firstIndex { $0.isOrigin || $0.text != cell.text } ?? row.count
            cells.append(Cell(text: cell.text, columns: start..<end, figure: Self.figure(in: cell)))
        }
        self.cells = cells
    }

    /// The figure of a cell; one that is a picture cannot be read.
    private static func figure(in cell: TableCell) -> Figure {
        cell.hasImage && cell.text.isEmpty
            ? Figure(text: "", value: .unreadable) : FigureReader.figure(cell.text)
    }

    /// Whether it is figures and nothing else.
    var isOfFigures: Bool { cells.contains { $0.hasDigit } && !cells.contains { $0.isLabel } }
}
