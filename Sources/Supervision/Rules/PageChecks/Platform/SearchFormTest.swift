/// The platform offers no search.
package struct SearchFormTest: Equatable, Sendable {
    /// A label with one of these offers it as well: 检索, 搜索.
    package var words: [String]

    package init(words: [String]) {
        self.words = words
    }

    func failures(in case_: PageCase) -> [PageFailure] {
        guard case_.isWhole, case_.page.surroundings?.searchForm == nil else { return [] }
        let isOffered = case_.labels.contains { label in words.contains { label.holds($0) } }
        return isOffered ? [] : [PageFailure(expected: words.first)]
    }
}
