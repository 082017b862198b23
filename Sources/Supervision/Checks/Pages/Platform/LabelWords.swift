/// The labels by which a part of a page is known, whatever stands around them: 政府信息公开指南, 信息公开指南.
package struct LabelWords: Equatable, Sendable {
    /// A label begins or ends with one of these: 云泽市政府信息公开指南.
    package let accepted: [String]
    /// A label is one of these and no more: 年报.
    package let exact: [String]

    package init(accepted: [String], exact: [String] = []) {
        self.accepted = accepted.map { FoldedText.bare($0) }
        self.exact = exact.map { FoldedText.bare($0) }
    }

    /// - Parameter label: Without punctuation (`FoldedText.bare`).
    func match(_ label: String) -> Bool {
        exact.contains(label) || accepted.contains { Self.holds($0, in: label) }
    }

    // A label with more around it is a sentence or the title of something.
    private static let mostBefore = 14
    private static let mostBehind = 6

    private static func holds(_ word: String, in label: String) -> Bool {
        guard label != word else { return true }
        let more = label.unicodeScalars.count - word.unicodeScalars.count
        return (label.hasSuffix(word) && more <= mostBefore) || (label.hasPrefix(word) && more <= mostBehind)
    }
}

/// A part of the platform, and the labels by which it is known.
package struct PlatformPart: Equatable, Sendable {
    package var id: String
    /// As the notice calls it.
    package var title: String
    /// By what it is known.
    package var labels: LabelWords

    package init(id: String, title: String, labels: LabelWords) {
        self.id = id
        self.title = title
        self.labels = labels
    }
}
