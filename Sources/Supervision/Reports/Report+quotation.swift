extension Report {
    /// Whether a text, or each piece of one that is put together, stands on the page as its readers see it.
    package func shows(_ quotation: String) -> Bool {
        let pieces = quotation.split { "；｜→…".contains($0) }.map { FoldedText.bare(String($0)) }.filter { !$0.isEmpty }
        guard !pieces.isEmpty else { return false }
        let shown = publicationDates.filter { $0.basis == .shown || $0.basis == .list }.map(\.evidence)
        let texts = [title, text, tableText] + sections.flatMap { [$0.title, $0.text] } + attachmentTitles + shown
        let page = texts.map { FoldedText.bare($0) }
        return pieces.allSatisfy { piece in page.contains { $0.holds(piece) } }
    }
}
