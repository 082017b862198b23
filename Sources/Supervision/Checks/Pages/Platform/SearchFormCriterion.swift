/// The platform offers no search.
package struct SearchFormCriterion: Equatable, Sendable {
    /// A label with one of these offers it as well: 检索, 搜索.
    package var words: [String]

    package init(words: [String]) {
        self.words = words
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isWhole, subject.page.surroundings?.searchForm == nil else { return [] }
        let isOffered = subject.labels.contains { label in words.contains { label.holds($0) } }
        return isOffered ? [] : [PageFailure(expected: words.first)]
    }
}
