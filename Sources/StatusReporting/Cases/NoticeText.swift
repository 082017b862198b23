package import Supervision

extension NoticeLetter {
    /// The letter as plain text, each line with its end. What came from a page stands on one line and turns no writing.
    package var text: String {
        let body = paragraphs.map { VisibleText.clean($0, limit: Self.longest) }
        let lines = [title, "", addressee] + body + [""] + signature
        return lines.map { VisibleText.clean($0, limit: Self.longest) + "\n" }.joined()
    }

    /// The most bytes of one paragraph.
    private static var longest: Int { 4000 }
}
