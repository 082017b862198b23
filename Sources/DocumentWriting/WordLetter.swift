package import Supervision

/// A letter as a Word document (DOCX, ECMA-376) in the manner of official letters: the title centred in 二号, the body in 三号
/// with two characters of indent, signature and date to the right (GB/T 9704-2012, sections 7.3 and 7.4).
package enum WordLetter {
    /// The bytes of the document.
    package static func bytes(of letter: NoticeLetter) throws(DocumentError) -> [UInt8] {
        try ZipWriter.bytes(of: [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
            ("word/document.xml", XMLText.declaration + document(letter)),
        ])
    }

    private static func document(_ letter: NoticeLetter) -> String {
        let title = paragraph(
            letter.title,
            #"<w:spacing w:after="480"/><w:jc w:val="center"/>"#,
            font: "方正小标宋简体",
            size: 44
        )
        let addressee = paragraph(letter.addressee, "")
        let body = letter.paragraphs.map { paragraph($0, #"<w:ind w:firstLineChars="200" w:firstLine="640"/>"#) }
        let signature = letter.signature.enumerated().map { index, line in
            let space = index == 0 ? #"<w:spacing w:before="640"/>"# : ""
            return paragraph(line, space + #"<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>"#)
        }
        let page =
            #"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>"#
            + #"<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>"#
            + "</w:sectPr>"
        return #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#
            + ([title, addressee] + body + signature).joined() + page + "</w:body></w:document>"
    }

    private static func paragraph(
        _ text: String,
        _ properties: String,
        font: String = "仿宋_GB2312",
        size: Int = 32
    ) -> String {
        let style =
            #"<w:rFonts w:ascii="\#(font)" w:hAnsi="\#(font)" w:eastAsia="\#(font)"/>"#
            + #"<w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/>"#
        return "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(style)</w:rPr>"
            + #"<w:t xml:space="preserve">\#(XMLText.escaped(text))</w:t></w:r></w:p>"#
    }

    private static let contentTypes =
        XMLText.declaration
        + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
        + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        + #"<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" "#
        + #"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#

    private static let relations =
        XMLText.declaration
        + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#
        + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" "#
        + #"Target="word/document.xml"/></Relationships>"#
}
