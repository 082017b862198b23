package import Supervision

/// A bulletin as a Word document (DOCX, ECMA-376) in the manner of official documents: the title centred in 二号, headings in 黑体,
/// the body in 三号 with two characters of indent (GB/T 9704-2012, section 7.3), tables in 小五. Charts are bars of shaded cells.
package enum WordBulletin {
    /// The bytes of the document.
    package static func bytes(of document: BulletinDocument) throws(DocumentError) -> [UInt8] {
        try ZipWriter.bytes(of: [
            ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relations),
            ("word/document.xml", XMLText.declaration + text(of: document)),
        ])
    }

    private static func text(of document: BulletinDocument) -> String {
        let isChinese = document.language == .chinese
        let title = WordParts.paragraph(
            document.title,
            #"<w:spacing w:after="360"/><w:jc w:val="center"/>"#,
            font: isChinese ? "方正小标宋简体" : "Times New Roman",
            size: isChinese ? 44 : 36
        )
        // Landscape: a list of issues has eleven columns.
        let page =
            #"<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#
            + #"<w:pgMar w:top="1474" w:right="1474" w:bottom="1474" w:left="1474" w:header="851" w:footer="992" w:gutter="0"/>"#
            + "</w:sectPr>"
        let blocks = document.blocks.map { block($0, isChinese: isChinese) }
        return WordParts.opening + ([title] + blocks).joined() + page + "</w:body></w:document>"
    }

    private static func block(_ block: BulletinDocument.Block, isChinese: Bool) -> String {
        switch block {
        case .heading(let text):
            WordParts.paragraph(
                text,
                #"<w:keepNext/><w:spacing w:before="240" w:after="120"/>"#,
                font: isChinese ? "黑体" : "Arial",
                size: isChinese ? 32 : 28
            )
        case .paragraph(let text):
            WordParts.paragraph(
                text,
                isChinese ? #"<w:ind w:firstLineChars="200" w:firstLine="640"/>"# : #"<w:spacing w:after="120"/>"#,
                font: isChinese ? "仿宋_GB2312" : "Times New Roman",
                size: isChinese ? 32 : 24
            )
        case .table(let table): table.rows.isEmpty ? "" : DrawnTable.xml(of: table)
        case .chart(let chart): chart.bars.isEmpty ? "" : DrawnTable.xml(of: chart)
        }
    }
}
