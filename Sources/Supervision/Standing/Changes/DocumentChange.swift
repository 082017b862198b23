/// What differs between two editions of a document: it explains a change that was seen, and decides nothing.
///
/// Its size is bounded: `mostListed` sentences of each kind and cells, each cut to a length. What is not listed is counted.
package struct DocumentChange: Hashable, Sendable, Codable {
    /// How far the two could be held against each other.
    package var extent: Extent
    /// The title before and after; nil where it is the same.
    package var title: Replacement?
    /// Sentences that stood there before, in document order.
    package var removed: Sentences
    /// Sentences that stand there now, in document order.
    package var added: Sentences
    /// How many sentences stand at another place than before, word for word.
    package var moved: Int
    /// Cells of statutory tables that hold something else.
    package var cells: [CellChange]
    /// How many such cells there are, listed or not.
    package var cellCount: Int

    package init(_ extent: Extent) {
        self.extent = extent
        removed = Sentences()
        added = Sentences()
        moved = 0
        cells = []
        cellCount = 0
    }

    /// How far two editions could be held against each other.
    package enum Extent: String, Codable, Hashable, Sendable, CaseIterable {
        /// What differs is listed, or counted where it is much.
        case listed
        /// So many sentences differ that they are only counted.
        case tooMuch = "too_much"
        /// Words and figures are the same: what differs is punctuation, or how lines are divided.
        case wordingSame = "wording_same"
        /// What is kept of both is the same: they differ behind the limit.
        case beyondKept = "beyond_kept"
        /// What it said before is not known.
        case beforeUnknown = "before_unknown"
        /// What it says now is not known.
        case afterUnknown = "after_unknown"
    }

    /// Some sentences, and how many there are.
    package struct Sentences: Hashable, Sendable, Codable {
        /// As written, each cut around what differs.
        package var listed: [String] = []
        /// How many there are, listed or not.
        package var count = 0
    }

    /// One text in the place of another.
    package struct Replacement: Hashable, Sendable, Codable {
        /// What stood there.
        package var before: String
        /// What stands there.
        package var after: String
    }

    /// A cell that holds something else than before.
    package struct CellChange: Hashable, Sendable, Codable {
        /// The row's id, such as `t3.new`.
        package var row: String
        /// The label of the column; its number, from 1 on, where it has none and the row has several.
        package var column: String?
        /// What stood there, numbers without separators; empty: a blank, nil: no such cell.
        package var before: String?
        /// What stands there, in the same form.
        package var after: String?
    }

    /// The most sentences of each kind, and cells, that are listed.
    package static let mostListed = 30
}
