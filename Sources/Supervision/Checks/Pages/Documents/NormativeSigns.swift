/// By what a normative document (行政规范性文件) is known.
package struct NormativeSigns: Equatable, Sendable {
    /// What its title looks like.
    package var titlePatterns: [TextPattern]
    /// A value in its head with one of these says it.
    package var labelWords: [String]
    /// A title with one of these is of something else: 解读, 征求意见.
    package var asides: [String]

    package init(titlePatterns: [TextPattern], labelWords: [String], asides: [String]) {
        self.titlePatterns = titlePatterns
        self.labelWords = labelWords
        self.asides = asides
    }

    func match(_ subject: PageCase) -> Bool {
        let titles = subject.foldedTitles
        guard !titles.contains(where: { title in asides.contains { title.holds($0) } }) else { return false }
        let values = subject.page.surroundings?.labels.map { FoldedText.fold($0.value) } ?? []
        return titles.contains { title in titlePatterns.contains { $0.matches(title) } }
            || values.contains { value in labelWords.contains { value.holds($0) } }
    }
}
