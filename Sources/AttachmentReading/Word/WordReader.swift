import FoundationEssentials
import Supervision

/// Reads the paragraphs and tables of a Word document (DOCX, ECMA-376), as Word and WPS Writer write it.
struct WordReader {
    let limits: AttachmentLimits

    func read(_ body: Data) throws(AttachmentProblem) -> ExtractedText {
        let styleNames: Set = ["word/styles.xml", "word/numbering.xml"]
        let parts = try ArchiveFile(body, limits: limits).entries {
            styleNames.contains($0) || ArchiveFile.isWordDocument($0)
        }
        // Several main parts are there only in broken documents; the shortest name is Word's own.
        let names = parts.keys.filter(ArchiveFile.isWordDocument).sorted { ($0.count, $0) < ($1.count, $1) }
        guard let main = names.first.flatMap({ parts[$0] }) else {
            throw AttachmentProblem(.damaged, detail: "the DOCX has no main part")
        }
        var styles = WordStyles()
        if let part = parts["word/styles.xml"] { try XMLParser.parse(part, into: &styles) }
        var numbering = WordNumbering()
        if let part = parts["word/numbering.xml"] { try XMLParser.parse(part, into: &numbering) }
        var document = WordDocument(styles: styles, numbering: numbering, limits: limits)
        try XMLParser.parse(main, into: &document)
        let text = document.text
        guard !text.isEmpty else {
            let detail =
                document.hasPictures ? "a Word document that holds pictures alone" : "a Word document without text"
            throw AttachmentProblem(.noText, detail: detail)
        }
        return text
    }
}
