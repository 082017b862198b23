import Supervision

/// Finds the sections of an article that are a picture: a heading, an image, and then the next heading.
struct TablePictures {
    /// Titles of the sections, in document order.
    private(set) var titles: [String] = []
    private var heading: String?
    private var hasImage = false
    /// A section with a longer paragraph than this, in UTF-8 bytes, says in words what it has to say.
    private static let paragraphBytes = 120

    mutating func addImage() { hasImage = true }

    mutating func add(_ text: String) {
        if text.utf8.count <= 150, HeadingMark(text)?.style == .ideograph {
            finish()
            heading = text
        } else if text.utf8.count > Self.paragraphBytes {
            heading = nil
        }
    }

    mutating func add(_ grid: TableGrid) {
        let cells = grid.rows.joined()
        let hasFigures = cells.contains { $0.text.utf8.contains { ASCII.isDigit($0) } }
        if hasFigures {
            heading = nil
        } else if cells.contains(where: \.hasImage) {
            hasImage = true
        }
    }

    /// Ends the section that is open.
    mutating func finish() {
        if hasImage, let heading { titles.append(heading) }
        heading = nil
        hasImage = false
    }
}
