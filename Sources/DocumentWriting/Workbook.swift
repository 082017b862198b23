/// Rows as a workbook of one sheet (XLSX, ECMA-376, part 1, section 18). Every cell is a text: nothing in it is computed.
package enum Workbook {
    /// The bytes of the workbook; the first row is the headings, which stay in sight.
    package static func bytes(of rows: [[String]]) throws(DocumentError) -> [UInt8] {
        try ZipWriter.bytes(of: [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
            ("xl/workbook.xml", XMLText.declaration + workbook), ("xl/_rels/workbook.xml.rels", sheetRelations),
            ("xl/worksheets/sheet1.xml", XMLText.declaration + sheet(rows)),
        ])
    }

    private static func sheet(_ rows: [[String]]) -> String {
        let lines = rows.enumerated().map { index, cells in
            #"<row r="\#(index + 1)">"#
                + cells.enumerated().map { column, text in cell(text, row: index + 1, column: column + 1) }.joined()
                + "</row>"
        }
        let view =
            #"<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/>"#
            + "</sheetView></sheetViews>"
        return #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"# + view
            + #"<cols><col min="1" max="2" width="12" customWidth="1"/><col min="3" max="3" width="24" customWidth="1"/>"#
            + #"<col min="4" max="4" width="60" customWidth="1"/><col min="5" max="14" width="16" customWidth="1"/></cols>"#
            + "<sheetData>" + lines.joined() + "</sheetData></worksheet>"
    }

    private static func cell(_ text: String, row: Int, column: Int) -> String {
        guard !text.isEmpty else { return "" }
        return #"<c r="\#(letters(of: column))\#(row)" t="inlineStr"><is><t xml:space="preserve">"#
            + XMLText.escaped(text) + "</t></is></c>"
    }

    /// `A` for 1, `AA` for 27.
    private static func letters(of column: Int) -> String {
        var (rest, letters) = (column, "")
        while rest > 0 {
            let digit = (rest - 1) % 26
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(digit))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    private static let workbook =
        #"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
        + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"#
        + #"<sheet name="整改台账" sheetId="1" r:id="rId1"/></sheets></workbook>"#

    private static let contentTypes =
        XMLText.declaration
        + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
        + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        + #"<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" "#
        + #"ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#
        + #"<Override PartName="/xl/worksheets/sheet1.xml" "#
        + #"ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#

    private static let relations =
        XMLText.declaration
        + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#
        + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" "#
        + #"Target="xl/workbook.xml"/></Relationships>"#

    private static let sheetRelations =
        XMLText.declaration
        + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#
        + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" "#
        + #"Target="worksheets/sheet1.xml"/></Relationships>"#
}
