/// A rectangle on a page, in points (1/72 inch) from the upper left corner.
struct PageBox: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: Double { (left + right) / 2 }
    var centre: Double { (top + bottom) / 2 }

    func holds(_ x: Double, _ y: Double) -> Bool {
        x >= left && x <= right && y >= top && y <= bottom
    }

    func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left),
            top: min(top, other.top),
            right: max(right, other.right),
            bottom: max(bottom, other.bottom)
        )
    }
}

/// Characters that stand together.
struct PDFWord: Hashable, Sendable {
    var text: String
    var box: PageBox
}

/// A page of a PDF as pdftotext sees it.
struct PDFPage: Hashable, Sendable {
    var width: Double
    var height: Double
    var words: [PDFWord] = []
}
