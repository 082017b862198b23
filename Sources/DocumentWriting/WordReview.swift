package import Supervision

/// A review as a Word document (DOCX, ECMA-376) in the manner of official documents: the title centred in 二号, headings in 黑体,
/// the body in 小三, what was found under each point in 小四 (GB/T 9704-2012, section 7.3).
package enum WordReview {
    /// The bytes of the document.
    package static func bytes(of document: ReviewDocument) throws(DocumentError) -> [UInt8] {
        try ZipWriter.bytes(of: [
            ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relations),
            ("word/document.xml", XMLText.declaration + text(of: document)),
        ])
    }

    private static func text(of document: ReviewDocument) -> String {
        let title = WordParts.paragraph(
            document.title,
            #"<w:spacing w:after="360"/><w:jc w:val="center"/>"#,
            font: document.language.pick("方正小标宋简体", "Times New Roman"),
            size: document.language != .english ? 44 : 36
        )
        let page =
            #"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>"#
            + #"<w:pgMar w:top="1701" w:right="1474" w:bottom="1701" w:left="1474" w:header="851" w:footer="992" w:gutter="0"/>"#
            + "</w:sectPr>"
        let parts = document.reports.enumerated().flatMap { index, part in
            paragraphs(part, isFirst: index == 0 && document.total == nil, in: document.language)
        }
        return WordParts.opening + ([title] + overview(document) + parts).joined() + page + "</w:body></w:document>"
    }

    // MARK: Several reports

    /// A line for each report, and what all come to.
    private static func overview(_ document: ReviewDocument) -> [String] {
        guard let total = document.total else { return [] }
        let lines = document.reports.enumerated().map { index, part in
            body("\(index + 1). \(part.source)  \(part.title ?? "–")  [\(part.verdict)]", document.language, size: 24)
        }
        return lines + [body(total, document.language, size: 28)]
    }

    // MARK: One report

    private static func paragraphs(_ part: ReviewDocument.Part, isFirst: Bool, in language: Language) -> [String] {
        let before = isFirst ? "" : "<w:pageBreakBefore/>"
        let title = part.title.map { language.pick("《\($0)》", $0) } ?? part.source
        let head = [
            WordParts.paragraph(
                title,
                before + #"<w:keepNext/><w:spacing w:before="240" w:after="120"/>"#,
                font: headingFont(language),
                size: 32
            ), body(part.facts, language, size: 28),
        ]
        let rest = [
            (language.pick("未作判断", "Not judged"), part.omissions),
            (language.pick("已核对无误", "Looked at and right"), part.right ?? []),
        ]
        let lists = rest.filter { !$0.1.isEmpty }.flatMap { title, lines in
            [heading(title, language)] + lines.map { body($0, language, size: 24) }
        }
        let conclusion = part.conclusion.isEmpty ? [] : [heading(part.conclusion, language)]
        return head + part.groups.flatMap { paragraphs($0, in: language) } + lists + conclusion
    }

    private static func paragraphs(_ group: ReviewDocument.Group, in language: Language) -> [String] {
        let count = language.pick("（\(group.entries.count)）", " (\(group.entries.count))")
        let entries = group.entries.enumerated().flatMap { index, entry -> [String] in
            let label = language.pick(
                "同一处还有（改正后一并复核）：",
                "at the same place, to be looked at again once it is put right: "
            )
            let details = entry.details.map { $0.label + language.pick("：", ": ") + $0.text }
            return [body("\(index + 1). \(entry.text)", language, size: 28)]
                + (details + entry.consequences.map { label + $0 }).map { detail($0, language) }
        }
        return [heading(group.title + count, language)] + entries
    }

    private static func heading(_ text: String, _ language: Language) -> String {
        WordParts.paragraph(
            text,
            #"<w:keepNext/><w:spacing w:before="240" w:after="80"/>"#,
            font: headingFont(language),
            size: 28
        )
    }

    private static func headingFont(_ language: Language) -> String { language.pick("黑体", "Arial") }

    private static func bodyFont(_ language: Language) -> String { language.pick("仿宋_GB2312", "Times New Roman") }

    private static func body(_ text: String, _ language: Language, size: Int) -> String {
        WordParts.paragraph(text, #"<w:spacing w:before="60" w:after="60"/>"#, font: bodyFont(language), size: size)
    }

    private static func detail(_ text: String, _ language: Language) -> String {
        WordParts.paragraph(text, #"<w:ind w:left="480"/>"#, font: bodyFont(language), size: 24)
    }
}
