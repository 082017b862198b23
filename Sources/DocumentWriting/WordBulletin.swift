package import Supervision

/// A bulletin as a Word document (DOCX, ECMA-376) in the manner of official documents: the title centred in 二号, headings in 黑体,
/// the body in 三号 with two characters of indent (GB/T 9704-2012, section 7.3), tables in 小五. Charts are bars of shaded cells.
package enum WordBulletin {
    /// The bytes of the document.
    package static func bytes(of document: BulletinDocument) throws(DocumentError) -> [UInt8] {
        try ZipWriter.bytes(of: [
            ("[Content_Types].xml", XMLPieces(WordParts.contentTypesWithStyles)),
            ("_rels/.rels", XMLPieces(WordParts.relations)),
            ("word/_rels/document.xml.rels", XMLPieces(WordParts.documentRelations)),
            ("word/styles.xml", XMLPieces(WordParts.styles)), ("word/document.xml", text(of: document)),
        ])
    }

    private static func text(of document: BulletinDocument) -> XMLPieces {
        let isChinese = document.language != .english
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
        var xml = XMLPieces(XMLText.declaration + WordParts.opening + title)
        for block in document.blocks { write(block, isChinese: isChinese, into: &xml) }
        xml += page + "</w:body></w:document>"
        return xml
    }

    private static func write(_ block: BulletinDocument.Block, isChinese: Bool, into xml: inout XMLPieces) {
        switch block {
        case .heading(let text):
            xml += WordParts.paragraph(
                text,
                #"<w:keepNext/><w:spacing w:before="240" w:after="120"/>"#,
                font: isChinese ? "黑体" : "Arial",
                size: isChinese ? 32 : 28
            )
        case .paragraph(let text):
            xml += WordParts.paragraph(
                text,
                isChinese ? #"<w:ind w:firstLineChars="200" w:firstLine="640"/>"# : #"<w:spacing w:after="120"/>"#,
                font: isChinese ? "仿宋_GB2312" : "Times New Roman",
                size: isChinese ? 32 : 24
            )
        case .table(let table): if !table.rows.isEmpty { DrawnTable.write(table, into: &xml) }
        case .chart(let chart): if !chart.bars.isEmpty { xml += DrawnTable.xml(of: chart) }
        }
    }
}
