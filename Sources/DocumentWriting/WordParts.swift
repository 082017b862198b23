/// What Word documents of this program have in common.
enum WordParts {
    /// Everything before the first paragraph.
    static let opening =
        #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#

    /// A paragraph with one run of text.
    ///
    /// - Parameters:
    ///   - properties: Markup of its properties.
    ///   - size: In half points.
    static func paragraph(
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

    static let contentTypes =
        XMLText.declaration
        + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
        + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        + #"<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" "#
        + #"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#

    static let relations =
        XMLText.declaration
        + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#
        + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" "#
        + #"Target="word/document.xml"/></Relationships>"#
}
