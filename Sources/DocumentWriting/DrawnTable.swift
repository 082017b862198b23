import Supervision

/// Tables of a Word document, and charts as tables whose cells are shaded.
enum DrawnTable {
    /// The width of a page between its margins, in twentieths of a point.
    private static let width = 13_890
    /// Writes a table whose headings stand on every page that it takes: row by row, since there may be many.
    static func write(_ table: BulletinTable, into xml: inout XMLPieces) {
        let widths = widths(of: table)
        let head = row(
            zip(table.columns, widths).map { cell($0.title, width: $1, isNumeric: $0.isNumeric, shade: "F1F4F7") },
            isHead: true
        )
        xml += caption(table.caption) + opening(widths, isRuled: true) + head
        for cells in table.rows {
            xml += row(
                zip(zip(cells, table.columns), widths).map { pair, width in
                    cell(pair.0.text, width: width, isNumeric: pair.1.isNumeric)
                }
            )
        }
        xml += "</w:tbl>" + space
    }

    /// Bars of shaded cells beside their labels.
    static func xml(of chart: BulletinChart) -> String {
        let label = 3000
        let full = 6400
        return caption(chart.caption)
            + chart.bars.map { bar in
                let lengths = bar.parts.map {
                    chart.full > 0 ? max($0.length > 0 ? 40 : 0, full * $0.length / chart.full) : 0
                }
                let parts = zip(bar.parts, lengths).filter { $1 > 0 }
                let rest = max(1200, width - label - lengths.reduce(0, +))
                let cells =
                    [cell(bar.label, width: label, isNumeric: true)]
                    + parts.map { cell("", width: $1, isNumeric: false, shade: shade(of: $0.tone)) }
                    + [cell(bar.value, width: rest, isNumeric: false)]
                return opening([label] + parts.map(\.1) + [rest], isRuled: false) + row(cells) + "</w:tbl>" + space
            }.joined()
    }

    private static let plainCell = #"<w:pStyle w:val="\#(WordParts.cellStyle)"/>"#
    private static let numericCell = plainCell + #"<w:jc w:val="right"/>"#

    private static let space =
        #"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>"#

    private static func caption(_ text: String) -> String {
        WordParts.paragraph(text, #"<w:keepNext/><w:spacing w:before="200" w:after="60"/>"#, font: "黑体", size: 21)
    }

    private static func opening(_ widths: [Int], isRuled: Bool) -> String {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        let borders = sides.map { #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="C9D0D9"/>"# }.joined()
        return #"<w:tbl><w:tblPr><w:tblW w:w="\#(widths.reduce(0, +))" w:type="dxa"/>"#
            + (isRuled ? "<w:tblBorders>\(borders)</w:tblBorders>" : "") + #"<w:tblLayout w:type="fixed"/></w:tblPr>"#
            + "<w:tblGrid>" + widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined() + "</w:tblGrid>"
    }

    private static func row(_ cells: [String], isHead: Bool = false) -> String {
        "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>" + cells.joined() + "</w:tr>"
    }

    private static func cell(_ text: String, width: Int, isNumeric: Bool, shade: String? = nil) -> String {
        let fill = shade.map { #"<w:shd w:val="clear" w:color="auto" w:fill="\#($0)"/>"# } ?? ""
        return #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(fill)</w:tcPr>"#
            + "<w:p><w:pPr>\(isNumeric ? numericCell : plainCell)</w:pPr>"
            + #"<w:r><w:t xml:space="preserve">\#(XMLText.escaped(text))</w:t></w:r></w:p></w:tc>"#
    }

    /// Every column has room for a day or a short word; the rest is shared by what stands in the columns.
    private static func widths(of table: BulletinTable) -> [Int] {
        let lengths = table.columns.indices.map { index in
            let texts = [table.columns[index].title] + table.rows.prefix(50).map { $0[index].text }
            return min(60, max(1, texts.map(length).max() ?? 1))
        }
        let least = lengths.map { min($0, shortLength) * characterWidth + cellMargins }
        let rest = max(0, width - least.reduce(0, +))
        let sum = lengths.reduce(0, +)
        return zip(least, lengths).map { $0 + rest * $1 / max(1, sum) }
    }

    /// A day has ten characters.
    private static let shortLength = 10
    /// Half of a Chinese character in a cell, and what stands beside a text in its cell, in twentieths of a point.
    private static let (characterWidth, cellMargins) = (95, 220)

    /// In halves of a Chinese character.
    private static func length(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
    }

    private static func shade(of tone: BulletinChart.Tone) -> String {
        switch tone {
        case .good: "1E7040"
        case .plain: "1D5FA8"
        case .warning: "D9A300"
        case .error: "C2410C"
        case .critical: "A8071A"
        case .unknown: "8E86B5"
        }
    }
}
