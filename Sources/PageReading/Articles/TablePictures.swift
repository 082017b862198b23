import Supervision

/// Finds the sections of an article that hold a picture and no figures: their table may be the picture.
struct TablePictures {
    /// Titles of the sections that are hardly more than a picture, in document order.
    private(set) var titles: [String] = []
    /// Titles of the sections that hold a picture beside their words.
    private(set) var illustrated: [String] = []
    private var heading: String?
    /// The style in which the sections are numbered: of those seen so far, the one that is most often of the first level.
    private var style: HeadingMark.Style?
    private var hasImage = false
    private var hasWords = false
    private var hasFigures = false
    /// A section with a longer paragraph than this, in UTF-8 bytes, says in words what it has to say.
    private static let paragraphBytes = 120

    mutating func addImage() { hasImage = true }

    mutating func add(_ text: String) {
        if text.utf8.count <= 150, let mark = HeadingMark(text), mark.style.rawValue <= style?.rawValue ?? .max {
            finish()
            style = mark.style
            heading = text
        } else if text.utf8.count > Self.paragraphBytes {
            hasWords = true
        }
    }

    mutating func add(_ grid: TableGrid) {
        let cells = grid.rows.joined()
        hasFigures = hasFigures || cells.contains { $0.text.utf8.contains { ASCII.isDigit($0) } }
        hasImage = hasImage || cells.contains(where: \.hasImage)
    }

    /// Ends the section that is open.
    mutating func finish() {
        if hasImage, !hasFigures, let heading {
            if hasWords { illustrated.append(heading) } else { titles.append(heading) }
        }
        heading = nil
        (hasImage, hasWords, hasFigures) = (false, false, false)
    }
}
