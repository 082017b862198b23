/// Another document bears the same index number (索引号).
package struct DuplicateIndexCriterion: Equatable, Sendable {
    /// The labels of the index number: 索引号.
    package var labels: [String]
    /// What an index number looks like, folded.
    package var patterns: [TextPattern]

    package init(labels: [String], patterns: [TextPattern]) {
        self.labels = labels
        self.patterns = patterns
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        guard let number = number(in: subject), let other = subject.knownIndexNumbers[number],
            !other.isSamePage(as: subject.address)
        else { return [] }
        return [
            PageFailure(
                found: number,
                evidence: "\(number) \(other)",
                reason: .word(.duplicateIndex),
                values: [.other: other.text]
            )
        ]
    }

    /// The number that the document bears, folded; nil where it bears none.
    func number(in subject: PageCase) -> String? {
        subject.values(labelled: labels).lazy.map { FoldedText.fold($0) }
            .first { number in patterns.contains { $0.matches(number) } }
    }
}

extension WebAddress {
    /// Whether both are the same page, asked for with or without encryption.
    fileprivate func isSamePage(as other: WebAddress) -> Bool {
        func rest(_ address: WebAddress) -> Substring {
            address.withoutFragment.drop { $0 != ":" }
        }
        return rest(self) == rest(other)
    }
}
