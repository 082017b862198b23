import Supervision

/// Puts the words of a table into its cells.
struct CellText {
    let table: RuledTable
    let drawing: PageDrawing
    let limits: AttachmentLimits

    /// What a cell says. A cell in which something stands that is no text, or whose text may belong elsewhere, is marked
    /// as unreadable: never blank, never a number.
    struct Content: Equatable {
        var text: String
        var hasImage = false
        /// Whether the last line of text has no room for another character.
        var isFull = false
    }

    /// The content of each cell.
    func contents(_ words: [PDFWord]) -> [Content] {
        var inside: [[PDFWord]] = Array(repeating: [], count: table.cells.count)
        var doubtful = Set<Int>()
        for word in words {
            guard let cell = table.cell(at: word.box.middle, word.box.centre) else { continue }
            inside[cell].append(word)
            if reachesOut(word, of: table.cells[cell].box) { doubtful.formUnion(cells(under: word.box)) }
        }
        let lines = inside.map { PDFLine.lines(of: $0) }
        doubtful.formUnion(MissingRules(table: table, lines: lines).doubtful)
        return table.cells.indices.map { content(of: $0, lines[$0], isDoubtful: doubtful.contains($0)) }
    }

    private func content(of index: Int, _ lines: [PDFLine], isDoubtful: Bool) -> Content {
        let cell = table.cells[index]
        guard !lines.isEmpty else {
            let isInked = drawing.hasInk(in: cell.box)
            return Content(text: isInked || isDoubtful ? UnreadableText.mark : "", hasImage: isInked)
        }
        let text = text(lines, in: cell.box)
        let isFull = lines.last.map { cell.box.width - $0.box.width < $0.em * 2.2 + 13 } ?? false
        let isUnreadable = isDoubtful && FigureReader.isFigure(text) || cell.isBroken
        return Content(text: isUnreadable ? UnreadableText.mark + text : text, isFull: isFull)
    }

    /// Whether a word with figures stands in two cells.
    private func reachesOut(_ word: PDFWord, of box: PageBox) -> Bool {
        guard word.text.unicodeScalars.contains(where: { Self.isDigit($0) }) else { return false }
        let outside = max(box.left - word.box.left, word.box.right - box.right)
        return outside > max(2.5, word.box.width * 0.2)
    }

    private func cells(under box: PageBox) -> Set<Int> {
        let points = [box.left + 0.5, box.middle, box.right - 0.5]
        return Set(points.compactMap { table.cell(at: $0, box.centre) })
    }

    // MARK: Text

    private func text(_ lines: [PDFLine], in box: PageBox) -> String {
        var text = ""
        for (index, line) in lines.enumerated() {
            guard text.utf8.count < limits.paragraphBytes else { break }
            if index > 0, parts(lines[index - 1], line, in: box) { text += UnreadableText.mark }
            LineJoin.append(line.cellText, to: &text, isSpaced: true)
        }
        return text
    }

    /// Whether figures over each other are two numbers: the upper one had room for more.
    private func parts(_ upper: PDFLine, _ lower: PDFLine, in box: PageBox) -> Bool {
        guard let last = upper.text.unicodeScalars.last, let first = lower.text.unicodeScalars.first,
            Self.isDigit(last), Self.isDigit(first)
        else { return false }
        let digit = upper.box.width / Double(max(upper.text.count, 1))
        // Twice the usual distance between text and rule.
        return box.width - upper.box.width > digit + 13
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }
}
