import Supervision

/// Whether the text of a PDF is text for machines, or pages that somebody scanned.
struct TextQuality {
    private var characters = 0
    private var unreadable = 0
    private var imageCount = 0
    /// Pages with words.
    private var writtenPages = 0
    /// Pages that one picture covers, with and without words over it.
    private var coveredPages = 0
    private var coveredWrittenPages = 0

    init(pages: [PDFPage], images: ImageListing) {
        imageCount = images.counts.values.reduce(0, +)
        for (index, page) in pages.enumerated() {
            let isCovered = images.covers(page, number: index + 1)
            coveredPages += isCovered ? 1 : 0
            writtenPages += page.words.isEmpty ? 0 : 1
            coveredWrittenPages += isCovered && !page.words.isEmpty ? 1 : 0
            for word in page.words {
                characters += word.text.unicodeScalars.count
                unreadable += word.text.unicodeScalars.count { UnreadableText.holds($0) }
            }
        }
    }

    /// Whether pages beside the readable ones are pictures.
    var hasUnreadablePages: Bool { coveredPages > 0 }

    /// Throws where there is no text, or none to rely on.
    func check(hasCharacterTables: Bool) throws(AttachmentProblem) {
        let hasText = characters > 0 && unreadable * 5 <= characters
        if !hasText, !hasCharacterTables, imageCount == 0 || unreadable > 0 {
            let detail = "the characters of its fonts cannot be told; install them with: apt-get install poppler-data"
            throw AttachmentProblem(.readerMissing, detail: detail)
        }
        guard imageCount == 0 || characters >= 30 else {
            throw AttachmentProblem(.noText, detail: "a scan: its pages are pictures; publish the report as text")
        }
        // Words over the picture of a page were guessed by a program: a figure among them is not evidence.
        guard coveredWrittenPages * 2 <= writtenPages || writtenPages == 0 else {
            let detail = "a scan: the text over its pictures was recognised by a machine and is not reliable"
            throw AttachmentProblem(.noText, detail: detail)
        }
        guard characters > 0 else {
            throw AttachmentProblem(.noText, detail: "its pages hold no text for machines")
        }
        guard hasText else {
            throw AttachmentProblem(.noText, detail: "its fonts do not say which characters they show")
        }
    }
}
