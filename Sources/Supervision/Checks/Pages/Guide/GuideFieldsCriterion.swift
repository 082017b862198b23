/// The guide does not say something that it must say.
package struct GuideFieldsCriterion: Equatable, Sendable {
    /// What the guide must say (政府信息公开条例 (2019), article 12).
    package var fields: [Field]
    /// A page with fewer characters, punctuation left out, is not the guide's text but leads to it.
    package var leastLength: Int
    /// A page that says fewer of the fields is no guide's text either.
    package var leastFound: Int
    /// A file with one of these in its title is the guide, or goes on with it: 指南.
    package var fileWords: [String]

    package init(fields: [Field], leastLength: Int, leastFound: Int, fileWords: [String] = []) {
        self.fields = fields
        self.leastLength = leastLength
        self.leastFound = leastFound
        self.fileWords = fileWords
    }

    /// Something that must be said: with one of the words, or in one of the patterns.
    package struct Field: Equatable, Sendable {
        /// What findings call it.
        package var title: String
        /// Any of these says it.
        package var words: [String]
        /// Anything that looks like one of these says it.
        package var patterns: [TextPattern]

        package init(title: String, words: [String], patterns: [TextPattern] = []) {
            self.title = title
            self.words = words
            self.patterns = patterns
        }

        fileprivate func isSaid(in sentences: [ReportSentence]) -> Bool {
            sentences.contains { sentence in
                words.contains { sentence.folded.holds($0) } || patterns.contains { $0.matches(sentence.folded) }
            }
        }
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        // A guide that goes on in a file or a picture may say there what is missing here.
        let isInFile = subject.page.attachments.contains { file in fileWords.contains { file.title.holds($0) } }
        guard subject.isWhole, subject.page.kind != .list, !subject.page.isCutShort, !subject.page.isCover, !isInFile,
            FoldedText.bare(subject.text).unicodeScalars.count >= leastLength
        else { return [] }
        let sentences = subject.sentences
        let missing = fields.filter { !$0.isSaid(in: sentences) }
        guard fields.count - missing.count >= leastFound else { return [] }
        return missing.map { PageFailure(expected: $0.title, place: $0.title) }
    }
}
