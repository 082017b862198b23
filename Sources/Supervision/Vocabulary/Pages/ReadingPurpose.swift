/// What a page is read for, so that nothing is read that nobody asked for. One reading serves several purposes.
package struct ReadingPurpose: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Its rows.
    package static let list = ReadingPurpose(rawValue: 1 << 0)
    /// Its text, tables, dates and attachments.
    package static let article = ReadingPurpose(rawValue: 1 << 1)
    /// What stands around its matter: links, forms, labels, the foot, and all that it prints.
    package static let surroundings = ReadingPurpose(rawValue: 1 << 2)
    /// What it prints where it shows no row: it may say itself that it holds nothing.
    package static let notice = ReadingPurpose(rawValue: 1 << 3)
    /// The text of a file that is served in the place of a page. It is no purpose of a page reader.
    package static let file = ReadingPurpose(rawValue: 1 << 4)
    /// The text of the file that holds the matter of a page which is only its cover. It is no purpose of a page reader.
    package static let coveredFile = ReadingPurpose(rawValue: 1 << 5)

    /// The text of the further pages on which an article goes on. It is no purpose of a page reader.
    package static let furtherPages = ReadingPurpose(rawValue: 1 << 6)

    /// Rows and text.
    package static let matter: ReadingPurpose = [.list, .article]
    /// All that stands on the page itself.
    package static let everything: ReadingPurpose = [.list, .article, .surroundings]
}
