package import Supervision

/// Prints known figures as statutory tables in the many markups of real pages.
package struct StatutoryTableMarkup: Sendable {
    /// How the labels of table three stand in their columns.
    package enum Labels: CaseIterable, Sendable {
        case spanned, repeated, twoColumns, oneColumn, glued, numberApart
    }

    /// How a cell's text is marked up.
    package enum Dress: CaseIterable, Sendable {
        case plain, paragraph, word, spaced, headings
    }

    /// How a number is printed.
    package enum Print: CaseIterable, Sendable {
        case plain, fullWidth, unit, thousands, blank, slash, dash, words, bracketUnit
    }

    /// What went wrong with a table.
    package enum Defect: CaseIterable, Sendable {
        case none, title, emptyRow, emptyColumn, hiddenRow, repeatedHeading, cutInTwo, noHeading, rowOnTwoLines
        case spanTooLarge, spanTooSmall, wrongColumnSpan, unclosed, sections, wrapped, figureWide
    }

    package var labels = Labels.spanned
    package var dress = Dress.plain
    package var print = Print.plain
    package var defect = Defect.none

    package init() {}

    package struct Cell: Sendable {
        var text: String
        var columns = 1
        var rows = 1
        var isFigure = false
    }

    /// The markup of the table that `form` describes.
    package func markup(of form: TableForm, _ figures: StatutoryFigures) -> String {
        var heading: [[Cell]]
        var body: [[Cell]]
        switch form.layout {
        case .labelled, .indicators: (heading, body) = StatutoryTableCells.tableTwo(form, figures)
        case .matrix: (heading, body) = StatutoryTableCells.tableThree(form, figures, labels)
        case .line: (heading, body) = StatutoryTableCells.tableFour(form, figures)
        }
        damage(&heading, &body)
        if defect == .cutInTwo, body.count > 1 {
            let half = body.count / 2
            return table(heading + body[..<half]) + "<p>续表</p>" + table(Array(body[half...]))
        }
        let cells = heading.count
        return table(heading + body, heading: cells)
    }

    private func damage(_ heading: inout [[Cell]], _ body: inout [[Cell]]) {
        let width = heading.first?.reduce(0) { $0 + $1.columns } ?? 1
        switch defect {
        case .title: heading.insert([Cell(text: "三、收到和处理政府信息公开申请情况", columns: width)], at: 0)
        case .emptyRow: body.insert([Cell(text: "", columns: width)], at: body.count / 2)
        case .emptyColumn:
            for index in heading.indices { heading[index].append(Cell(text: "")) }
            for index in body.indices { body[index].append(Cell(text: "")) }
        case .repeatedHeading: body.insert(contentsOf: heading, at: body.count / 2)
        case .noHeading: heading = []
        case .rowOnTwoLines: splitRow(in: &body)
        case .spanTooLarge: changeSpans(of: &body, by: 1)
        case .spanTooSmall: changeSpans(of: &body, by: -1)
        case .wrongColumnSpan: body[body.count / 2][0].columns += 1
        default: break
        }
    }

    /// The label of a row on a line of its own, and its figures below.
    private func splitRow(in body: inout [[Cell]]) {
        guard
            let index = body.lastIndex(where: { row in row.count { $0.isFigure } > 1 && row.first?.isFigure == false })
        else { return }
        let row = body[index]
        body[index] = row.filter { !$0.isFigure }
        body.insert(row.filter(\.isFigure), at: index + 1)
    }

    private func changeSpans(of body: inout [[Cell]], by change: Int) {
        for row in body.indices {
            for cell in body[row].indices where body[row][cell].rows > 1 { body[row][cell].rows += change }
        }
    }

    // MARK: HTML

    private func table(_ rows: [[Cell]], heading: Int = 0) -> String {
        var lines = rows.enumerated().map { index, row in line(row, isHeading: index < heading && defect == .sections) }
        if defect == .hiddenRow {
            let hidden = rows.last.map { row in
                row.map { Cell(text: $0.isFigure ? "77" : $0.text, columns: $0.columns, isFigure: $0.isFigure) }
            }
            lines.append(line(hidden ?? [], isHeading: false, attributes: " style=\"display: none\""))
        }
        if defect == .sections, heading > 0 {
            let head = lines[..<heading].joined()
            return "<table border=1><tbody>\(lines[heading...].joined())</tbody><thead>\(head)</thead></table>"
        }
        let table =
            "<table class=MsoNormalTable border=1 cellspacing=0><tbody>\(lines.joined(separator: "\n"))</tbody></table>"
        return defect == .wrapped ? "<table width=100%><tr><td align=center>\(table)</td></tr></table>" : table
    }

    private func line(_ row: [Cell], isHeading: Bool, attributes: String = "") -> String {
        let tag = isHeading ? "th" : "td"
        let end = defect == .unclosed ? "" : "</\(tag)>"
        let cells = row.map { cell in
            var attributes = ""
            if cell.columns > 1 { attributes += " colspan=\"\(cell.columns)\"" }
            if cell.rows > 1 { attributes += " rowspan=\(cell.rows)" }
            return "<\(tag)\(attributes)>\(dressed(cell))\(end)"
        }
        return "<tr\(attributes)>\(cells.joined())\(defect == .unclosed ? "" : "</tr>")"
    }

    private func dressed(_ cell: Cell) -> String {
        let text = cell.isFigure ? printed(cell.text) : cell.text
        switch dress {
        case .plain: return text
        case .paragraph: return "<p style=\"text-indent:0\">\(text)</p>"
        case .word:
            return "<p class=MsoNormal align=center style='mso-pagination:none'><span lang=EN-US>"
                + "<span style=\"font-size:10.5pt\">\(text)</span></span><o:p>&nbsp;</o:p></p>"
        case .spaced: return "&nbsp; \n\(text)&nbsp;&nbsp;"
        case .headings:
            guard !cell.isFigure, text.count == 4 || text.count == 6 else { return text }
            let half = text.index(text.startIndex, offsetBy: 2)
            return "<p>\(text[..<half])</p><p>\(text[half...])&nbsp;</p>"
        }
    }

    private func printed(_ number: String) -> String {
        if number == "0" {
            switch print {
            case .blank: return ""
            case .slash: return "/"
            case .dash: return "—"
            case .words: return "无"
            default: break
            }
        }
        switch print {
        case .fullWidth:
            return String(
                String.UnicodeScalarView(number.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
            )
        case .unit: return number + "件"
        case .bracketUnit: return number + "（条）"
        case .thousands where number.count > 3:
            let cut = number.index(number.endIndex, offsetBy: -3)
            return number[..<cut] + "," + number[cut...]
        default: return number
        }
    }
}
