/// Where words stand on a drawn page: strokes of characters are no rules.
struct TextMask {
    private let width: Int
    private var isText: [Bool]

    init(_ page: PDFPage, _ drawing: PageDrawing) {
        width = drawing.width
        isText = Array(repeating: false, count: drawing.width * drawing.height)
        for word in page.words {
            let box = word.box
            let columns = Self.pixels(box.left, box.right, drawing.scale, drawing.width)
            for row in Self.pixels(box.top, box.bottom, drawing.scale, drawing.height) {
                for place in columns { isText[row * width + place] = true }
            }
        }
    }

    private static func pixels(_ from: Double, _ to: Double, _ scale: Double, _ count: Int) -> Range<Int> {
        let first = min(max(Int(from * scale), 0), count)
        return first..<min(max(Int(to * scale) + 1, first), count)
    }

    func holds(_ x: Int, _ y: Int) -> Bool {
        isText[y * width + x]
    }
}
