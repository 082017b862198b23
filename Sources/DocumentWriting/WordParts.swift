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

    /// The style of a paragraph in a cell of a table.
    static let cellStyle = "Cell"

    /// Styles: what thousands of cells have in common is said once.
    static let styles =
        XMLText.declaration
        + #"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#
        + #"<w:style w:type="paragraph" w:styleId="\#(cellStyle)"><w:name w:val="\#(cellStyle)"/><w:rPr>"#
        + #"<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="18"/><w:szCs w:val="18"/>"#
        + "</w:rPr></w:style></w:styles>"

    static let documentRelations =
        XMLText.declaration
        + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#
        + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#
        + "</Relationships>"

    static let contentTypesWithStyles = contentTypes.replacing(
        "</Types>",
        with: #"<Override PartName="/word/styles.xml" "#
            + #"ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#
    )

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
