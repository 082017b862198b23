package import Supervision

/// A letter as a Word document (DOCX, ECMA-376) in the manner of official letters: the title centred in 二号, the body in 三号
/// with two characters of indent, signature and date to the right (GB/T 9704-2012, sections 7.3 and 7.4).
package enum WordLetter {
    /// The bytes of the document.
    package static func bytes(of letter: NoticeLetter) throws(DocumentError) -> [UInt8] {
        try ZipWriter.bytes(of: [
            ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relations),
            ("word/document.xml", XMLText.declaration + document(letter)),
        ])
    }

    private static func document(_ letter: NoticeLetter) -> String {
        let title = WordParts.paragraph(
            letter.title,
            #"<w:spacing w:after="480"/><w:jc w:val="center"/>"#,
            font: "方正小标宋简体",
            size: 44
        )
        let addressee = WordParts.paragraph(letter.addressee, "")
        let body = letter.paragraphs.map {
            WordParts.paragraph($0, #"<w:ind w:firstLineChars="200" w:firstLine="640"/>"#)
        }
        let signature = letter.signature.enumerated().map { index, line in
            let space = index == 0 ? #"<w:spacing w:before="640"/>"# : ""
            return WordParts.paragraph(
                line,
                space + #"<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>"#
            )
        }
        let page =
            #"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>"#
            + #"<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>"#
            + "</w:sectPr>"
        return WordParts.opening
            + ([title, addressee] + body + signature).joined() + page + "</w:body></w:document>"
    }
}
